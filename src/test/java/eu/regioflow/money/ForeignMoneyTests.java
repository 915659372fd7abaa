package eu.regioflow.money;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ForeignMoneyTests {

	private static final Rounding HALF_UP = Rounding.of(RoundingPoint.CONVERSION, "HALF_UP");

	@ParameterizedTest
	@CsvSource({ "92.89, 1.0765, 100.00", "1.00, 4.7793, 4.78", "0.01, 1.95583, 0.02", "-10.00, 1.0765, -10.77" })
	void anAmountInEuroIsMultipliedByTheRate(String euro, String rate, String foreign) {
		assertThat(ForeignMoney.ofEuro(Money.of(euro), new BigDecimal(rate), "CHF", HALF_UP))
			.isEqualTo(new ForeignMoney(new BigDecimal(foreign), "CHF"));
	}

	@ParameterizedTest
	@CsvSource({ "1, 3, 0.33", "2, 3, 0.67", "0.01, 2, 0.01", "-0.01, 2, -0.01" })
	void aForeignAmountIsDividedByItAndHalfACentCounts(String foreign, String rate, String euro) {
		assertThat(new ForeignMoney(new BigDecimal(foreign), "RON").toEuro(new BigDecimal(rate), HALF_UP))
			.isEqualTo(Money.of(euro));
	}

}
