package eu.regioflow.control;

import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.money.Money;

/**
 * A controller's finding as it arrives.
 *
 * @param deducted EUR, null for none
 */
public record LineFinding(int line, Money deducted, ErrorType errorType, boolean parked, String comment) {

}
