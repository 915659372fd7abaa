package eu.regioflow.control.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import eu.regioflow.control.LineFinding;
import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.Finding;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.FormError;
import eu.regioflow.web.TypedAmount;
import eu.regioflow.web.View;

/**
 * The findings on the lines of one page as they were typed, by line.
 */
public record FindingsForm(Map<Integer, Entry> entries) {

	/** What stands in the fields of a line. */
	public record Entry(String deducted, String errorType, boolean parked, String comment) {

		static final Entry EMPTY = new Entry("", "", false, "");

		boolean isEmpty() {
			return this.deducted.isBlank() && !this.parked && this.comment.isBlank();
		}

	}

	/** Takes the fields of each line that was on the page. */
	static FindingsForm sent(Map<String, String> fields) {
		Map<Integer, Entry> entries = new LinkedHashMap<>();
		for (String name : fields.keySet()) {
			if (name.matches("comment-\\d{1,6}")) {
				String line = name.substring("comment-".length());
				entries.put(Integer.valueOf(line),
						new Entry(fields.getOrDefault("deducted-" + line, "").strip(),
								fields.getOrDefault("errorType-" + line, ""), fields.containsKey("parked-" + line),
								fields.get(name).strip()));
			}
		}
		return new FindingsForm(entries);
	}

	/** Shows what is stored. */
	static FindingsForm stored(List<ExpenditureLine> lines, View view) {
		Map<Integer, Entry> entries = new LinkedHashMap<>();
		for (ExpenditureLine line : lines) {
			Finding finding = line.finding();
			entries.put(line.line(),
					new Entry(finding.deducted().isZero() ? "" : view.money(finding.deducted()),
							(finding.errorType() != null) ? finding.errorType().name() : "", finding.parked(),
							finding.comment()));
		}
		return new FindingsForm(entries);
	}

	Entry of(int line) {
		return this.entries.getOrDefault(line, Entry.EMPTY);
	}

	/**
	 * The whole set of findings: those typed here, and the stored ones of lines on other
	 * pages.
	 * @throws Refusal naming each amount that is none
	 */
	List<LineFinding> findings(List<ExpenditureLine> stored) {
		List<LineFinding> findings = new ArrayList<>();
		List<LocatedError> errors = new ArrayList<>();
		filled().forEach((line, entry) -> {
			Money deducted = null;
			try {
				deducted = TypedAmount.read(entry.deducted());
			}
			catch (Refusal ex) {
				errors.add(LocatedError.at(findings.size() + 1, "deducted", entry.deducted(), ex.code()));
			}
			findings.add(new LineFinding(line, deducted, type(entry.errorType()), entry.parked(), entry.comment()));
		});
		if (!errors.isEmpty()) {
			throw Refusal.invalid("bad-findings", errors, errors.size());
		}
		stored.stream()
			.filter((line) -> !this.entries.containsKey(line.line()))
			.filter((line) -> !line.finding().isNone() || !line.finding().comment().isEmpty())
			.map((line) -> new LineFinding(line.line(), line.finding().deducted(), line.finding().errorType(),
					line.finding().parked(), line.finding().comment()))
			.forEach(findings::add);
		return findings;
	}

	/** Why it was refused, each error leading to its field. */
	List<FormError> errors(Refusal refusal, View view) {
		if (refusal.errors().isEmpty()) {
			return view.errors(refusal);
		}
		List<Integer> lines = List.copyOf(filled().keySet());
		return refusal.errors().stream().map((error) -> {
			int line = (error.row() >= 1 && error.row() <= lines.size()) ? lines.get(error.row() - 1) : 0;
			return new FormError(error.column() + "-" + line,
					view.text("control.line-error", line, view.text(error), view.remedy(error)));
		}).toList();
	}

	private Map<Integer, Entry> filled() {
		Map<Integer, Entry> filled = new LinkedHashMap<>(this.entries);
		filled.values().removeIf(Entry::isEmpty);
		return filled;
	}

	private static ErrorType type(String name) {
		for (ErrorType type : ErrorType.values()) {
			if (type.name().equals(name)) {
				return type;
			}
		}
		return null;
	}

}
