package eu.regioflow.statement.print;

import eu.regioflow.money.Money;

/**
 * One labelled amount.
 */
public record Amount(String label, Money amount) {
}
