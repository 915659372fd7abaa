package eu.regioflow.partnership;

import java.util.Map;

import eu.regioflow.trail.Personal;
import eu.regioflow.trail.Recordable;

/**
 * A partner's bank account was entered or changed.
 */
public record BankAccountSet(String project, int partner, BankAccount account) implements Recordable {

	@Override
	public String chain() {
		return this.project;
	}

	@Override
	public String action() {
		return "bank-account-set";
	}

	@Override
	public String subject() {
		return "%s/partner/%d".formatted(this.project, this.partner);
	}

	@Override
	public Map<String, Object> facts() {
		return Map.of("iban", new Personal(this.account.iban()));
	}

}
