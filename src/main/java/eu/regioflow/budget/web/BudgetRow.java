package eu.regioflow.budget.web;

import eu.regioflow.ledger.Balance;

/**
 * One row of the budget.
 *
 * @param label in the reader's language
 */
public record BudgetRow(String label, Balance money) {

}
