package eu.regioflow.expenditure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A contract that a partner awarded.
 *
 * @param number in the partner's register, by which lines name it
 * @param report the number of the report in which it was entered
 */
public record Procurement(UUID id, int number, int report, Terms terms) {

	/**
	 * What is known of the contract; texts are never null, dates and amounts where they
	 * are not known.
	 *
	 * @param amount in the currency, scale 2
	 */
	public record Terms(String contractName, String reference, LocalDate date, String type, BigDecimal amount,
			String currency, String supplier, String vatNumber, String comment, List<Owner> beneficialOwners,
			List<Subcontract> subcontracts) {

		public Terms {
			beneficialOwners = List.copyOf(beneficialOwners);
			subcontracts = List.copyOf(subcontracts);
		}

	}

	/** A person who stands behind the supplier. */
	public record Owner(String firstName, String lastName, LocalDate birth, String vatNumber) {
	}

	/**
	 * A contract that the supplier awarded in turn.
	 *
	 * @param amount in the currency, scale 2; null where it is not known
	 */
	public record Subcontract(String contractName, String reference, LocalDate date, BigDecimal amount, String currency,
			String supplier, String vatNumber) {
	}

	/** The procurement for readers who may not see whom it names. */
	public Procurement withoutPersons() {
		Terms known = this.terms;
		return new Procurement(this.id, this.number, this.report,
				new Terms(known.contractName(), known.reference(), known.date(), known.type(), known.amount(),
						known.currency(), known.supplier(), known.vatNumber(), known.comment(), List.of(),
						known.subcontracts()));
	}

}
