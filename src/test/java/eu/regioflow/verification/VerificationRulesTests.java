package eu.regioflow.verification;

import java.math.BigDecimal;
import java.util.List;

import eu.regioflow.expenditure.DeclaredLine;
import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.Finding;
import eu.regioflow.expenditure.VerificationFinding;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VerificationRulesTests {

	/** 100.00 declared, 90.00 certified. */
	private final ExpenditureLine line = line("100.00", new Finding(Money.of("10.00"), false, ErrorType.OTHER, ""));

	@Test
	void bothTogetherMayTakeAllThatWasCertifiedAndNotACentMore() {
		assertThat(errors(finding("60.00", "30.00", false, ErrorType.OTHER, ""))).isEmpty();
		assertThat(errors(finding("60.00", "30.01", false, ErrorType.OTHER, "")))
			.containsExactly("4 deductedJs 90.01 more-than-the-line");
		assertThat(errors(finding(null, "90.01", false, ErrorType.OTHER, "")))
			.containsExactly("4 deductedJs 90.01 more-than-the-line");
	}

	@Test
	void aLineWithoutFindingNeedsNothing() {
		assertThat(errors(finding(null, null, false, null, null))).isEmpty();
		assertThat(errors(finding("0.00", "0.00", true, null, "x".repeat(1000)))).isEmpty();
	}

	@Test
	void neitherDeductionIsBelowZero() {
		assertThat(errors(finding("-0.01", null, false, null, "")))
			.containsExactly("4 deductedJs -0.01 negative-amount");
		assertThat(errors(finding(null, "-0.01", false, null, "")))
			.containsExactly("4 deductedMa -0.01 negative-amount");
	}

	@Test
	void aLineIsDeductedOrParkedNotBoth() {
		assertThat(errors(finding("0.01", null, true, ErrorType.OTHER, "")))
			.containsExactly("4 parked true deducted-and-parked");
	}

	@Test
	void whatControlParkedOrDeductedInFullCannotBeParkedAgain() {
		ExpenditureLine nothing = line("100.00", new Finding(Money.of("100.00"), false, ErrorType.OTHER, ""));
		assertThat(errors(finding(null, null, true, null, ""), nothing))
			.containsExactly("4 parked true nothing-to-park");
		assertThat(errors(finding(null, null, true, null, ""), line("100.00", new Finding(Money.ZERO, true, null, ""))))
			.containsExactly("4 parked true nothing-to-park");
	}

	@Test
	void nothingIsDeductedOfACreditNoteBeyondIt() {
		assertThat(errors(finding("0.01", null, false, ErrorType.OTHER, ""), line("-5.00", Finding.NONE)))
			.containsExactly("4 deductedJs 0.01 more-than-the-line");
	}

	@Test
	void aDeductionNeedsItsErrorTypeAndACommentHasItsLimit() {
		assertThat(errors(finding("0.01", null, false, null, ""))).containsExactly("4 errorType  error-type-missing");
		assertThat(errors(finding(null, null, false, null, "x".repeat(1001)))).containsExactly("4 comment  too-long");
	}

	private List<String> errors(LineVerification finding) {
		return errors(finding, this.line);
	}

	private static List<String> errors(LineVerification finding, ExpenditureLine line) {
		return VerificationRules.errors(4, finding, line)
			.stream()
			.map((error) -> "%d %s %s %s".formatted(error.row(), error.column(), error.value(), error.code()))
			.toList();
	}

	private static LineVerification finding(String js, String ma, boolean parked, ErrorType type, String comment) {
		return new LineVerification(3, 1, 7, money(js), money(ma), parked, type, comment);
	}

	private static Money money(String amount) {
		return (amount != null) ? Money.of(amount) : null;
	}

	private static ExpenditureLine line(String amount, Finding finding) {
		return new ExpenditureLine(
				new DeclaredLine(7, CostCategory.TRAVEL, "", "", "", "", null, null, "EUR", null, null,
						new BigDecimal(amount), "", false),
				BigDecimal.ONE, Money.of(amount), finding, VerificationFinding.NONE);
	}

}
