package eu.regioflow.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import eu.regioflow.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/**
 * A part of a recovery that was settled at once.
 */
@Entity
public class RecoveryStep {

	/** How it was settled. */
	public enum Manner {

		REPAID, SET_OFF

	}

	@Id
	private UUID id;

	private int number;

	@Enumerated(EnumType.STRING)
	private Manner manner;

	private BigDecimal amount;

	private BigDecimal interest;

	private LocalDate day;

	private UUID payment;

	private Instant at;

	protected RecoveryStep() {
	}

	RecoveryStep(int number, Money amount, Money interest, LocalDate day, UUID payment, Instant at) {
		this.id = UUID.randomUUID();
		this.number = number;
		this.manner = (payment != null) ? Manner.SET_OFF : Manner.REPAID;
		this.amount = amount.amount();
		this.interest = interest.amount();
		this.day = day;
		this.payment = payment;
		this.at = at;
	}

	/** Also the cause of its postings. */
	public UUID id() {
		return this.id;
	}

	public int number() {
		return this.number;
	}

	public Manner manner() {
		return this.manner;
	}

	/** Of the principal, in EUR. */
	public Money amount() {
		return Money.of(this.amount);
	}

	/** Of the interest, in EUR. */
	public Money interest() {
		return Money.of(this.interest);
	}

	public LocalDate day() {
		return this.day;
	}

	/** Against which it was set off; null where it was paid back. */
	public UUID payment() {
		return this.payment;
	}

}
