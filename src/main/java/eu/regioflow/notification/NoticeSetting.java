package eu.regioflow.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/**
 * How a person wants to be told. In the portal they always are.
 */
@Entity
public class NoticeSetting {

	/** When mails come. */
	public enum Mails {

		AT_ONCE, DAILY, NEVER

	}

	@Id
	private UUID account;

	@Enumerated(EnumType.STRING)
	private Mails mails;

	private String language;

	private LocalDate digestOn;

	private String calendarHash;

	private Instant calendarSince;

	protected NoticeSetting() {
	}

	/** What holds for who never chose: mails at once, in English. */
	public NoticeSetting(UUID account) {
		this.account = account;
		this.mails = Mails.AT_ONCE;
		this.language = "en";
	}

	public UUID account() {
		return this.account;
	}

	public Mails mails() {
		return this.mails;
	}

	/** The two-letter code of the language of mails and calendar. */
	public String language() {
		return this.language;
	}

	/** Whether a calendar can be subscribed to. */
	public boolean hasCalendar() {
		return this.calendarHash != null;
	}

	/** Since when it can, or null. */
	public Instant calendarSince() {
		return this.calendarSince;
	}

	void choose(Mails mails, String language) {
		this.mails = mails;
		this.language = language;
	}

	/** Gives the calendar an address; an earlier one leads nowhere from now on. */
	void openCalendar(String hash, Instant now) {
		this.calendarHash = hash;
		this.calendarSince = now;
	}

	void closeCalendar() {
		this.calendarHash = null;
		this.calendarSince = null;
	}

	boolean isDigestDue(LocalDate today) {
		return this.digestOn == null || this.digestOn.isBefore(today);
	}

	void digested(LocalDate today) {
		this.digestOn = today;
	}

}
