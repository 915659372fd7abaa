package eu.regioflow.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/**
 * Why and for how long a payment's clock stood still.
 */
@Entity
public class Interruption {

	/** What the law lets a programme stop the clock for. */
	public enum Reason {

		/** The amount is not due (Reg 1303/2013 Art 132(2)(a)). */
		CLAIM_NOT_DUE,
		/**
		 * Documents are missing, so that it cannot be told whether the amount is due (Reg
		 * 1303/2013 Art 132(2)(a), Reg (EU) 2021/1060 Art 74(1)(b)).
		 */
		DOCUMENTS_MISSING,
		/** An irregularity is being investigated (Reg 1303/2013 Art 132(2)(b)). */
		IRREGULARITY

	}

	@Id
	private UUID id;

	private int number;

	private LocalDate starts;

	@Enumerated(EnumType.STRING)
	private Reason reason;

	private String notice;

	private UUID interruptedBy;

	private Instant interruptedAt;

	private LocalDate resumed;

	private UUID resumedBy;

	private Instant resumedAt;

	protected Interruption() {
	}

	Interruption(int number, LocalDate starts, Reason reason, String notice, UUID by, Instant at) {
		this.id = UUID.randomUUID();
		this.number = number;
		this.starts = starts;
		this.reason = reason;
		this.notice = notice;
		this.interruptedBy = by;
		this.interruptedAt = at;
	}

	void resume(LocalDate on, UUID by, Instant at) {
		this.resumed = on;
		this.resumedBy = by;
		this.resumedAt = at;
	}

	PaymentClock.Pause pause() {
		return new PaymentClock.Pause(this.starts, this.resumed);
	}

	public int number() {
		return this.number;
	}

	/** The first day that does not count. */
	public LocalDate from() {
		return this.starts;
	}

	public Reason reason() {
		return this.reason;
	}

	/** What the lead partner is told in writing. */
	public String notice() {
		return this.notice;
	}

	/** The first day that counts again; null while the clock stands. */
	public LocalDate resumedOn() {
		return this.resumed;
	}

	/** By how many days the due date moved; 0 while the clock stands. */
	public long days() {
		return pause().days();
	}

}
