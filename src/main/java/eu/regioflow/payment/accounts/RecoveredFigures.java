package eu.regioflow.payment.accounts;

import java.math.BigDecimal;
import java.util.Collection;

import eu.regioflow.money.Money;
import eu.regioflow.payment.Recovery;
import eu.regioflow.payment.RecoveryStep;
import eu.regioflow.payment.Withdrawal;
import eu.regioflow.programme.AccountingYear;
import jakarta.persistence.Embeddable;

/**
 * What became in a year of debts to a fund, without interest, in EUR (Reg. (EU) 1011/2014
 * Annex VII, appendices 2 to 5).
 */
@Embeddable
public class RecoveredFigures {

	private BigDecimal recovered;

	private BigDecimal toBeRecovered;

	private BigDecimal irrecoverable;

	protected RecoveredFigures() {
	}

	RecoveredFigures(Money recovered, Money toBeRecovered, Money irrecoverable) {
		this.recovered = recovered.amount();
		this.toBeRecovered = toBeRecovered.amount();
		this.irrecoverable = irrecoverable.amount();
	}

	/** Adds up all debts to one fund. */
	static RecoveredFigures of(Collection<Recovery> debts, AccountingYear year) {
		return new RecoveredFigures(Money.sum(debts.stream().map((debt) -> recovered(debt, year)).toList()),
				Money.sum(debts.stream().map((debt) -> open(debt, year)).toList()),
				Money.sum(debts.stream().map((debt) -> givenUp(debt, year)).toList()));
	}

	private static Money recovered(Recovery debt, AccountingYear year) {
		return Money.sum(debt.steps()
			.stream()
			.filter((step) -> AccountingYear.of(step.day()).equals(year))
			.map(RecoveryStep::amount)
			.toList());
	}

	/** At the end of the year. */
	private static Money open(Recovery debt, AccountingYear year) {
		boolean isOver = debt.openedOn().isAfter(year.ends())
				|| debt.withdrawal().filter((given) -> !given.day().isAfter(year.ends())).isPresent();
		if (isOver) {
			return Money.ZERO;
		}
		return debt.principal()
			.minus(Money.sum(debt.steps()
				.stream()
				.filter((step) -> !step.day().isAfter(year.ends()))
				.map(RecoveryStep::amount)
				.toList()));
	}

	private static Money givenUp(Recovery debt, AccountingYear year) {
		return debt.withdrawal()
			.filter((given) -> given.ground() == Withdrawal.Ground.IRRECOVERABLE)
			.filter((given) -> AccountingYear.of(given.day()).equals(year))
			.map((given) -> debt.outstanding())
			.orElse(Money.ZERO);
	}

	/** In the year, paid back and set off together. */
	public Money recovered() {
		return Money.of(this.recovered);
	}

	/** At the end of the year. */
	public Money toBeRecovered() {
		return Money.of(this.toBeRecovered);
	}

	/** Given up in the year. */
	public Money irrecoverable() {
		return Money.of(this.irrecoverable);
	}

}
