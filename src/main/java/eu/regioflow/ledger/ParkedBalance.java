package eu.regioflow.ledger;

import eu.regioflow.money.Money;

/**
 * What is left of an item that was parked.
 *
 * @param period in which it was declared
 * @param item the line, as it was posted
 * @param detail of its category
 * @param measure under which it was parked
 * @param amount EUR
 */
public record ParkedBalance(int period, String item, String category, CostDetail detail, Measure measure,
		Money amount) {
}
