package eu.regioflow.control;

import java.time.LocalDate;

import eu.regioflow.Refused;
import eu.regioflow.control.ControlCheck.Method;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CheckRulesTests {

	private static final LocalDate TODAY = LocalDate.of(2020, 3, 12);

	private static final LocalDate DAY = LocalDate.of(2020, 3, 10);

	@Test
	void aVisitSaysWhereAndWhenItWasAndWhatWasLookedAt() {
		assertThat(CheckRules.checked(3, Method.ON_THE_SPOT, DAY, TODAY, " Hof ", " the machine ", " is there ", TODAY))
			.isEqualTo(new ControlCheck(3, Method.ON_THE_SPOT, DAY, TODAY, "Hof", "the machine", "is there"));
	}

	@Test
	void aCheckAtTheDeskTakesADayAndNeedsNoPlace() {
		assertThat(CheckRules.checked(1, Method.ADMINISTRATIVE, TODAY, null, null, "invoices", null, TODAY))
			.isEqualTo(new ControlCheck(1, Method.ADMINISTRATIVE, TODAY, TODAY, "", "invoices", ""));
	}

	@Test
	void whatIsMissingIsNamed() {
		Refused.as(Refusal.Kind.INVALID, "check-method-missing", () -> check(null, DAY, DAY, "x", "x"));
		Refused.as(Refusal.Kind.INVALID, "check-day-missing", () -> check(Method.REMOTE, null, DAY, "x", "x"));
		Refused.as(Refusal.Kind.INVALID, "check-place-missing", () -> check(Method.ON_THE_SPOT, DAY, DAY, " ", "x"));
		Refused.as(Refusal.Kind.INVALID, "check-focus-missing", () -> check(Method.REMOTE, DAY, DAY, "", null));
	}

	@ParameterizedTest
	@CsvSource({ "2020-03-11, 2020-03-10", "2020-03-12, 2020-03-13", "2020-03-13, 2020-03-13" })
	void itsDaysAreInOrderAndNotToCome(LocalDate from, LocalDate to) {
		Refused.as(Refusal.Kind.INVALID, "check-days", () -> check(Method.REMOTE, from, to, "", "x"));
	}

	@Test
	void itsTextsHaveTheirLimits() {
		String longest = "x".repeat(300);
		assertThat(CheckRules.checked(1, Method.REMOTE, DAY, DAY, longest, longest, "x".repeat(2000), TODAY).finding())
			.hasSize(2000);
		Refused.as(Refusal.Kind.INVALID, "text-too-long", () -> check(Method.REMOTE, DAY, DAY, longest + "x", "x"));
		Refused.as(Refusal.Kind.INVALID, "text-too-long", () -> check(Method.REMOTE, DAY, DAY, "", longest + "x"));
		Refused.as(Refusal.Kind.INVALID, "text-too-long",
				() -> CheckRules.checked(1, Method.REMOTE, DAY, DAY, "", "x", "x".repeat(2001), TODAY));
	}

	private static void check(Method method, LocalDate from, LocalDate to, String place, String focus) {
		CheckRules.checked(1, method, from, to, place, focus, "", TODAY);
	}

}
