package eu.regioflow.expenditure.intake;

import java.math.BigDecimal;

import eu.regioflow.money.Money;

/**
 * What the system worked out for a line; shown in exports beside what the partner typed.
 *
 * @param rate units of the currency for 1 EUR, null while there is none
 * @param amountEur null while there is no rate
 * @param errorType empty when nothing is deducted
 * @param reincludedFrom the parked line that this one declares again, or null
 */
public record LineFigures(BigDecimal rate, Money amountEur, Money deducted, boolean parked, Money certified,
		String errorType, String reincludedFrom) {
}
