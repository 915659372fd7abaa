package eu.regioflow.expenditure.intake;

import java.math.BigDecimal;

import eu.regioflow.money.Money;

/**
 * Reads an amount in the style of its column, exactly and within the limits of a single
 * figure.
 */
final class AmountCell {

	private AmountCell() {
	}

	/**
	 * Gives null for a bad amount after noting why.
	 * @return scale 2
	 */
	static BigDecimal read(AmountText amount, AmountColumn style, ListColumn column, RowErrors errors) {
		if (amount.problem() != null) {
			errors.add(column, amount.given(), amount.problem());
			return null;
		}
		if (style.problem() != null && !amount.isNeutral()) {
			errors.add(column, amount.given(), style.problem(), style.witnesses().toArray());
			return null;
		}
		BigDecimal value = amount.isNeutral() ? amount.point() : amount.value(style.style());
		if (value.scale() > 2) {
			errors.add(column, amount.given(), "too-many-decimals", value.scale());
			return null;
		}
		if (value.abs().compareTo(Money.LIMIT.amount()) > 0) {
			errors.add(column, amount.given(), "amount-too-large", Money.LIMIT.toString());
			return null;
		}
		return Money.of(value).amount();
	}

}
