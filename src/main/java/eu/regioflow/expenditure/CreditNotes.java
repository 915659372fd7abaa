package eu.regioflow.expenditure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import eu.regioflow.programme.CostCategory;
import eu.regioflow.refusal.LocatedError;

import org.springframework.stereotype.Component;

/**
 * Says of each credit note whether the line that it names can be reduced by it: a line of
 * the same partner, in this list or a submitted one, of the same category and currency,
 * and never by more than what is left of it.
 */
@Component
class CreditNotes {

	private final ReducibleLines reducible;

	CreditNotes(ReducibleLines reducible) {
		this.reducible = reducible;
	}

	/**
	 * Checks the credit notes of a list.
	 * @param rows the row of each line in what was given, for the location of an error
	 */
	List<LocatedError> check(List<DeclaredLine> declared, List<Integer> rows, ReportContext context) {
		Set<LineReference> named = new HashSet<>();
		declared.stream().filter(DeclaredLine::isCreditNote).forEach((line) -> named.add(line.reduces()));
		return named.isEmpty() ? new ArrayList<>()
				: check(declared, rows, this.reducible.find(named, declared, context));
	}

	/** The same with the lines that are named at hand. */
	static List<LocatedError> check(List<DeclaredLine> declared, List<Integer> rows,
			Map<LineReference, Reducible> named) {
		Map<LineReference, Reducible> lines = new HashMap<>(named);
		List<LocatedError> errors = new ArrayList<>();
		for (int i = 0; i < declared.size(); i++) {
			DeclaredLine line = declared.get(i);
			if (line.isCreditNote()) {
				String problem = problem(line, lines.get(line.reduces()));
				if (problem == null) {
					lines.computeIfPresent(line.reduces(), (reference, left) -> left.less(line.declaredAmount()));
				}
				else {
					errors.add(error(rows.get(i), line, problem, lines.get(line.reduces())));
				}
			}
		}
		return errors;
	}

	private static String problem(DeclaredLine line, Reducible reduced) {
		if (line.declaredAmount().signum() >= 0) {
			return "credit-note-not-negative";
		}
		if (reduced == null) {
			return "credit-note-unknown-line";
		}
		if (reduced.creditNote()) {
			return "credit-note-on-credit-note";
		}
		if (reduced.laidDown()) {
			return "credit-note-on-cost-option";
		}
		if (reduced.category() != line.category()) {
			return "credit-note-other-category";
		}
		if (!reduced.currency().equals(line.currency())) {
			return "credit-note-other-currency";
		}
		if (reduced.parked()) {
			return "credit-note-on-parked-line";
		}
		return (line.declaredAmount().negate().compareTo(reduced.left()) > 0) ? "credit-note-too-large" : null;
	}

	private static LocatedError error(int row, DeclaredLine line, String problem, Reducible reduced) {
		return switch (problem) {
			case "credit-note-not-negative" ->
				LocatedError.at(row, "declared_amount", line.text("declared_amount"), problem);
			case "credit-note-too-large" -> LocatedError.at(row, "declared_amount", line.text("declared_amount"),
					problem, line.reduces(), line.currency(), reduced.left().toPlainString());
			case "credit-note-other-category" ->
				LocatedError.at(row, "cost_category", line.text("reduces"), problem, reduced.category().name());
			case "credit-note-other-currency" ->
				LocatedError.at(row, "currency", line.text("reduces"), problem, reduced.currency());
			default -> LocatedError.at(row, "reduces", line.text("reduces"), problem);
		};
	}

	/**
	 * A line that a credit note names.
	 *
	 * @param left what is left of it, in its currency
	 */
	record Reducible(CostCategory category, String currency, boolean creditNote, boolean laidDown, boolean parked,
			BigDecimal left) {

		Reducible less(BigDecimal creditNoteAmount) {
			return new Reducible(this.category, this.currency, this.creditNote, this.laidDown, this.parked,
					this.left.add(creditNoteAmount));
		}

	}

}
