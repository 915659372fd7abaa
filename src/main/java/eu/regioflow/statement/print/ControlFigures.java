package eu.regioflow.statement.print;

import eu.regioflow.money.Money;

/**
 * What control made of the declared expenditure of one category or source.
 */
public record ControlFigures(String label, Money declared, Money deducted, Money parked, Money certified) {
}
