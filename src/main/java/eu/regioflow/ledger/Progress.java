package eu.regioflow.ledger;

import java.util.Collection;
import java.util.Optional;

import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;

/**
 * How far a plan is used up by a report: planned, declared before, in this report, so
 * far, remaining. EUR.
 *
 * @param reincluded what of this report had been parked and is declared again; it is not
 * among what was declared before
 */
public record Progress(String key, Money planned, Money previouslyDeclared, Money current, Money reincluded) {

	/** A row of which nothing is declared again. */
	public Progress(String key, Money planned, Money previouslyDeclared, Money current) {
		this(key, planned, previouslyDeclared, current, Money.ZERO);
	}

	/** Reads one row of each breakdown. */
	public static Progress of(String key, Breakdown plan, Breakdown previous, Breakdown current, Breakdown again) {
		return new Progress(key, plan.row(key).planned(), previous.row(key).declared(), current.row(key).declared(),
				again.row(key).of(Measure.REINCLUDED));
	}

	/** Reads the totals of each breakdown. */
	public static Progress total(Breakdown plan, Breakdown previous, Breakdown current, Breakdown again) {
		return new Progress("TOTAL", plan.total().planned(), previous.total().declared(), current.total().declared(),
				again.total().of(Measure.REINCLUDED));
	}

	/** Adds up the rows of one table. */
	public static Progress total(Collection<Progress> rows) {
		return rows.stream()
			.reduce(new Progress("TOTAL", Money.ZERO, Money.ZERO, Money.ZERO),
					(sum, row) -> new Progress(sum.key, sum.planned.plus(row.planned),
							sum.previouslyDeclared.plus(row.previouslyDeclared), sum.current.plus(row.current),
							sum.reincluded.plus(row.reincluded)));
	}

	public Money soFar() {
		return this.previouslyDeclared.plus(this.current);
	}

	/** Negative when more was declared than planned. */
	public Money remaining() {
		return this.planned.minus(soFar());
	}

	/**
	 * So far of planned, two decimals HALF_UP; empty where something was declared of no
	 * plan.
	 */
	public Optional<Percentage> spent() {
		return Percentage.ofWhole(soFar(), this.planned);
	}

}
