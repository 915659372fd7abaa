package eu.regioflow.ledger;

import java.time.Instant;

import eu.regioflow.money.Money;

/**
 * What is parked of a partner and was neither declared again nor deducted since.
 *
 * @param items how many lines
 * @param amount EUR
 * @param since when the oldest of them was parked
 */
public record ParkedSince(String project, int partner, int items, Money amount, Instant since) {
}
