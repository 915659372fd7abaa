package eu.regioflow.expenditure;

import eu.regioflow.ledger.CostDetail;
import eu.regioflow.money.ForeignMoney;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;

/**
 * What the live totals need of a line; a draft of 10,000 lines is added up after each
 * change.
 *
 * @param fixed EUR of a line that is declared again, else null
 */
record LineAmount(CostCategory category, CostDetail detail, ForeignMoney declared, Money fixed) {

}
