package eu.regioflow.money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PercentageTests {

	@ParameterizedTest
	@CsvSource({ "1, 3, 33.33", "2, 3, 66.67", "0, 5, 0.00", "0, 0, 0.00", "150, 100, 150.00", "-1, 8, -12.50",
			"0.01, 999999999.99, 0.00", "174178.81, 1215614.00, 14.33" })
	void theShareOfAWholeHasTwoDecimals(String part, String whole, String percent) {
		assertThat(Percentage.ofWhole(Money.of(part), Money.of(whole))).get().hasToString(percent);
	}

	@Test
	void aShareOfNothingHasNoFigure() {
		assertThat(Percentage.ofWhole(Money.of("0.01"), Money.ZERO)).isEmpty();
	}

	@Test
	void whatAFundLeavesIsAnExactDifference() {
		assertThat(Percentage.of("100").minus(Percentage.of("14.33"))).hasToString("85.67");
		assertThat(Percentage.of("85").minus(Percentage.of("85")).isZero()).isTrue();
		assertThat(Percentage.of("0.01").isZero()).isFalse();
	}

}
