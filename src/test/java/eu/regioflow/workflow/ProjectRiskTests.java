package eu.regioflow.workflow;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The decision table of a project's risks, at both sides of each of its limits.
 */
class ProjectRiskTests {

	private static final Decisions DECISIONS = new Decisions(new Models());

	@ParameterizedTest
	@CsvSource({ "partner-report-days-late, 31, HIGH, partner-report-late",
			"partner-report-days-late, 30, MEDIUM, partner-report-late",
			"partner-report-days-late, 1, MEDIUM, partner-report-late",
			"project-report-days-late, 31, HIGH, project-report-late",
			"project-report-days-late, 1, MEDIUM, project-report-late", "control-days-late, 1, HIGH, control-late",
			"control-days-late, 0, MEDIUM, control-soon", "control-days-late, -14, MEDIUM, control-soon",
			"payment-days-late, 1, HIGH, payment-late", "payment-days-late, -14, MEDIUM, payment-soon",
			"percent-of-plan-declared, 49, HIGH, under-spending",
			"percent-of-plan-declared, 50, MEDIUM, under-spending",
			"percent-of-plan-declared, 79, MEDIUM, under-spending",
			"flexibility-exceeded, 0, HIGH, flexibility-exceeded",
			"percent-of-flexibility-used, 75, MEDIUM, flexibility-near", "days-parked, 181, HIGH, parked-long",
			"days-parked, 91, MEDIUM, parked-long", "reports-with-deductions, 3, HIGH, repeated-deductions",
			"reports-with-deductions, 2, MEDIUM, repeated-deductions" })
	void aFactBeyondItsLimitIsARisk(String fact, int value, String level, String code) {
		assertThat(DECISIONS.evaluate("project-risk", Map.of("fact", fact, "value", value))).singleElement()
			.satisfies((row) -> assertThat(row).containsEntry("level", level).containsEntry("code", code));
	}

	@ParameterizedTest
	@CsvSource({ "partner-report-days-late, 0", "project-report-days-late, 0", "control-days-late, -15",
			"payment-days-late, -15", "percent-of-plan-declared, 80", "percent-of-flexibility-used, 74",
			"days-parked, 90", "reports-with-deductions, 1", "unknown, 1000" })
	void aFactWithinItsLimitIsNone(String fact, int value) {
		assertThat(DECISIONS.evaluate("project-risk", Map.of("fact", fact, "value", value))).isEmpty();
	}

}
