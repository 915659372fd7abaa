package eu.regioflow.notification;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

import eu.regioflow.money.Money;
import eu.regioflow.web.Phrases;

/**
 * What a notice says, in no language yet.
 *
 * @param key of the message that says it of project, partner, period and subject
 * @param project null where it belongs to none
 * @param partner its abbreviation, or empty
 * @param period null where it belongs to none
 * @param subject a report's number, a deliverable, a fund, or the whole of it; may be
 * empty
 * @param amount EUR, or null
 * @param due the last day, or null
 * @param daysLeft at which a reminder was made; null for what is no reminder
 * @param receipt of a submission; null for everything else
 * @param href the page that it leads to
 */
public record Saying(String key, String project, String partner, Integer period, String subject, Money amount,
		LocalDate due, Integer daysLeft, Receipt receipt, String href) {

	/** The whole in one line, without its date. */
	public String in(Locale language, Phrases phrases) {
		String said = phrases.text(language, this.key, Objects.requireNonNullElse(this.project, ""), this.partner,
				(this.period != null) ? String.valueOf(this.period) : "", this.subject);
		return (this.amount != null) ? phrases.text(language, "desk.work.with-amount", said, this.amount) : said;
	}

	Saying reminding(int days) {
		return new Saying(this.key, this.project, this.partner, this.period, this.subject, this.amount, this.due, days,
				this.receipt, this.href);
	}

}
