package eu.regioflow.expenditure.intake;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many digits an amount may have: those that a spreadsheet keeps exactly.
 */
class AmountTextTests {

	private static final String FIFTEEN = "901234567891234";

	@Test
	void aTypedAmountHasAtMostFifteenDigitsWithItsCents() {
		AmountText longest = AmountText.typed("9012345678912.34");
		assertThat(longest.problem()).isNull();
		assertThat(longest.point()).isEqualByComparingTo("9012345678912.34");
		assertThat(AmountText.typed("90123456789123.45").problem()).isEqualTo("too-many-digits");
		assertThat(AmountText.typed("-" + FIFTEEN + "0").problem()).isEqualTo("too-many-digits");
	}

	@Test
	void aPlainAmountHasAtMostFifteenDigitsBeforeItsPoint() {
		assertThat(AmountText.plain(FIFTEEN + ".25").point()).isEqualByComparingTo(new BigDecimal(FIFTEEN + ".25"));
		assertThat(AmountText.plain(FIFTEEN + ".25").problem()).isNull();
		assertThat(AmountText.plain(FIFTEEN + "0.25").problem()).isEqualTo("too-many-digits");
	}

}
