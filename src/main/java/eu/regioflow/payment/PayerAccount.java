package eu.regioflow.payment;

import eu.regioflow.partnership.BankAccount;
import eu.regioflow.refusal.Refusal;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The programme's account, from which payments are made.
 *
 * @param name of the account's holder
 * @param bic may be empty
 */
@ConfigurationProperties("regioflow.payer")
record PayerAccount(String name, String iban, String bic) {

	/**
	 * The account.
	 * @throws Refusal {@code payer-account-missing} (conflict) when the operator has set
	 * none
	 */
	BankAccount account() {
		if (this.name == null || this.name.isBlank() || this.iban == null || this.iban.isBlank()) {
			throw Refusal.conflict("payer-account-missing");
		}
		return BankAccount.read(this.iban, this.bic);
	}

}
