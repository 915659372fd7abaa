package eu.regioflow.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import eu.regioflow.money.Money;
import eu.regioflow.workflow.Processes;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What everybody was told.
 */
@Component
public class NoticeBoard {

	private final JdbcTemplate jdbc;

	private final Processes processes;

	NoticeBoard(JdbcTemplate jdbc, Processes processes) {
		this.jdbc = jdbc;
		this.processes = processes;
	}

	/** A person's notices, newest first. */
	public List<Notice> of(UUID account, int size, int offset) {
		return this.jdbc.query("select * from notice where account = ? order by created_at desc, id limit ? offset ?",
				NoticeBoard::read, account, size, offset);
	}

	/** How many there are of a person. */
	public int count(UUID account) {
		return this.jdbc.queryForObject("select count(*) from notice where account = ?", Integer.class, account);
	}

	/** How many of them are new. */
	public int countNew(UUID account) {
		return this.jdbc.queryForObject(
				"select count(*) from notice where account = ? and read_at is null and done_at is null", Integer.class,
				account);
	}

	/** Marks all of a person's notices up to that moment as read. */
	int read(UUID account, Instant upTo, Instant now) {
		return this.jdbc.update(
				"update notice set read_at = ? where account = ? and read_at is null and created_at <= ?",
				Timestamp.from(now), account, Timestamp.from(upTo));
	}

	void put(Collection<Notice> notices, boolean mail) {
		this.jdbc.batchUpdate("""
				insert into notice (id, account, kind, task, text_key, project, partner, period, subject, amount, due,
					days_left, href, created_at, mail, receipt, submitted_at, list_sha256, control_due)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""", notices, 100, (row, notice) -> {
			Saying saying = notice.saying();
			Object[] values = { notice.id(), notice.account(), notice.kind().name(), notice.task(), saying.key(),
					saying.project(), saying.partner(), saying.period(), saying.subject(),
					(saying.amount() != null) ? saying.amount().amount() : null, saying.due(), saying.daysLeft(),
					saying.href(), Timestamp.from(notice.createdAt()), mail ? "WAITING" : "NONE" };
			int column = 0;
			for (Object[] part : List.of(values, ReceiptColumns.values(saying.receipt()))) {
				for (Object value : part) {
					row.setObject(++column, value);
				}
			}
		});
	}

	/** Closes the notices whose work was done, by whomever. */
	void closeDone(Instant now) {
		List<String> tasks = this.jdbc
			.queryForList("select distinct task from notice where task is not null and done_at is null", String.class);
		if (tasks.isEmpty()) {
			return;
		}
		Collection<String> open = this.processes.stillOpen(tasks);
		String[] done = tasks.stream().filter((task) -> !open.contains(task)).toArray(String[]::new);
		if (done.length > 0) {
			this.jdbc.update("update notice set done_at = ? where task = any (?) and done_at is null",
					Timestamp.from(now), done);
			this.jdbc.update("delete from reminder where task = any (?)", (Object) done);
		}
	}

	/** Who has notices that wait to be mailed. */
	List<UUID> accountsWaiting() {
		return this.jdbc.queryForList("select distinct account from notice where mail = 'WAITING'", UUID.class);
	}

	/**
	 * Takes what waits to be mailed to a person, oldest first; nobody else gets it.
	 */
	List<Notice> takeWaiting(UUID account) {
		List<Notice> waiting = this.jdbc.query("""
				select * from notice where account = ? and mail = 'WAITING' order by created_at, id
					for update skip locked
				""", NoticeBoard::read, account);
		this.jdbc.update("update notice set mail = 'WRITTEN' where id = any (?)",
				(Object) waiting.stream().map(Notice::id).toArray(UUID[]::new));
		return waiting;
	}

	private static Notice read(ResultSet row, int number) throws SQLException {
		Saying saying = new Saying(row.getString("text_key"), row.getString("project"), row.getString("partner"),
				row.getObject("period", Integer.class), row.getString("subject"),
				(row.getBigDecimal("amount") != null) ? Money.of(row.getBigDecimal("amount")) : null,
				row.getObject("due", LocalDate.class), row.getObject("days_left", Integer.class),
				ReceiptColumns.read(row), row.getString("href"));
		return new Notice(row.getObject("id", UUID.class), row.getObject("account", UUID.class),
				Notice.Kind.valueOf(row.getString("kind")), row.getString("task"), saying,
				instant(row.getTimestamp("created_at")), instant(row.getTimestamp("read_at")),
				instant(row.getTimestamp("done_at")));
	}

	private static Instant instant(Timestamp at) {
		return (at != null) ? at.toInstant() : null;
	}

}
