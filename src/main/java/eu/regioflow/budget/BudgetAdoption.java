package eu.regioflow.budget;

import java.time.Instant;

import eu.regioflow.money.Money;

/**
 * A draft was adopted; who did it stands in the audit trail.
 *
 * @param version of the draft
 * @param major whether it went beyond the flexibility, so that the managing authority had
 * to adopt it
 * @param total EUR of the whole budget from then on
 * @param difference EUR by which the total changed
 */
public record BudgetAdoption(long version, Instant at, boolean major, String reason, Money total, Money difference) {

}
