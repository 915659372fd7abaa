package eu.regioflow.payment.transfer;

import eu.regioflow.money.Money;

/**
 * One transfer to be made.
 *
 * @param reference the payment's reference, at most 35 characters
 * @param amount EUR
 * @param purpose what the receiver reads on the statement of account
 */
public record Transfer(String reference, Money amount, Holder to, String purpose) {

}
