package eu.regioflow.workflow;

import eu.regioflow.identity.Access;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Gives the stand-ins the names that the models know.
 */
@TestConfiguration
class StandInConfiguration {

	@Bean
	StandIns.ReportingPeriod reportingPeriod(Access access) {
		return new StandIns.ReportingPeriod(access);
	}

	@Bean
	StandIns.PartnerReporting partnerReporting() {
		return new StandIns.PartnerReporting();
	}

	@Bean
	StandIns.Page control() {
		return new StandIns.Page("Control", "controller-PGI06030-3", "/control/");
	}

	@Bean
	StandIns.Page projectReporting() {
		return new StandIns.Page("Gather", "lead-partner-PGI06030", "/project-report/");
	}

	@Bean
	StandIns.Verification verification() {
		return new StandIns.Verification();
	}

	@Bean
	StandIns.Page payment() {
		return new StandIns.Page("Authorise", "ma-PGI06030", "/payment/");
	}

	@Bean
	StandIns.Page clarification() {
		return new StandIns.Page("Answer", "partner-PGI06030-3", "/clarification/");
	}

	@Bean
	StandIns.Page instalment() {
		return new StandIns.Page("Confirm", "ca-PGI06030", "/instalment/");
	}

	@Bean
	StandIns.RecoveryBean recovery() {
		return new StandIns.RecoveryBean();
	}

	@Bean
	StandIns.AdvanceBean advance() {
		return new StandIns.AdvanceBean();
	}

	@Bean
	StandIns.DeliverableBean deliverable() {
		return new StandIns.DeliverableBean();
	}

}
