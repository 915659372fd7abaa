package eu.regioflow.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An amount in EUR with exactly two decimals; equal when the amount is equal.
 *
 * @param amount EUR, scale 2
 */
public record Money(BigDecimal amount) implements Comparable<Money> {

	public static final Money ZERO = new Money(BigDecimal.ZERO);

	/** The largest amount that any single figure may have, in EUR. */
	public static final Money LIMIT = Money.of("999999999.99");

	private static final long DAYS_OF_A_YEAR = 365;

	/**
	 * Accepts any scale that needs no rounding to two decimals.
	 * @throws ArithmeticException when the amount has a third decimal other than 0
	 */
	public Money {
		amount = amount.setScale(2, RoundingMode.UNNECESSARY);
	}

	/** Reads a plain decimal number such as {@code 1234.56}. */
	public static Money of(String amount) {
		return new Money(new BigDecimal(amount));
	}

	/** Reads a number of the database or a file that has at most two decimals. */
	public static Money of(BigDecimal amount) {
		return new Money(amount);
	}

	/** Adds up; an empty collection gives zero. */
	public static Money sum(Collection<Money> amounts) {
		return amounts.stream().reduce(ZERO, Money::plus);
	}

	public Money plus(Money other) {
		return new Money(this.amount.add(other.amount));
	}

	public Money minus(Money other) {
		return new Money(this.amount.subtract(other.amount));
	}

	public Money negated() {
		return new Money(this.amount.negate());
	}

	/** The share of this amount, rounded to two decimals at the given point. */
	public Money times(Percentage percentage, Rounding rounding) {
		BigDecimal exact = this.amount.multiply(percentage.percent()).movePointLeft(2);
		return new Money(exact.setScale(2, rounding.mode()));
	}

	/** So many units at this price, rounded to two decimals at the given point. */
	public Money times(BigDecimal units, Rounding rounding) {
		return new Money(this.amount.multiply(units).setScale(2, rounding.mode()));
	}

	/**
	 * Simple interest on this amount: amount x rate x days / 365, rounded to two decimals
	 * at the given point.
	 * @param annual per cent for a year
	 */
	public Money interest(Percentage annual, long days, Rounding rounding) {
		BigDecimal hundredfold = this.amount.multiply(annual.percent()).multiply(BigDecimal.valueOf(days));
		return new Money(hundredfold.divide(BigDecimal.valueOf(DAYS_OF_A_YEAR * 100), 2, rounding.mode()));
	}

	/**
	 * One of so many equal shares, rounded to two decimals; what the shares leave is the
	 * caller's to place.
	 */
	public Money evenShare(int shares, Rounding rounding) {
		return new Money(this.amount.divide(BigDecimal.valueOf(shares), 2, rounding.mode()));
	}

	/**
	 * Splits this amount over the weights so that the parts always add up to it: each
	 * part is cut to the cent towards zero, the cents that remain go to the parts with
	 * the largest remainder, the earlier one first.
	 * @param weights not negative; all zero splits as if they were equal
	 * @return as many parts as weights
	 */
	public List<Money> allocate(List<BigDecimal> weights) {
		if (weights.isEmpty()) {
			throw new IllegalArgumentException("An amount cannot be split over nothing");
		}
		BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		if (sum.signum() == 0) {
			return allocate(weights.stream().map((weight) -> BigDecimal.ONE).toList());
		}
		int scale = Math.max(0, weights.stream().mapToInt(BigDecimal::scale).max().getAsInt());
		BigInteger whole = sum.movePointRight(scale).toBigIntegerExact();
		BigInteger cents = this.amount.unscaledValue().abs();
		List<BigInteger> parts = new ArrayList<>();
		List<BigInteger> remainders = new ArrayList<>();
		for (BigDecimal weight : weights) {
			BigInteger[] cut = cents.multiply(weight.movePointRight(scale).toBigIntegerExact())
				.divideAndRemainder(whole);
			parts.add(cut[0]);
			remainders.add(cut[1]);
		}
		int left = cents.subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add)).intValueExact();
		IntStream.range(0, parts.size())
			.boxed()
			.sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
			.limit(left)
			.forEach((index) -> parts.set(index, parts.get(index).add(BigInteger.ONE)));
		return parts.stream()
			.map((part) -> new BigDecimal(isNegative() ? part.negate() : part, 2))
			.map(Money::new)
			.toList();
	}

	public boolean isZero() {
		return this.amount.signum() == 0;
	}

	public boolean isPositive() {
		return this.amount.signum() > 0;
	}

	public boolean isNegative() {
		return this.amount.signum() < 0;
	}

	public boolean isMoreThan(Money other) {
		return compareTo(other) > 0;
	}

	/** Whether this is more than the share of the whole; nothing is rounded. */
	public boolean isMoreThan(Percentage share, Money whole) {
		return this.amount.movePointRight(2).compareTo(whole.amount.multiply(share.percent())) > 0;
	}

	public Money abs() {
		return new Money(this.amount.abs());
	}

	/** Whether a single figure may be that large, above or below zero. */
	public boolean isWithinLimit() {
		return this.amount.abs().compareTo(LIMIT.amount) <= 0;
	}

	/** The smaller of the two. */
	public Money atMost(Money other) {
		return isMoreThan(other) ? other : this;
	}

	@Override
	public int compareTo(Money other) {
		return this.amount.compareTo(other.amount);
	}

	/** The form of the public API: {@code 1234.56}. */
	@Override
	public String toString() {
		return this.amount.toPlainString();
	}

}
