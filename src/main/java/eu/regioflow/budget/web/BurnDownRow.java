package eu.regioflow.budget.web;

import eu.regioflow.ledger.Balance;

/**
 * How far the budget had come at the end of a period.
 *
 * @param period in the reader's language
 * @param over whether the period has ended
 */
public record BurnDownRow(String period, boolean over, Balance money) {

}
