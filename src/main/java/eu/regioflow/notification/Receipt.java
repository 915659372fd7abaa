package eu.regioflow.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import eu.regioflow.web.Phrases;

/**
 * What the notice of a submission says of its receipt.
 *
 * @param sha256 of the list of expenditure as CSV
 * @param controlDue until when the controller should be done
 */
public record Receipt(String number, Instant at, String sha256, LocalDate controlDue) {

	/** Number, time and hash, and what happens next, by whom and by when. */
	public String in(Locale language, Phrases phrases) {
		return phrases.text(language, "receipts.notice", this.number, this.at, this.sha256, this.controlDue);
	}

}
