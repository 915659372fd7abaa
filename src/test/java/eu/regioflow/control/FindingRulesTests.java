package eu.regioflow.control;

import java.math.BigDecimal;
import java.util.List;

import eu.regioflow.Refused;
import eu.regioflow.expenditure.DeclaredLine;
import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.Finding;
import eu.regioflow.expenditure.VerificationFinding;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FindingRulesTests {

	private final List<ExpenditureLine> lines = List.of(line(1, "100.00"), line(2, "50.00"));

	@Test
	void aWholeLineMayBeDeducted() {
		assertThat(check(finding(1, "100.00", ErrorType.NOT_PAID, false, "unpaid"))).isEqualTo("""
				{1=Finding[deducted=100.00, parked=false, errorType=NOT_PAID, comment=unpaid]}""");
	}

	@Test
	void aParkedLineHasNoErrorType() {
		assertThat(check(finding(2, null, ErrorType.OTHER, true, null)))
			.isEqualTo("{2=Finding[deducted=0.00, parked=true, errorType=null, comment=]}");
	}

	@Test
	void aLineThatIsNotThereIsRefused() {
		refused("1 line unknown-line", finding(3, null, null, true, ""));
	}

	@Test
	void aLineMayBeNamedOnce() {
		refused("2 line line-named-twice", finding(1, null, null, true, ""), finding(1, null, null, true, ""));
	}

	@Test
	void aNegativeDeductionIsRefused() {
		refused("1 deducted negative-amount", finding(1, "-0.01", ErrorType.OTHER, false, ""));
	}

	@Test
	void notMoreThanTheLineMayBeDeducted() {
		refused("1 deducted more-than-the-line", finding(2, "50.01", ErrorType.OTHER, false, ""));
	}

	@Test
	void aLineIsDeductedOrParkedNotBoth() {
		refused("1 parked deducted-and-parked", finding(1, "1.00", ErrorType.OTHER, true, ""));
	}

	@Test
	void aDeductionNeedsItsErrorType() {
		refused("1 errorType error-type-missing", finding(1, "1.00", null, false, ""));
	}

	@Test
	void aCommentHasItsLimit() {
		assertThat(check(finding(1, null, null, true, "x".repeat(1000)))).contains("xxx");
		refused("1 comment too-long", finding(1, null, null, true, "x".repeat(1001)));
	}

	@Test
	void allBadFindingsAreNamedAtOnce() {
		Refused.as(Refusal.Kind.INVALID, "bad-findings",
				() -> FindingRules.checked(List.of(finding(9, null, null, true, "")), this.lines));
		Refused.at(List.of("1 line unknown-line", "2 errorType error-type-missing"), () -> FindingRules
			.checked(List.of(finding(9, null, null, true, ""), finding(1, "1.00", null, false, "")), this.lines));
	}

	private String check(LineFinding finding) {
		return FindingRules.checked(List.of(finding), this.lines).toString();
	}

	private void refused(String place, LineFinding... findings) {
		Refused.at(List.of(place), () -> FindingRules.checked(List.of(findings), this.lines));
	}

	private static LineFinding finding(int line, String deducted, ErrorType type, boolean parked, String comment) {
		return new LineFinding(line, (deducted != null) ? Money.of(deducted) : null, type, parked, comment);
	}

	private static ExpenditureLine line(int number, String amount) {
		return new ExpenditureLine(
				new DeclaredLine(number, CostCategory.TRAVEL, "", "", "", "", null, null, "EUR", null, null,
						new BigDecimal(amount), "", false),
				BigDecimal.ONE, Money.of(amount), Finding.NONE, VerificationFinding.NONE);
	}

}
