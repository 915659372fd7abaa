package eu.regioflow.audit;

import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.Refusal;

import org.springframework.stereotype.Component;

/**
 * How far a correction in a project's favour may go: never above what was declared of the
 * line or the computed category, nor of the report. What is parked waits to be declared
 * again and is no part of it.
 */
@Component
class DeclaredLimit {

	private final Expenditure expenditure;

	private final Ledger ledger;

	DeclaredLimit(Expenditure expenditure, Ledger ledger) {
		this.expenditure = expenditure;
		this.ledger = ledger;
	}

	/**
	 * Lets only a correction pass that keeps the limit.
	 * @param left of the line or the category, EUR
	 * @param leftOfReport of the whole report, EUR
	 * @param given with what flat rates add, EUR
	 * @throws Refusal {@code correction-line-parked} (conflict),
	 * {@code more-than-declared}
	 */
	void require(Correction correction, Money left, Money leftOfReport, Money given) {
		Breakdown report = this.ledger.breakdown(Slice.project(correction.project()).report(correction.report()),
				Dimension.CATEGORY);
		Money declared = (correction.line() != null) ? declared(correction)
				: withoutParked(report.row(correction.category()));
		requireRoom(correction.amount(), declared.minus(left));
		requireRoom(given, withoutParked(report.total()).minus(leftOfReport));
	}

	private static void requireRoom(Money amount, Money room) {
		if (amount.isMoreThan(room)) {
			throw Refusal.invalid("more-than-declared", amount, room);
		}
	}

	private Money declared(Correction correction) {
		ExpenditureLine line = this.expenditure.lines(correction.report())
			.stream()
			.filter((candidate) -> candidate.line() == correction.line())
			.findFirst()
			.orElseThrow();
		if (line.finding().parked() || line.verification().parked()) {
			throw Refusal.conflict("correction-line-parked", correction.line());
		}
		return line.amountEur();
	}

	private static Money withoutParked(Balance row) {
		return row.of(Measure.DECLARED)
			.minus(row.of(Measure.PARKED_CONTROL))
			.minus(row.of(Measure.PARKED_VERIFICATION));
	}

}
