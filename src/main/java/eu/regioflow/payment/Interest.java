package eu.regioflow.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.Rounding;
import eu.regioflow.refusal.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Simple interest on what is owed, counted in stretches in which the same amount is owed.
 */
@Embeddable
class Interest {

	@Column(name = "interest_rate")
	private BigDecimal rate;

	@Column(name = "interest_from")
	private LocalDate from;

	private BigDecimal accrued = Money.ZERO.amount();

	private LocalDate accruedUntil;

	@Column(name = "interest_paid")
	private BigDecimal paid = Money.ZERO.amount();

	/** From the first day on, which counts. */
	void charge(Percentage perCent, LocalDate first) {
		if (perCent == null || first == null) {
			throw Refusal.invalid("interest-incomplete");
		}
		if (perCent.compareTo(Percentage.of("0")) <= 0 || perCent.compareTo(Percentage.of("100")) > 0
				|| perCent.percent().stripTrailingZeros().scale() > 4) {
			throw Refusal.invalid("interest-rate", perCent);
		}
		this.rate = perCent.percent();
		this.from = first;
	}

	/**
	 * Ends a stretch, in which a part of the interest was paid.
	 * @param owed in that stretch, EUR
	 */
	void pay(Money part, Money owed, LocalDate day, Rounding rounding) {
		Money due = due(owed, day, rounding);
		if (part.isMoreThan(due)) {
			throw Refusal.invalid("more-interest-than-due", part, due);
		}
		this.accrued = accruedBy(owed, day, rounding).amount();
		this.accruedUntil = day;
		this.paid = paid().plus(part).amount();
	}

	/** Due and not paid on a day, EUR; the day itself does not count. */
	Money due(Money owed, LocalDate day, Rounding rounding) {
		return accruedBy(owed, day, rounding).minus(paid());
	}

	/** Of the stretches that have ended, EUR. */
	Money unpaid() {
		return Money.of(this.accrued).minus(paid());
	}

	private Money accruedBy(Money owed, LocalDate day, Rounding rounding) {
		if (this.rate == null) {
			return Money.ZERO;
		}
		LocalDate since = (this.accruedUntil != null && this.accruedUntil.isAfter(this.from)) ? this.accruedUntil
				: this.from;
		long days = Math.max(0, ChronoUnit.DAYS.between(since, day));
		return Money.of(this.accrued).plus(owed.interest(new Percentage(this.rate), days, rounding));
	}

	Optional<Percentage> rate() {
		return Optional.ofNullable(this.rate)
			.map((number) -> new Percentage(
					number.stripTrailingZeros().scale() < 0 ? number.setScale(0) : number.stripTrailingZeros()));
	}

	LocalDate from() {
		return this.from;
	}

	Money paid() {
		return Money.of(this.paid);
	}

}
