package eu.regioflow.payment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import eu.regioflow.money.Money;
import eu.regioflow.payment.Payment;

/**
 * What the page of a project's payments shows.
 *
 * @param mayAuthorise whether the reader is the managing authority
 * @param mayConfirm whether the reader is accounting
 */
public record PaymentsPage(String project, String acronym, LocalDate today, List<Card> payments, boolean mayAuthorise,
		boolean mayConfirm) {

	/**
	 * A payment.
	 *
	 * @param amount what stands in the field of the next authorisation
	 */
	public record Card(String id, int period, String fund, Payment.Status status, LocalDate due, Money verified,
			Money authorised, Money paid, Money remaining, boolean allAuthorised, String amount,
			List<Row> instalments) {

		/** The colour of the status tag. */
		public String statusColour() {
			return switch (this.status) {
				case OPEN -> "blue";
				case PART_PAID -> "yellow";
				case PAID -> "green";
			};
		}

	}

	/**
	 * An instalment.
	 *
	 * @param paidOn null until it is confirmed
	 * @param typedDate what stands in the field, as a date picker writes it
	 */
	public record Row(int number, Money amount, Instant authorisedAt, LocalDate paidOn, String typedDate,
			String typedAmount) {
	}

	/** The page's own address. */
	public String path() {
		return "/projects/" + this.project + "/payments";
	}

}
