package eu.regioflow.money;

import java.math.RoundingMode;

/**
 * How a rule set rounds at one point, always to two decimals.
 */
public record Rounding(RoundingPoint point, RoundingMode mode) {

	/** Reads the mode's name as rule-set data holds it, such as {@code HALF_UP}. */
	public static Rounding of(RoundingPoint point, String mode) {
		return new Rounding(point, RoundingMode.valueOf(mode));
	}

	/** The mode's name, as statements print it. */
	public String modeName() {
		return this.mode.name();
	}

}
