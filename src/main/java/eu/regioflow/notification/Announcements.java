package eu.regioflow.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import eu.regioflow.money.Money;
import eu.regioflow.trail.Recordable;
import eu.regioflow.workflow.WorkOpened;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Notes down what has to be told, in the transaction in which it happens: one row, so
 * that the work itself does not wait and nothing is forgotten.
 */
@Component
class Announcements {

	private final JdbcTemplate jdbc;

	private final NewsRules rules;

	Announcements(JdbcTemplate jdbc, NewsRules rules) {
		this.jdbc = jdbc;
		this.rules = rules;
	}

	@EventListener
	void on(WorkOpened opened) {
		this.jdbc.update("insert into announcement (task) values (?)", opened.task());
	}

	@EventListener
	void on(Recordable event) {
		Optional<NewsRules.News> news = this.rules.of(event.action());
		if (news.isPresent() && !Recordable.PROGRAMME.equals(event.chain())) {
			Object amount = event.facts().get(news.get().amount());
			Object[] told = { event.chain(), event.subject(), event.action(),
					(amount instanceof Money euros) ? euros.amount() : null };
			this.jdbc.update("""
					insert into announcement (project, subject, action, amount, receipt, submitted_at, list_sha256,
						control_due) values (?, ?, ?, ?, ?, ?, ?, ?)
					""",
					Stream.of(told, ReceiptColumns.values(ReceiptColumns.of(event.facts())))
						.flatMap(Arrays::stream)
						.toArray());
		}
	}

	/** Takes the oldest; they are told in the same transaction. */
	List<Announcement> take(int most) {
		return this.jdbc.query("""
				delete from announcement where number in
					(select number from announcement order by number limit ? for update skip locked)
					returning *
				""",
				(row, number) -> new Announcement(row.getString("task"), row.getString("project"),
						row.getString("subject"), row.getString("action"),
						(row.getBigDecimal("amount") != null) ? Money.of(row.getBigDecimal("amount")) : null,
						ReceiptColumns.read(row)),
				most);
	}

}
