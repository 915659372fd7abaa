package eu.regioflow.payment;

import java.math.BigDecimal;
import java.util.UUID;

import eu.regioflow.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * What a partner gets of a lump sum, as it stands in its adopted budget.
 */
@Entity
public class LumpSumShare {

	@Id
	private UUID id;

	private int partner;

	private int period;

	private BigDecimal amount;

	protected LumpSumShare() {
	}

	LumpSumShare(int partner, int period, Money amount) {
		this.id = UUID.randomUUID();
		this.partner = partner;
		this.period = period;
		this.amount = amount.amount();
	}

	/** Stands in the ledger where a report's id does. */
	public UUID id() {
		return this.id;
	}

	public int partner() {
		return this.partner;
	}

	/** The first in which it is planned. */
	public int period() {
		return this.period;
	}

	public Money amount() {
		return Money.of(this.amount);
	}

}
