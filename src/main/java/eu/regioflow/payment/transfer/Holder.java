package eu.regioflow.payment.transfer;

import eu.regioflow.partnership.BankAccount;

/**
 * Who holds an account, as they call themselves.
 */
public record Holder(String name, BankAccount account) {

}
