package eu.regioflow.expenditure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import eu.regioflow.programme.CostCategory;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.workflow.Decisions;

import org.springframework.stereotype.Component;

/**
 * Asks the decision tables about each line: is it inside the period, paid, of an offered
 * category, not reported before, and has it the fields that its category needs; and about
 * each credit note, whether it reduces a line that can be reduced.
 */
@Component
public class Eligibility {

	private static final String ELIGIBILITY = "expenditure-eligibility";

	private static final String REQUIRED_FIELDS = "required-fields";

	private final Decisions decisions;

	private final LineStore lines;

	private final CreditNotes creditNotes;

	private final Procurements procurements;

	private final LaidDownCosts laidDown;

	private final InvestmentLines investments;

	Eligibility(Decisions decisions, LineStore lines, CreditNotes creditNotes, Procurements procurements,
			LaidDownCosts laidDown, InvestmentLines investments) {
		this.investments = investments;
		this.procurements = procurements;
		this.laidDown = laidDown;
		this.decisions = decisions;
		this.lines = lines;
		this.creditNotes = creditNotes;
	}

	/**
	 * Checks all lines at once.
	 * @param rows the row of each line in what was given, for the location of a finding
	 */
	public Verdict check(List<DeclaredLine> declared, List<Integer> rows, ReportContext context) {
		return check(declared, rows, context, (keys) -> this.lines.submitted(keys, context));
	}

	/**
	 * The same for whom it is at hand what was reported before.
	 * @param submitted finds the keys that stand in another list that the partner
	 * submitted
	 */
	Verdict check(List<DeclaredLine> declared, List<Integer> rows, ReportContext context,
			Function<List<String>, Set<String>> submitted) {
		List<String> keys = declared.stream().map(DeclaredLine::duplicateKey).toList();
		Set<String> reported = submitted.apply(keys);
		Set<String> here = new HashSet<>();
		Set<CostCategory> offered = context.declarable();
		Map<Facts, List<Map<String, Object>>> eligibility = new HashMap<>();
		Map<String, List<Map<String, Object>>> needed = new HashMap<>();
		Verdict verdict = new Verdict(new ArrayList<>(), new ArrayList<>());
		for (int i = 0; i < declared.size(); i++) {
			DeclaredLine line = declared.get(i);
			int row = rows.get(i);
			String key = keys.get(i);
			String before = reported.contains(key) ? "OTHER_REPORT" : "NO";
			if (key != null && !here.add(key)) {
				before = "SAME_REPORT";
			}
			for (Map<String, Object> answer : eligibility.computeIfAbsent(facts(line, before, offered, context),
					(facts) -> this.decisions.evaluate(ELIGIBILITY, facts.input()))) {
				String column = String.valueOf(answer.get("column"));
				LocatedError error = LocatedError.at(row, column, line.text(column), String.valueOf(answer.get("code")),
						context.projectStarts(), context.periodStarts(), context.periodEnds());
				("WARNING".equals(answer.get("severity")) ? verdict.warnings() : verdict.errors()).add(error);
			}
			for (Map<String, Object> answer : needed.computeIfAbsent(kind(line),
					(kind) -> this.decisions.evaluate(REQUIRED_FIELDS, Map.of("category", kind)))) {
				String column = String.valueOf(answer.get("column"));
				if (line.isEmpty(column) && !verdict.names(row, column)) {
					verdict.errors()
						.add(LocatedError.at(row, column, "", "required-in-category", line.category().name()));
				}
			}
		}
		verdict.errors().addAll(this.creditNotes.check(declared, rows, context));
		verdict.errors().addAll(procurementErrors(declared, rows, context));
		verdict.errors().addAll(this.laidDown.check(declared, rows, context));
		verdict.errors().addAll(this.investments.check(declared, rows, context));
		return verdict;
	}

	private List<LocatedError> procurementErrors(List<DeclaredLine> declared, List<Integer> rows,
			ReportContext context) {
		List<LocatedError> errors = new ArrayList<>();
		if (declared.stream().allMatch((line) -> line.procurement() == null)) {
			return errors;
		}
		Set<Integer> known = this.procurements.numbers(context);
		for (int i = 0; i < declared.size(); i++) {
			DeclaredLine line = declared.get(i);
			if (line.procurement() != null && !known.contains(line.procurement())) {
				errors
					.add(LocatedError.at(rows.get(i), "procurement", line.text("procurement"), "unknown-procurement"));
			}
			if (line.procurement() != null && line.category() == CostCategory.STAFF) {
				errors
					.add(LocatedError.at(rows.get(i), "procurement", line.text("procurement"), "procurement-of-staff"));
			}
		}
		return errors;
	}

	/**
	 * What decides which fields a line needs: its category, unless its price is laid
	 * down.
	 */
	private static String kind(DeclaredLine line) {
		return (line.option() != null) ? "COST_OPTION" : line.category().name();
	}

	/** What the table is asked; lines of which it is the same have one answer. */
	private record Facts(String paymentDate, boolean invoiceAfterPayment, boolean categoryOffered,
			boolean categoryByFlatRate, String reportedBefore) {

		private Map<String, Object> input() {
			return Map.of("paymentDate", this.paymentDate, "invoiceAfterPayment", this.invoiceAfterPayment,
					"categoryOffered", this.categoryOffered, "categoryByFlatRate", this.categoryByFlatRate,
					"reportedBefore", this.reportedBefore);
		}

	}

	private static Facts facts(DeclaredLine line, String reportedBefore, Set<CostCategory> offered,
			ReportContext context) {
		String paid = (line.option() != null && line.paymentDate() == null) ? "NOT_NEEDED"
				: position(line.paymentDate(), context);
		boolean paidBefore = line.invoiceDate() != null && line.paymentDate() != null
				&& line.invoiceDate().isAfter(line.paymentDate());
		boolean isReplaced = context.terms().isReplaced(line.category());
		// a computed category is told as such, not as one that is missing
		boolean isOffered = line.option() != null || offered.contains(line.category()) || isReplaced;
		return new Facts(paid, paidBefore, isOffered, isReplaced, reportedBefore);
	}

	private static String position(LocalDate paid, ReportContext context) {
		if (paid == null) {
			return "MISSING";
		}
		if (paid.isBefore(context.projectStarts())) {
			return "BEFORE_PROJECT";
		}
		if (paid.isAfter(context.periodEnds())) {
			return "AFTER_PERIOD";
		}
		return paid.isBefore(context.periodStarts()) ? "EARLIER_PERIOD" : "INSIDE";
	}

	/** What the tables say: errors refuse, warnings do not. */
	public record Verdict(List<LocatedError> errors, List<LocatedError> warnings) {

		private boolean names(int row, String column) {
			return this.errors.stream().anyMatch((error) -> error.row() == row && error.column().equals(column));
		}

	}

}
