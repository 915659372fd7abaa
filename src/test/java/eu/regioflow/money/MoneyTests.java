package eu.regioflow.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MoneyTests {

	private static final Rounding FLOOR = Rounding.of(RoundingPoint.FUND_SHARE, "FLOOR");

	@ParameterizedTest
	@ValueSource(strings = { "1", "1.0", "1.00", "1.000" })
	void theSameAmountIsEqualWhateverItsScale(String amount) {
		assertThat(Money.of(amount)).isEqualTo(Money.of("1.00")).hasSameHashCodeAs(Money.of("1.00"));
		assertThat(Money.of(new BigDecimal(amount))).hasToString("1.00");
	}

	@Test
	void aThirdDecimalIsRefusedAndNotRounded() {
		assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.of("0.005"));
	}

	@Test
	void aLargeAmountIsWrittenInFull() {
		assertThat(Money.LIMIT).hasToString("999999999.99");
		assertThat(Money.of("1E+6")).hasToString("1000000.00");
	}

	@ParameterizedTest
	@CsvSource({ "999999999.99, true", "-999999999.99, true", "0, true", "1000000000.00, false",
			"-1000000000.00, false" })
	void noSingleFigureIsAboveTheLimit(String amount, boolean within) {
		assertThat(Money.of(amount).isWithinLimit()).isEqualTo(within);
	}

	@Test
	void addsAndSubtracts() {
		assertThat(Money.of("0.10").plus(Money.of("0.20"))).isEqualTo(Money.of("0.30"));
		assertThat(Money.of("0.10").minus(Money.of("0.20"))).isEqualTo(Money.of("-0.10"));
		assertThat(Money.of("0.10").negated()).isEqualTo(Money.of("-0.10"));
		assertThat(Money.sum(List.of(Money.of("0.01"), Money.of("-0.02")))).isEqualTo(Money.of("-0.01"));
		assertThat(Money.sum(List.of())).isEqualTo(Money.ZERO);
	}

	@Test
	void comparesBySizeAndSign() {
		Money cent = Money.of("0.01");
		assertThat(List.of(cent.isPositive(), cent.isZero(), cent.isNegative())).containsExactly(true, false, false);
		assertThat(List.of(Money.ZERO.isPositive(), Money.ZERO.isZero(), Money.ZERO.isNegative()))
			.containsExactly(false, true, false);
		assertThat(cent.negated().isNegative()).isTrue();
		assertThat(cent.isMoreThan(Money.ZERO)).isTrue();
		assertThat(cent.isMoreThan(cent)).isFalse();
		assertThat(cent.atMost(Money.ZERO)).isEqualTo(Money.ZERO);
		assertThat(cent.atMost(Money.of("2"))).isEqualTo(cent);
	}

	@ParameterizedTest
	@CsvSource({ "DOWN, 1000.10, 15, 150.01", "HALF_UP, 1000.10, 15, 150.02", "FLOOR, 100.01, 85, 85.00",
			"FLOOR, -100.01, 85, -85.01", "DOWN, -100.01, 85, -85.00", "HALF_UP, 0.01, 50, 0.01",
			"DOWN, 999999999.99, 100, 999999999.99" })
	void aShareIsRoundedAsItsPointSays(String mode, String amount, String percent, String share) {
		assertThat(Money.of(amount).times(Percentage.of(percent), Rounding.of(RoundingPoint.FLAT_RATE, mode)))
			.isEqualTo(Money.of(share));
	}

	@Test
	void anEvenShareLeavesTheRestToItsCaller() {
		Rounding down = Rounding.of(RoundingPoint.PERIOD_PLAN, "DOWN");
		assertThat(Money.of("100.00").evenShare(7, down)).isEqualTo(Money.of("14.28"));
		assertThat(Money.of("0.06").evenShare(7, down)).isEqualTo(Money.ZERO);
	}

	@Test
	void anAmountOfAnotherCurrencyIsDividedByItsRate() {
		Rounding halfUp = Rounding.of(RoundingPoint.CONVERSION, "HALF_UP");
		assertThat(new ForeignMoney(new BigDecimal("100.00"), "CHF").toEuro(new BigDecimal("1.0765"), halfUp))
			.isEqualTo(Money.of("92.89"));
		assertThat(new ForeignMoney(new BigDecimal("0.01"), "EUR").toEuro(BigDecimal.ONE, halfUp))
			.isEqualTo(Money.of("0.01"));
	}

	@Test
	void theEarlierOfEqualRemaindersGetsTheCent() {
		assertThat(split("0.02", "1", "1", "1")).isEqualTo(amounts("0.01", "0.01", "0.00"));
		assertThat(split("100.00", "1", "1", "1")).isEqualTo(amounts("33.34", "33.33", "33.33"));
	}

	@Test
	void theLargestRemainderGetsTheCentFirst() {
		assertThat(split("1.00", "0.10", "0.45", "0.45")).isEqualTo(amounts("0.10", "0.45", "0.45"));
		assertThat(split("0.10", "16", "16", "68")).isEqualTo(amounts("0.02", "0.01", "0.07"));
	}

	@Test
	void aNegativeAmountIsSplitLikeItsOpposite() {
		assertThat(split("-100.00", "1", "1", "1")).isEqualTo(amounts("-33.34", "-33.33", "-33.33"));
		assertThat(split("-0.01", "1", "2")).isEqualTo(amounts("0.00", "-0.01"));
	}

	@Test
	void aWeightOfZeroGetsNothing() {
		assertThat(split("10.01", "0", "3", "0", "7")).isEqualTo(amounts("0.00", "3.00", "0.00", "7.01"));
	}

	@Test
	void weightsOfZeroSplitAsIfEqual() {
		assertThat(split("0.03", "0", "0")).isEqualTo(amounts("0.02", "0.01"));
	}

	@Test
	void weightsMayBeLargerThanAnyAmountAndHaveManyDecimals() {
		assertThat(Money.sum(split("999999999.99", "99999999999999999999999999.999999", "1E+30")))
			.isEqualTo(Money.of("999999999.99"));
		assertThat(split("3.00", "1E+30", "2E+30")).isEqualTo(amounts("1.00", "2.00"));
	}

	@Test
	void nothingToSplitOverIsRefused() {
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Money.ZERO.allocate(List.of()));
	}

	@Test
	void tenThousandSplitsAddUpAndStayWithinOneCentOfTheExactShare() {
		long seed = 20261121;
		System.out.println("MoneyTests: seed " + seed);
		Random random = new Random(seed);
		for (int round = 0; round < 10_000; round++) {
			Money whole = new Money(BigDecimal.valueOf(random.nextLong(-99_999_999_999L, 99_999_999_999L), 2));
			List<BigDecimal> weights = new ArrayList<>();
			int parts = random.nextInt(1, 25);
			for (int i = 0; i < parts; i++) {
				weights.add(BigDecimal.valueOf(random.nextLong(0, 1L << random.nextInt(1, 60)), random.nextInt(5)));
			}
			List<Money> split = whole.allocate(weights);
			assertThat(Money.sum(split)).as("seed %d round %d", seed, round).isEqualTo(whole);
			assertNear(whole, weights, split);
		}
	}

	private static void assertNear(Money whole, List<BigDecimal> weights, List<Money> split) {
		BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		for (int i = 0; i < weights.size() && sum.signum() > 0; i++) {
			// |part * sum - whole * weight| < cent * sum
			BigDecimal error = split.get(i)
				.amount()
				.multiply(sum)
				.subtract(whole.amount().multiply(weights.get(i)))
				.abs();
			assertThat(error).isLessThan(sum.movePointLeft(2));
		}
	}

	@Test
	void aFundsShareIsNeverMoreThanExact() {
		assertThat(Money.of("0.01").times(Percentage.of("99.99"), FLOOR)).isEqualTo(Money.ZERO);
		assertThat(FLOOR.modeName()).isEqualTo("FLOOR");
		assertThat(FLOOR.point()).isEqualTo(RoundingPoint.FUND_SHARE);
	}

	@Test
	void theOrderOfAmountsIsTheOrderOfNumbers() {
		List<Money> sorted = new ArrayList<>(amounts("10.00", "-1.00", "9.99"));
		Collections.sort(sorted);
		assertThat(sorted).isEqualTo(amounts("-1.00", "9.99", "10.00"));
	}

	private static List<Money> split(String amount, String... weights) {
		return Money.of(amount).allocate(Arrays.stream(weights).map(BigDecimal::new).toList());
	}

	private static List<Money> amounts(String... amounts) {
		return Arrays.stream(amounts).map(Money::of).toList();
	}

}
