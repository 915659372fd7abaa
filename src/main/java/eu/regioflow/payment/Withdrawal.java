package eu.regioflow.payment;

import java.time.LocalDate;

import eu.regioflow.refusal.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Why and when a debt was given up.
 */
@Embeddable
public class Withdrawal {

	private static final int REASON_LENGTH = 2000;

	/** On what ground. */
	public enum Ground {

		/** It turned out not to be owed, as after an appeal. */
		NOT_OWED,
		/** It is owed and cannot be had, as after an insolvency. */
		IRRECOVERABLE

	}

	@Column(name = "withdrawn_on")
	private LocalDate day;

	@Enumerated(EnumType.STRING)
	@Column(name = "withdrawal")
	private Ground ground;

	@Column(name = "withdrawal_reason")
	private String reason;

	protected Withdrawal() {
	}

	Withdrawal(LocalDate day, Ground ground, String reason) {
		String text = (reason != null) ? reason.strip() : "";
		if (ground == null || text.isEmpty()) {
			throw Refusal.invalid("withdrawal-incomplete");
		}
		if (text.length() > REASON_LENGTH) {
			throw Refusal.invalid("text-too-long", REASON_LENGTH);
		}
		this.day = day;
		this.ground = ground;
		this.reason = text;
	}

	public LocalDate day() {
		return this.day;
	}

	public Ground ground() {
		return this.ground;
	}

	public String reason() {
		return this.reason;
	}

}
