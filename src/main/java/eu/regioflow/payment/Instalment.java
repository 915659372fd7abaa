package eu.regioflow.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import eu.regioflow.identity.Hand;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/**
 * A part of a payment that was authorised at once and is paid at once.
 */
@Entity
public class Instalment {

	@Id
	private UUID id;

	private int number;

	private BigDecimal amount;

	private UUID authorisedBy;

	private Instant authorisedAt;

	private UUID confirmedBy;

	private Instant confirmedAt;

	private LocalDate paidOn;

	@Enumerated(EnumType.STRING)
	private SetOff setsOff;

	protected Instalment() {
	}

	Instalment(int number, Money amount, UUID authorisedBy, Instant authorisedAt) {
		this.id = UUID.randomUUID();
		this.number = number;
		this.amount = amount.amount();
		this.authorisedBy = authorisedBy;
		this.authorisedAt = authorisedAt;
	}

	/**
	 * One that no bank transfers.
	 * @param deciders who decided what it is set off against
	 */
	Instalment(int number, Money amount, SetOff setsOff, Deciders deciders, LocalDate day, Instant at) {
		this(number, amount, deciders.first(), at);
		this.setsOff = setsOff;
		this.confirmedBy = deciders.second();
		this.confirmedAt = at;
		this.paidOn = day;
	}

	/** What an instalment settles instead of being transferred. */
	public enum SetOff {

		RECOVERY, ADVANCE

	}

	/** Two people, one of whom acted after the other. */
	record Deciders(UUID first, UUID second) {
	}

	void confirm(Money paid, LocalDate day, LocalDate today, ZoneId zone, Hand by, Instant at) {
		if (isPaid()) {
			throw Refusal.conflict("instalment-paid", this.number);
		}
		if (by.did(this.authorisedBy)) {
			throw Refusal.forbidden("four-eyes");
		}
		if (!paid.equals(amount())) {
			throw Refusal.invalid("not-the-instalment", paid, amount());
		}
		LocalDate earliest = LocalDate.ofInstant(this.authorisedAt, zone);
		if (day.isBefore(earliest) || day.isAfter(today)) {
			throw Refusal.invalid("payment-date", day, earliest, today);
		}
		this.confirmedBy = by.id();
		this.confirmedAt = at;
		this.paidOn = day;
	}

	public UUID id() {
		return this.id;
	}

	public int number() {
		return this.number;
	}

	public Money amount() {
		return Money.of(this.amount);
	}

	/** What it settles; null where a bank transfers it. */
	public SetOff setsOff() {
		return this.setsOff;
	}

	public boolean isPaid() {
		return this.paidOn != null;
	}

	public Instant authorisedAt() {
		return this.authorisedAt;
	}

	/** The day of the bank's transfer; null until it is confirmed. */
	public LocalDate paidOn() {
		return this.paidOn;
	}

}
