package eu.regioflow.expenditure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import eu.regioflow.money.Money;

/**
 * What was deducted by control, by type of error.
 *
 * @param byType EUR, the types in order; only those that were found
 * @param computed what the flat rates lose with the lines that they are computed on; EUR
 */
public record ErrorTotals(Map<ErrorType, Money> byType, Money computed) {

	/**
	 * Adds up the deductions on the lines.
	 * @param whole all that was deducted, from the ledger; EUR
	 */
	public static ErrorTotals ofControl(List<ExpenditureLine> lines, Money whole) {
		Map<ErrorType, Money> byType = new EnumMap<>(ErrorType.class);
		for (ExpenditureLine line : lines) {
			Finding finding = line.finding();
			if (!finding.deducted().isZero()) {
				byType.merge(finding.errorType(), finding.deducted(), Money::plus);
			}
		}
		return new ErrorTotals(Collections.unmodifiableMap(byType), whole.minus(Money.sum(byType.values())));
	}

}
