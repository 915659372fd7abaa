package eu.regioflow.expenditure;

import java.math.BigDecimal;
import java.util.List;

import eu.regioflow.ledger.CostDetail;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;

/**
 * What the live totals need of the lines of one category and currency; a draft of 10,000
 * lines is added up after each change.
 *
 * @param declared of each line that is not yet converted, in the currency
 * @param fixed EUR of the lines that are declared again, null when there are none
 */
record OpenAmounts(CostCategory category, CostDetail detail, String currency, List<BigDecimal> declared, Money fixed) {

}
