package eu.regioflow.statement.print;

import eu.regioflow.money.Money;

/**
 * What verification made of the certified expenditure of one partner, fund or category.
 */
public record VerifiedFigures(String label, Money certified, Money deducted, Money parked, Money verified) {
}
