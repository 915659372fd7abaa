package eu.regioflow.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import eu.regioflow.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * A part of an advance that was settled against a payment.
 */
@Entity
public class Settlement {

	@Id
	private UUID id;

	private int number;

	private UUID payment;

	private BigDecimal amount;

	private LocalDate day;

	private Instant at;

	protected Settlement() {
	}

	Settlement(int number, UUID payment, Money amount, LocalDate day, Instant at) {
		this.id = UUID.randomUUID();
		this.number = number;
		this.payment = payment;
		this.amount = amount.amount();
		this.day = day;
		this.at = at;
	}

	public int number() {
		return this.number;
	}

	public UUID payment() {
		return this.payment;
	}

	public Money amount() {
		return Money.of(this.amount);
	}

	public LocalDate day() {
		return this.day;
	}

}
