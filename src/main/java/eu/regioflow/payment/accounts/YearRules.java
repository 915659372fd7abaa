package eu.regioflow.payment.accounts;

import java.util.List;

import eu.regioflow.refusal.Refusal;

/**
 * How applications and accounts of one fund and year stand to each other (reference
 * system): finished accounts hold every application of their year.
 */
final class YearRules {

	private YearRules() {
	}

	/** Refuses where the year's accounts are finished. */
	static void requireOpenAccounts(List<CommissionDeclaration> year) {
		year.stream()
			.filter((one) -> one.kind() == CommissionDeclaration.Kind.ANNUAL_ACCOUNT && !one.isDraft())
			.findFirst()
			.ifPresent((account) -> {
				throw Refusal.conflict("account-finished", account.reference());
			});
	}

	/** Refuses where an application of the year is a draft. */
	static void requireNoDraftApplication(List<CommissionDeclaration> year) {
		year.stream()
			.filter((one) -> one.kind() == CommissionDeclaration.Kind.PAYMENT_APPLICATION && one.isDraft())
			.findFirst()
			.ifPresent((draft) -> {
				throw Refusal.conflict("application-draft", draft.reference());
			});
	}

}
