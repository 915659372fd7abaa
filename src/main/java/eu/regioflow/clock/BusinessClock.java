package eu.regioflow.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import eu.regioflow.refusal.Refusal;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What "now" is for everything that the programme's rules reckon with; survives restarts.
 */
@Component
public class BusinessClock extends Clock {

	private final JdbcTemplate jdbc;

	private volatile Duration offset;

	BusinessClock(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
		this.offset = jdbc.queryForList("select offset_millis from business_clock", Long.class)
			.stream()
			.findFirst()
			.map(Duration::ofMillis)
			.orElse(Duration.ZERO);
	}

	/** How far it is from real time. */
	public Duration offset() {
		return this.offset;
	}

	/** Whether it was ever set. */
	public boolean isSet() {
		return !this.jdbc.queryForList("select true from business_clock").isEmpty();
	}

	/** Sets it for the first time, to any moment. */
	public void set(Instant now) {
		store(Duration.between(Instant.now(), now));
	}

	/**
	 * Moves it forward.
	 * @throws Refusal when the moment is before its present time
	 */
	public void moveTo(Instant then) {
		if (then.isBefore(instant())) {
			throw Refusal.invalid("clock-backward", instant().toString());
		}
		store(Duration.between(Instant.now(), then));
	}

	private void store(Duration moved) {
		this.jdbc.update("""
				insert into business_clock (offset_millis) values (?)
					on conflict (single) do update set offset_millis = excluded.offset_millis
				""", moved.toMillis());
		this.offset = moved;
	}

	/** To the microsecond: the database keeps no more, and tells what it was told. */
	@Override
	public Instant instant() {
		return Instant.now().plus(this.offset).truncatedTo(ChronoUnit.MICROS);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.offset(Clock.system(zone), this.offset);
	}

}
