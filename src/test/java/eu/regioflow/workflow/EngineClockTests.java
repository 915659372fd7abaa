package eu.regioflow.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class EngineClockTests extends EngineRoomTest {

	@Autowired
	private Processes processes;

	@Autowired
	private EngineClock clock;

	@Autowired
	private StandIns.ReportingPeriod periods;

	@Autowired
	private Incidents incidents;

	@Autowired
	private ModelDeployment deployment;

	@Autowired
	private RepositoryService repository;

	private final UUID key = UUID.randomUUID();

	@AfterEach
	void backToRealTime() {
		this.periods.fails = false;
		this.processes.cancel("reporting-period", this.key, "end of the test");
		this.clock.follow(Duration.ZERO);
	}

	@Test
	void aPeriodOpensOnItsDayAndTheSystemIsTheActor() {
		this.periods.opensAt = Date.from(Instant.now().plus(Duration.ofDays(30)));
		this.processes.start("reporting-period", this.key);
		assertThat(this.clock.runDueJobs()).isEmpty();
		assertThat(this.periods.opened).doesNotContain(this.key.toString());

		// else a background thread may have taken the step and not be done with it
		this.clock.pausedDuring(() -> {
			this.clock.follow(Duration.ofDays(31));
			assertThat(this.clock.runDueJobs()).isEmpty();
		});

		assertThat(this.periods.opened).containsOnlyOnce(this.key.toString());
		assertThat(this.periods.actor).isEqualTo("system");
		assertThat(this.processes.isLive("reporting-period", this.key)).isFalse();
	}

	@Test
	void aStepThatFailsIsNamedAndTriedAgainLater() {
		this.periods.opensAt = Date.from(Instant.now().minus(Duration.ofDays(1)));
		this.periods.fails = true;
		List<FailedJob> failed = new ArrayList<>();
		// else a background thread may take the step first
		this.clock.pausedDuring(() -> {
			this.processes.start("reporting-period", this.key);
			failed.addAll(this.clock.runDueJobs());
		});

		assertThat(failed).singleElement()
			.isEqualTo(new FailedJob("reporting-period", this.key.toString(), "open-draft-reports",
					"java.lang.IllegalStateException: no partner"));
		assertThat(this.incidents.failedJobs()).isOne();
		assertThat(this.incidents.open()).isZero();

		this.periods.fails = false;
		this.clock.follow(Duration.ofMinutes(2));
		assertThat(this.clock.runDueJobs()).isEmpty();
		assertThat(this.periods.opened).contains(this.key.toString());
	}

	@Test
	void theBundleIsDeployedOnceAndAnOlderReleaseLeavesItInForce() {
		long before = this.repository.createDeploymentQuery().count();

		this.deployment.afterSingletonsInstantiated();
		this.deployment.deploy("0.0.9");

		assertThat(this.repository.createDeploymentQuery().count()).isEqualTo(before).isOne();
	}

}
