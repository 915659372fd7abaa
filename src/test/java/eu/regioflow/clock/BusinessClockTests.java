package eu.regioflow.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import eu.regioflow.DemoTest;
import eu.regioflow.Refused;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@DemoTest
class BusinessClockTests {

	@Autowired
	private BusinessClock clock;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void itMovesForwardOnly() {
		Instant before = this.clock.instant();
		Refused.as(Refusal.Kind.INVALID, "clock-backward",
				() -> this.clock.moveTo(before.minus(Duration.ofMinutes(1))));
		this.clock.moveTo(before.plus(Duration.ofDays(1)));
		assertThat(this.clock.instant()).isCloseTo(before.plus(Duration.ofDays(1)), within(30, ChronoUnit.SECONDS));
	}

	@Test
	void itGoesOnAndSurvivesARestart() {
		BusinessClock restarted = new BusinessClock(this.jdbc);
		assertThat(restarted.isSet()).isTrue();
		assertThat(restarted.offset()).isEqualTo(Duration.ofMillis(this.clock.offset().toMillis()));
		assertThat(restarted.withZone(ZoneId.of("Europe/Paris")).getZone()).isEqualTo(ZoneId.of("Europe/Paris"));
		assertThat(restarted.withZone(ZoneId.of("Europe/Paris")).instant()).isCloseTo(this.clock.instant(),
				within(30, ChronoUnit.SECONDS));
	}

}
