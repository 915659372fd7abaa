package eu.regioflow.statement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Measure;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.statement.print.ControlFigures;
import eu.regioflow.statement.print.Totalled;
import eu.regioflow.statement.print.VerifiedFigures;

/**
 * Reads the rows and the total of a breakdown in the form in which they are printed, each
 * stage's own measures only.
 */
final class Figures {

	private Figures() {
	}

	static Totalled<ControlFigures> control(Breakdown breakdown, UnaryOperator<String> label) {
		return new Totalled<>(
				keys(breakdown).stream().map((key) -> control(label.apply(key), breakdown.row(key))).toList(),
				control("", breakdown.total()));
	}

	static ControlFigures control(String label, Balance row) {
		return new ControlFigures(label, row.declared(), row.of(Measure.DEDUCTED_CONTROL),
				row.of(Measure.PARKED_CONTROL), row.certified());
	}

	static Totalled<VerifiedFigures> verified(Breakdown breakdown, UnaryOperator<String> label) {
		return new Totalled<>(
				keys(breakdown).stream().map((key) -> verified(label.apply(key), breakdown.row(key))).toList(),
				verified("", breakdown.total()));
	}

	private static VerifiedFigures verified(String label, Balance row) {
		return new VerifiedFigures(label, row.certified(), row.of(Measure.DEDUCTED_VERIFICATION),
				row.of(Measure.PARKED_VERIFICATION), row.verified());
	}

	/** Categories in the order of all tables, anything else as it comes. */
	private static List<String> keys(Breakdown breakdown) {
		List<String> order = Arrays.stream(CostCategory.values()).map(CostCategory::name).toList();
		return breakdown.keys().stream().sorted(Comparator.comparingInt(order::indexOf)).toList();
	}

}
