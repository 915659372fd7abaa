package eu.regioflow.partnerreport.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import eu.regioflow.document.Document;
import eu.regioflow.expenditure.Procurement;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

/**
 * A contract of the register.
 *
 * @param number by which lines name it
 * @param report in which it was entered
 * @param beneficialOwners left empty for callers who may not see persons
 * @param documents the attached files, oldest first
 */
record ProcurementBody(int number, int report, String contractName, String reference, LocalDate date, String type,
		String amount, String currency, String supplier, String vatNumber, String comment, List<Owner> beneficialOwners,
		List<Subcontract> subcontracts, List<File> documents) {

	static ProcurementBody of(Procurement procurement, List<Document> documents) {
		Procurement.Terms terms = procurement.terms();
		return new ProcurementBody(procurement.number(), procurement.report(), terms.contractName(), terms.reference(),
				terms.date(), terms.type(), plain(terms.amount()), terms.currency(), terms.supplier(),
				terms.vatNumber(), terms.comment(), terms.beneficialOwners().stream().map(Owner::of).toList(),
				terms.subcontracts().stream().map(Subcontract::of).toList(),
				documents.stream().map((file) -> new File(file.id(), file.name())).toList());
	}

	private static String plain(BigDecimal amount) {
		return (amount != null) ? amount.toPlainString() : null;
	}

	private static String text(String text) {
		return (text != null) ? text.strip() : "";
	}

	// JSON holds amounts as text; what is no plain number is told like any other bad
	// input
	private static BigDecimal number(String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		if (!text.strip().matches("-?[0-9]{1,15}(\\.[0-9]{1,8})?")) {
			throw Refusal.invalid("bad-procurement", List.of(LocatedError.at(0, "amount", text, "not-a-plain-amount")),
					1);
		}
		return new BigDecimal(text.strip());
	}

	/** A person who stands behind the supplier. */
	record Owner(String firstName, String lastName, LocalDate birth, String vatNumber) {

		static Owner of(Procurement.Owner owner) {
			return new Owner(owner.firstName(), owner.lastName(), owner.birth(), owner.vatNumber());
		}

		Procurement.Owner typed() {
			return new Procurement.Owner(text(this.firstName), text(this.lastName), this.birth, text(this.vatNumber));
		}

	}

	/** A contract that the supplier awarded in turn. */
	record Subcontract(String contractName, String reference, LocalDate date, String amount, String currency,
			String supplier, String vatNumber) {

		static Subcontract of(Procurement.Subcontract contract) {
			return new Subcontract(contract.contractName(), contract.reference(), contract.date(),
					plain(contract.amount()), contract.currency(), contract.supplier(), contract.vatNumber());
		}

		Procurement.Subcontract typed() {
			return new Procurement.Subcontract(text(this.contractName), text(this.reference), this.date,
					number(this.amount), text(this.currency), text(this.supplier), text(this.vatNumber));
		}

	}

	/** An attached file. */
	record File(UUID id, String name) {
	}

	/** A contract as it is sent. */
	record Typed(String contractName, String reference, LocalDate date, String type, String amount, String currency,
			String supplier, String vatNumber, String comment, List<Owner> beneficialOwners,
			List<Subcontract> subcontracts) {

		Procurement.Terms terms() {
			return new Procurement.Terms(text(this.contractName), text(this.reference), this.date, text(this.type),
					number(this.amount), text(this.currency), text(this.supplier), text(this.vatNumber),
					text(this.comment), listed(this.beneficialOwners).stream().map(Owner::typed).toList(),
					listed(this.subcontracts).stream().map(Subcontract::typed).toList());
		}

		private static <T> List<T> listed(List<T> given) {
			return (given != null) ? given.stream().filter((one) -> one != null).toList() : List.of();
		}

	}

}
