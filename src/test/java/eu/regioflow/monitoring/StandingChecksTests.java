package eu.regioflow.monitoring;

import java.sql.Connection;
import java.sql.Statement;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PeriodOne;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The standing checks hold through a whole period and find what was broken on purpose.
 */
@DemoTest
class StandingChecksTests {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private StandingChecks checks;

	@BeforeEach
	void beginAtTheFirstStart() throws Exception {
		DemoState.restore(this.application);
	}

	@Test
	void theyHoldAfterEachStep() {
		assertThat(this.checks.findings()).isEmpty();
		PeriodOne period = PeriodOne.in(this.application).submitted();
		assertThat(this.checks.findings()).as("submitted").isEmpty();
		period.certified();
		assertThat(this.checks.findings()).as("certified").isEmpty();
		period.claimed();
		assertThat(this.checks.findings()).as("claimed").isEmpty();
		period.verified();
		assertThat(this.checks.findings()).as("verified").isEmpty();
	}

	@Test
	void workWithoutAProcessAndAProcessWithoutWorkAreFound() throws Exception {
		PeriodOne.in(this.application).submitted();
		tamper("update partner_report set status = 'CERTIFIED' where project = 'PGI06030' and partner = 2");
		assertThat(this.checks.findings()).extracting(StandingChecks.Finding::code).contains("process-without-work");
		tamper("update partner_report set status = 'DRAFT' where project = 'PGI06030' and partner = 2");
		assertThat(this.checks.findings()).extracting(StandingChecks.Finding::code)
			.containsExactlyInAnyOrder("process-without-work", "work-without-process");
	}

	@Test
	void aLostCentAndAPaymentThatDiffersAreFound() throws Exception {
		PeriodOne.in(this.application).submitted().certified().claimed().verified();
		tamper("update balance set amount = amount - 0.01 where ctid = (select min(ctid) from balance "
				+ "where measure = 'CERTIFIED' and side = 'COST')", "update payment set verified = verified + 0.01");
		assertThat(this.checks.findings()).extracting(StandingChecks.Finding::code)
			.contains("balance-and-postings", "costs-and-sources", "lost-in-control", "payment-and-ledger");
	}

	@Test
	void aPostingThatWasAlteredBehindItsBalanceIsFound() throws Exception {
		PeriodOne.in(this.application).submitted();
		tamper("update posting set amount = amount - 0.01 where seq = (select max(seq) from posting)");
		assertThat(this.checks.findings()).extracting(StandingChecks.Finding::code)
			.containsExactly("balance-and-postings");
	}

	private static void tamper(String... statements) throws Exception {
		try (Connection superuser = DemoState.superuser(); Statement sql = superuser.createStatement()) {
			sql.execute("set session_replication_role = replica");
			for (String statement : statements) {
				assertThat(sql.executeUpdate(statement)).isPositive();
			}
		}
	}

}
