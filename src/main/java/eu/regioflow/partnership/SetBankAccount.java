package eu.regioflow.partnership;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * The managing authority enters the account to which a partner is paid.
 */
@UseCase(Permission.SET_BANK_ACCOUNT)
public class SetBankAccount {

	private final Access access;

	private final Partners partners;

	private final ApplicationEventPublisher events;

	SetBankAccount(Access access, Partners partners, ApplicationEventPublisher events) {
		this.access = access;
		this.partners = partners;
		this.events = events;
	}

	/**
	 * Replaces the account.
	 * @param bic may be null or blank
	 * @throws Refusal when either is not valid
	 */
	public Partner set(String project, int number, String iban, String bic) {
		this.access.require(Permission.SET_BANK_ACCOUNT, Scope.project(project));
		Partner partner = this.partners.get(project, number);
		BankAccount account = BankAccount.read(iban, bic);
		partner.paidTo(account);
		this.events.publishEvent(new BankAccountSet(project, number, account));
		return this.partners.save(partner);
	}

}
