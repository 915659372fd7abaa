package eu.regioflow.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import eu.regioflow.workflow.Decisions;
import eu.regioflow.workflow.OfferedTask;
import eu.regioflow.workflow.Processes;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which work people are to be reminded of: the decision table {@code reminder} says at
 * how many days left, and each stage is told once. Where the clock jumps over several
 * stages, the last one is told only.
 */
@Component
class Reminders {

	private static final Duration AHEAD = Duration.ofDays(60);

	private static final Duration BACK = Duration.ofDays(60);

	private final Decisions decisions;

	private final Processes processes;

	private final JdbcTemplate jdbc;

	private final Clock clock;

	Reminders(Decisions decisions, Processes processes, JdbcTemplate jdbc, Clock clock) {
		this.decisions = decisions;
		this.processes = processes;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The work whose deadline may come near now, or has passed lately. */
	List<OfferedTask> near() {
		Instant now = this.clock.instant();
		return this.processes.dueBetween(now.minus(BACK), now.plus(AHEAD));
	}

	/** How many days are left of a deadline; negative when it has passed. */
	int daysLeft(LocalDate due, ZoneId zone) {
		return Math.toIntExact(ChronoUnit.DAYS.between(LocalDate.now(this.clock.withZone(zone)), due));
	}

	/** The stage that a deadline has come down to, if any. */
	Optional<Integer> stage(int daysLeft) {
		return this.decisions.evaluate("reminder", Map.of("daysLeft", daysLeft))
			.stream()
			.map((row) -> ((Number) row.get("stage")).intValue())
			.findFirst();
	}

	/** The stages that people were told of already, by the task's id. */
	Map<String, Integer> told(List<String> tasks) {
		Map<String, Integer> told = new HashMap<>();
		this.jdbc.query("select task, stage from reminder where task = any (?)", (row) -> {
			told.put(row.getString(1), row.getInt(2));
		}, (Object) tasks.toArray(String[]::new));
		return told;
	}

	/**
	 * Notes that a stage is told.
	 * @return false where somebody else has just told it
	 */
	boolean tell(String task, int stage) {
		return this.jdbc.update("""
				insert into reminder (task, stage) values (?, ?)
					on conflict (task) do update set stage = excluded.stage where reminder.stage > excluded.stage
				""", task, stage) == 1;
	}

}
