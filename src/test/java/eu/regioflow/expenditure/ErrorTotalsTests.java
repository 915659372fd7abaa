package eu.regioflow.expenditure;

import java.math.BigDecimal;
import java.util.List;

import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorTotalsTests {

	@Test
	void addsUpEachTypeAndLeavesTheRestToTheFlatRates() {
		ErrorTotals totals = ErrorTotals.ofControl(List.of(line(1, "10.00", ErrorType.NOT_PAID), line(2, "0.00", null),
				line(3, "5.50", ErrorType.NOT_PAID), line(4, "1.00", ErrorType.INELIGIBLE)), Money.of("18.00"));
		assertThat(totals.byType()).hasToString("{INELIGIBLE=1.00, NOT_PAID=15.50}");
		assertThat(totals.computed()).isEqualTo(Money.of("1.50"));
	}

	private static ExpenditureLine line(int number, String deducted, ErrorType type) {
		DeclaredLine declared = new DeclaredLine(number, CostCategory.STAFF, "", "", "", "", null, null, "EUR", null,
				null, new BigDecimal("100.00"), "", false);
		return new ExpenditureLine(declared, BigDecimal.ONE, Money.of("100.00"),
				new Finding(Money.of(deducted), false, type, ""), VerificationFinding.NONE);
	}

}
