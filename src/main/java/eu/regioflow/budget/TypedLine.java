package eu.regioflow.budget;

import java.util.List;

/**
 * A line of a budget as somebody states it, unread.
 *
 * @param category may be left out where an option is named
 * @param option the code of a unit cost or lump sum, or null
 * @param units a plain decimal number
 * @param price EUR, a plain decimal number; may be left out where an option is named
 * @param periods EUR of each period or of all but the last, which then takes the rest;
 * null or empty for an even share
 * @param investment the number of one of the partner's investments, or null
 * @param awardProcedure how what it buys is to be awarded, or null
 */
public record TypedLine(String category, String option, String description, String unit, String units, String price,
		List<String> periods, Integer investment, String awardProcedure) {

	/** A line that is part of no investment. */
	public TypedLine(String category, String option, String description, String unit, String units, String price,
			List<String> periods) {
		this(category, option, description, unit, units, price, periods, null, null);
	}

	/** A stored line as it would be stated. */
	public static TypedLine of(BudgetLine line) {
		return new TypedLine(line.category().name(), line.option(), line.description(), line.unit(),
				line.units().toPlainString(), line.price().toString(),
				line.periods().stream().map(Object::toString).toList(), line.investment(), line.awardProcedure());
	}

}
