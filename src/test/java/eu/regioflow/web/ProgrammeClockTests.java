package eu.regioflow.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class ProgrammeClockTests {

	@Autowired
	private ApplicationContext application;

	@LocalServerPort
	private int port;

	@BeforeEach
	@AfterEach
	void restore() {
		DemoState.restore(this.application);
	}

	@Test
	void programsLearnTheProgrammesDayAndItsZone() {
		assertThat(today()).isEqualTo(LocalDate.of(2020, 2, 10));
		new PlayedPeriod(this.application).moveTo(LocalDate.of(2020, 4, 7));
		assertThat(today()).isEqualTo(LocalDate.of(2020, 4, 7));
	}

	private LocalDate today() {
		Portal.Answer answer = Portal.of(this.port, "partner-1").get("/api/v1/clock");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.json().path("zone").asText()).isEqualTo("Europe/Paris");
		return LocalDate.ofInstant(Instant.parse(answer.json().path("now").asText()),
				ZoneId.of(answer.json().path("zone").asText()));
	}

}
