package eu.regioflow.expenditure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import eu.regioflow.expenditure.Procurement.Owner;
import eu.regioflow.expenditure.Procurement.Subcontract;
import eu.regioflow.expenditure.Procurement.Terms;
import eu.regioflow.expenditure.intake.Currencies;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

/**
 * What a procurement has to say; the limits are those of the reference system.
 */
public final class ProcurementRules {

	private static final int MOST_OWNERS = 30;

	private static final int MOST_SUBCONTRACTS = 50;

	private final List<LocatedError> errors = new ArrayList<>();

	private ProcurementRules() {
	}

	/**
	 * Checks all fields at once; owners and subcontracts are named by their row, from 1.
	 * @throws Refusal {@code bad-procurement}, naming every field
	 */
	public static void check(Terms terms) {
		ProcurementRules rules = new ProcurementRules();
		rules.terms(terms);
		for (int i = 0; i < terms.beneficialOwners().size(); i++) {
			rules.owner(i + 1, terms.beneficialOwners().get(i));
		}
		for (int i = 0; i < terms.subcontracts().size(); i++) {
			rules.subcontract(i + 1, terms.subcontracts().get(i));
		}
		if (!rules.errors.isEmpty()) {
			throw Refusal.invalid("bad-procurement", rules.errors, rules.errors.size());
		}
	}

	private void terms(Terms terms) {
		required(0, "contract_name", terms.contractName(), 255);
		atMost(0, "reference", terms.reference(), 100);
		atMost(0, "type", terms.type(), 100);
		amount(0, "amount", terms.amount());
		currency(0, terms.currency());
		atMost(0, "supplier", terms.supplier(), 255);
		required(0, "vat_number", terms.vatNumber(), 50);
		atMost(0, "comment", terms.comment(), 1000);
		number("beneficial_owners", terms.beneficialOwners().size(), MOST_OWNERS);
		number("subcontracts", terms.subcontracts().size(), MOST_SUBCONTRACTS);
	}

	private void owner(int row, Owner owner) {
		required(row, "first_name", owner.firstName(), 100);
		required(row, "last_name", owner.lastName(), 100);
		atMost(row, "vat_number", owner.vatNumber(), 50);
	}

	private void subcontract(int row, Subcontract contract) {
		required(row, "contract_name", contract.contractName(), 255);
		atMost(row, "reference", contract.reference(), 100);
		amount(row, "amount", contract.amount());
		currency(row, contract.currency());
		atMost(row, "supplier", contract.supplier(), 255);
		required(row, "vat_number", contract.vatNumber(), 50);
	}

	private void required(int row, String field, String text, int longest) {
		if (text.isBlank()) {
			this.errors.add(LocatedError.at(row, field, text, "required"));
		}
		atMost(row, field, text, longest);
	}

	private void atMost(int row, String field, String text, int longest) {
		int length = text.codePointCount(0, text.length());
		if (length > longest) {
			this.errors.add(LocatedError.at(row, field, "", "too-long", length, longest));
		}
	}

	private void amount(int row, String field, BigDecimal amount) {
		if (amount != null && amount.stripTrailingZeros().scale() > 2) {
			this.errors.add(LocatedError.at(row, field, amount.toPlainString(), "too-many-decimals", amount.scale()));
		}
		else if (amount != null && amount.signum() < 0) {
			this.errors.add(LocatedError.at(row, field, amount.toPlainString(), "contract-amount-negative"));
		}
		else if (amount != null && amount.compareTo(Money.LIMIT.amount()) > 0) {
			this.errors
				.add(LocatedError.at(row, field, amount.toPlainString(), "amount-too-large", Money.LIMIT.toString()));
		}
	}

	private void currency(int row, String currency) {
		if (!Currencies.isActive(currency)) {
			this.errors.add(LocatedError.at(row, "currency", currency, "unknown-currency"));
		}
	}

	private void number(String field, int size, int most) {
		if (size > most) {
			this.errors.add(LocatedError.at(0, field, String.valueOf(size), "too-many-entries", most));
		}
	}

}
