package eu.regioflow.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import eu.regioflow.clock.BusinessClock;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.trail.Recordable;
import eu.regioflow.workflow.EngineClock;
import eu.regioflow.workflow.FailedJob;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the business clock and the engine's clock together, forward only, and runs what
 * is due by then.
 */
@UseCase(Permission.MOVE_DEMO_CLOCK)
@Profile("demo")
public class MoveClock {

	/** Deadlines and the day are reckoned where the demo programme has its seat. */
	private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

	private final Access access;

	private final BusinessClock clock;

	private final EngineClock engineClock;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	MoveClock(Access access, BusinessClock clock, EngineClock engineClock, TransactionTemplate transaction,
			ApplicationEventPublisher events) {
		this.access = access;
		this.clock = clock;
		this.engineClock = engineClock;
		this.transaction = transaction;
		this.events = events;
	}

	/**
	 * Moves to nine in the morning of the day, or stays where that is past on the present
	 * day.
	 * @return the jobs that failed
	 * @throws Refusal when the day is before the present one
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public List<FailedJob> moveTo(LocalDate day) {
		this.access.require(Permission.MOVE_DEMO_CLOCK, Scope.programme());
		LocalDate today = LocalDate.now(this.clock.withZone(ZONE));
		if (day.isBefore(today)) {
			throw Refusal.invalid("clock-backward", today);
		}
		Instant morning = day.atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant();
		if (morning.isAfter(this.clock.instant())) {
			this.transaction.executeWithoutResult((status) -> {
				this.clock.moveTo(morning);
				this.events.publishEvent(new ClockMoved(day));
			});
			this.engineClock.follow(this.clock.offset());
		}
		return this.engineClock.runDueJobs();
	}

	/**
	 * The business clock was moved.
	 */
	record ClockMoved(LocalDate day) implements Recordable {

		@Override
		public String chain() {
			return PROGRAMME;
		}

		@Override
		public String action() {
			return "clock-moved";
		}

		@Override
		public String subject() {
			return "clock";
		}

		@Override
		public Map<String, Object> facts() {
			return Map.of("day", this.day);
		}

	}

}
