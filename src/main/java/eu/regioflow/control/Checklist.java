package eu.regioflow.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import eu.regioflow.control.ChecklistEntry.Answer;
import eu.regioflow.database.RoundTrip;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.ReportContexts;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.refusal.Refusal;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.stereotype.Component;

/**
 * The questions that a project's rule set puts to control, and the answers for each
 * report.
 */
@Component
public class Checklist {

	private static final String SELECT = """
			select asked.question, asked.mandatory, given.answer, given.comment, given.answered_at from control_question asked
				left join control_answer given on given.question = asked.question and given.report = ?
				where asked.rule_set = ? order by asked.position
			""";

	private final JdbcTemplate jdbc;

	private final ReportContexts contexts;

	private final Clock clock;

	Checklist(JdbcTemplate jdbc, ReportContexts contexts, Clock clock) {
		this.jdbc = jdbc;
		this.contexts = contexts;
		this.clock = clock;
	}

	/**
	 * All questions in the order of the rule set, answered or not. What was answered
	 * before the partner submitted the report again is to be answered again; its words
	 * are kept.
	 */
	public List<ChecklistEntry> of(PartnerReport report) {
		return ask(new RoundTrip(this.jdbc), report, this.contexts.rules(report)).get();
	}

	/** Asks for the same. */
	public Supplier<List<ChecklistEntry>> ask(RoundTrip trip, PartnerReport report, RuleSet rules) {
		Instant since = (report.resubmittedAt() != null) ? report.resubmittedAt() : Instant.EPOCH;
		return trip.ask(SELECT, new RowMapperResultSetExtractor<>((row, index) -> entry(row, since)), report.id(),
				rules.code());
	}

	private static ChecklistEntry entry(ResultSet row, Instant since) throws SQLException {
		String answer = row.getString("answer");
		boolean holds = answer != null && !row.getTimestamp("answered_at").toInstant().isBefore(since);
		return new ChecklistEntry(row.getString("question"), row.getBoolean("mandatory"),
				holds ? Answer.valueOf(answer) : null, (answer != null) ? row.getString("comment") : "");
	}

	/** Refuses a certificate while an answer is missing that the rule set requires. */
	void requireComplete(PartnerReport report) {
		long missing = of(report).stream().filter(ChecklistEntry::lacksAnswer).count();
		if (missing > 0) {
			throw Refusal.conflict("checklist-incomplete", missing);
		}
	}

	void replace(UUID report, List<ChecklistAnswer> answers, UUID by) {
		Timestamp now = Timestamp.from(this.clock.instant());
		this.jdbc.update("delete from control_answer where report = ?", report);
		this.jdbc.batchUpdate("insert into control_answer values (?, ?, ?, ?, ?, ?)", answers.stream()
			.map((given) -> new Object[] { report, given.question(), given.answer().name(), given.comment(), by, now })
			.toList());
	}

}
