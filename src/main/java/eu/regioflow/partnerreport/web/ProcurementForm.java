package eu.regioflow.partnerreport.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import eu.regioflow.expenditure.Procurement;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.TypedAmount;
import eu.regioflow.web.TypedDate;
import eu.regioflow.web.View;

/**
 * A contract as it is typed; every field stays as typed, however wrong it is.
 *
 * @param owners a person per line: first name; last name; date of birth; VAT number
 * @param contracts a subcontract per line: name; reference; date; amount; currency;
 * supplier; VAT number
 * @param version of the report that the writer saw
 */
public record ProcurementForm(String contractName, String reference, String date, String type, String amount,
		String currency, String supplier, String vatNumber, String comment, String owners, String contracts,
		long version) {

	static ProcurementForm empty(String currency, long version) {
		return new ProcurementForm("", "", "", "", "", currency, "", "", "", "", "", version);
	}

	/** A stored contract as its reader would type it. */
	static ProcurementForm of(Procurement.Terms terms, View view, long version) {
		return new ProcurementForm(terms.contractName(), terms.reference(), date(terms.date(), view), terms.type(),
				amount(terms.amount(), view), terms.currency(), terms.supplier(), terms.vatNumber(), terms.comment(),
				terms.beneficialOwners()
					.stream()
					.map((owner) -> line(owner.firstName(), owner.lastName(), date(owner.birth(), view),
							owner.vatNumber()))
					.collect(Collectors.joining("\n")),
				terms.subcontracts()
					.stream()
					.map((contract) -> line(contract.contractName(), contract.reference(), date(contract.date(), view),
							amount(contract.amount(), view), contract.currency(), contract.supplier(),
							contract.vatNumber()))
					.collect(Collectors.joining("\n")),
				version);
	}

	private static String line(String... fields) {
		return String.join("; ", fields);
	}

	private static String date(LocalDate day, View view) {
		return (day != null) ? view.date(day) : "";
	}

	private static String amount(BigDecimal amount, View view) {
		return (amount != null) ? view.money(Money.of(amount)) : "";
	}

	/**
	 * What was typed, read.
	 * @throws Refusal naming every date and amount that cannot be read
	 */
	Procurement.Terms terms(Locale language) {
		List<LocatedError> errors = new ArrayList<>();
		Reader reader = new Reader(language, errors);
		Procurement.Terms terms = new Procurement.Terms(text(this.contractName), text(this.reference),
				reader.date("date", this.date), text(this.type), reader.amount("amount", this.amount),
				text(this.currency).toUpperCase(Locale.ROOT), text(this.supplier), text(this.vatNumber),
				text(this.comment), rows(this.owners).stream().map(reader::owner).toList(),
				rows(this.contracts).stream().map(reader::contract).toList());
		if (!errors.isEmpty()) {
			throw Refusal.invalid("bad-procurement", errors, errors.size());
		}
		return terms;
	}

	private static String text(String typed) {
		return Objects.toString(typed, "").strip();
	}

	private static List<String[]> rows(String typed) {
		return text(typed).lines().filter((line) -> !line.isBlank()).map((line) -> line.split(";", -1)).toList();
	}

	/** Reads what stands in the fields, noting what cannot be read. */
	private record Reader(Locale language, List<LocatedError> errors) {

		LocalDate date(String field, String typed) {
			if (text(typed).isEmpty()) {
				return null;
			}
			return TypedDate.find(text(typed), this.language).orElseGet(() -> {
				this.errors.add(LocatedError.at(0, field, typed, "not-a-date"));
				return null;
			});
		}

		BigDecimal amount(String field, String typed) {
			if (text(typed).isEmpty()) {
				return null;
			}
			return TypedAmount.find(text(typed)).map(Money::amount).orElseGet(() -> {
				this.errors.add(LocatedError.at(0, field, typed, "typed-amount"));
				return null;
			});
		}

		Procurement.Owner owner(String[] fields) {
			return new Procurement.Owner(at(fields, 0), at(fields, 1), date("owners", at(fields, 2)), at(fields, 3));
		}

		Procurement.Subcontract contract(String[] fields) {
			return new Procurement.Subcontract(at(fields, 0), at(fields, 1), date("contracts", at(fields, 2)),
					amount("contracts", at(fields, 3)), at(fields, 4).toUpperCase(Locale.ROOT), at(fields, 5),
					at(fields, 6));
		}

		private static String at(String[] fields, int place) {
			return (place < fields.length) ? fields[place].strip() : "";
		}

	}

}
