package eu.regioflow.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ForeignMoneyTests {

	private static final long SEED = 1021_1059;

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

	@Test
	void eachAmountOfASumIsRoundedByItself() {
		List<BigDecimal> amounts = List.of(new BigDecimal("0.01"), new BigDecimal("0.01"), new BigDecimal("0.01"));
		// 0.005 three times: three cents by line, two cents in one
		assertThat(ForeignMoney.sumInEuro(amounts, new BigDecimal("2"), rounding(RoundingMode.HALF_UP)))
			.isEqualTo(Money.of("0.03"));
		assertThat(ForeignMoney.sumInEuro(amounts, new BigDecimal("2"), rounding(RoundingMode.DOWN)))
			.isEqualTo(Money.ZERO);
	}

	@Test
	void nothingConvertedIsZero() {
		assertThat(ForeignMoney.sumInEuro(List.of(), new BigDecimal("24.5"), rounding(RoundingMode.HALF_UP)))
			.isEqualTo(Money.ZERO);
	}

	@ParameterizedTest
	@EnumSource(value = RoundingMode.class, names = { "HALF_UP", "HALF_EVEN", "DOWN", "FLOOR" })
	void aSumIsTheSumOfItsConversions(RoundingMode mode) {
		Random random = new Random(SEED);
		for (String rate : List.of("1", "0.85793", "7.4607", "25.354", "388.12345678")) {
			List<BigDecimal> amounts = random.longs(500, -10_000_000, 10_000_000)
				.mapToObj((cents) -> BigDecimal.valueOf(cents, 2))
				.toList();
			BigDecimal unitsForOneEuro = new BigDecimal(rate);
			assertThat(ForeignMoney.sumInEuro(amounts, unitsForOneEuro, rounding(mode)))
				.as("seed %d, rate %s", SEED, rate)
				.isEqualTo(Money.sum(amounts.stream()
					.map((amount) -> new ForeignMoney(amount, "CZK").toEuro(unitsForOneEuro, rounding(mode)))
					.toList()));
		}
	}

	private static Rounding rounding(RoundingMode mode) {
		return new Rounding(RoundingPoint.CONVERSION, mode);
	}

}
