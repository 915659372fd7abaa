package eu.regioflow.payment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import eu.regioflow.money.Money;
import eu.regioflow.partnership.BankAccount;
import eu.regioflow.payment.FastTrackLumpSum;
import eu.regioflow.payment.Instalment;
import eu.regioflow.payment.Interruption;
import eu.regioflow.payment.Payment;
import eu.regioflow.payment.PaymentClock;

/**
 * What the page of a project's payments shows.
 *
 * @param mayAuthorise whether the reader is the managing authority
 * @param mayConfirm whether the reader is accounting
 * @param mayInterrupt whether the reader may stop the clock and let it go on
 * @param payees the lead partner, and whoever waits for an advance
 * @param account what stands in the fields of the account
 * @param maySetAccount whether the reader may enter accounts
 * @param mayMakeFile whether the reader may take transfers to the bank
 * @param lumpSums those that are paid without a report
 * @param mayMark whether the reader finds them ready for payment
 */
public record PaymentsPage(String project, String acronym, LocalDate today, List<Card> payments, boolean mayAuthorise,
		boolean mayConfirm, boolean mayInterrupt, List<Payee> payees, AccountForm account, boolean maySetAccount,
		boolean mayMakeFile, List<FastTrackLumpSum> lumpSums, boolean mayMark) {

	/**
	 * A payment.
	 *
	 * @param version which state of it the page shows
	 * @param lumpSum the name of the lump sum that it is for; null for anything else
	 * @param correction the reference of the correction that it is for; null for anything
	 * else
	 * @param amount what stands in the field of the next authorisation
	 * @param form what stands in the fields that stop the clock or let it go on
	 */
	public record Card(String id, long version, String lumpSum, String correction, int period, String fund,
			Payment.Status status, PaymentClock clock, Money verified, Money authorised, Money paid, Money remaining,
			boolean allAuthorised, String amount, List<Row> instalments, List<Interruption> interruptions,
			ClockForm form) {

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
	 * @param reference by which a bank and an import name it
	 * @param paidOn null until it is confirmed
	 * @param setsOff what it settles; null where a bank transfers it
	 * @param typedDate what stands in the field, as a date picker writes it
	 */
	public record Row(int number, String reference, Money amount, Instant authorisedAt, LocalDate paidOn,
			Instalment.SetOff setsOff, String typedDate, String typedAmount) {
	}

	/**
	 * To whom is paid.
	 *
	 * @param account null until it is entered
	 */
	public record Payee(int number, String name, BankAccount account) {
	}

	/** What stands in the fields of an account. */
	public record AccountForm(String partner, String iban, String bic) {
	}

	/**
	 * What stands in the fields of the clock.
	 *
	 * @param day from when on the clock stands, or from when on it runs again
	 */
	public record ClockForm(String day, String reason, String text) {
	}

	/** The page's own address. */
	public String path() {
		return "/projects/" + this.project + "/payments";
	}

}
