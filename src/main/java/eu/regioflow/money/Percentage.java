package eu.regioflow.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A share in per cent, such as 85 for 85 %.
 *
 * @param percent not stripped: keeps the scale that it was given
 */
public record Percentage(BigDecimal percent) implements Comparable<Percentage> {

	/** Reads {@code 85} or {@code 14.33}. */
	public static Percentage of(String percent) {
		return new Percentage(new BigDecimal(percent));
	}

	/**
	 * How much of the whole a part is, two decimals, HALF_UP.
	 * @return 0.00 when both are zero, empty when only the whole is: a share of nothing
	 * has no figure
	 */
	public static Optional<Percentage> ofWhole(Money part, Money whole) {
		if (whole.isZero()) {
			return part.isZero() ? Optional.of(new Percentage(BigDecimal.ZERO.setScale(2))) : Optional.empty();
		}
		BigDecimal percent = part.amount().movePointRight(2).divide(whole.amount(), 2, RoundingMode.HALF_UP);
		return Optional.of(new Percentage(percent));
	}

	public Percentage plus(Percentage other) {
		return new Percentage(this.percent.add(other.percent));
	}

	public Percentage minus(Percentage other) {
		return new Percentage(this.percent.subtract(other.percent));
	}

	public boolean isZero() {
		return this.percent.signum() == 0;
	}

	/** By size; 15 and 15.00 are equally large. */
	@Override
	public int compareTo(Percentage other) {
		return this.percent.compareTo(other.percent);
	}

	@Override
	public String toString() {
		return this.percent.toPlainString();
	}

}
