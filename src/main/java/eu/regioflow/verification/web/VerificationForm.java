package eu.regioflow.verification.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.VerificationFinding;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.verification.LineVerification;
import eu.regioflow.verification.VerificationPreview.Assessed;
import eu.regioflow.web.FormError;
import eu.regioflow.web.TypedAmount;
import eu.regioflow.web.View;

/**
 * The verification findings on the lines of one page as they were typed, by line.
 */
public record VerificationForm(Map<Integer, Entry> entries) {

	/** What stands in the fields of a line. */
	public record Entry(String js, String ma, String errorType, boolean parked, String comment) {

		static final Entry EMPTY = new Entry("", "", "", false, "");

		boolean isEmpty() {
			return this.js.isBlank() && this.ma.isBlank() && !this.parked && this.comment.isBlank();
		}

	}

	/** Takes the fields of each line that was on the page. */
	static VerificationForm sent(Map<String, String> fields) {
		Map<Integer, Entry> entries = new LinkedHashMap<>();
		for (String name : fields.keySet()) {
			if (name.matches("comment-\\d{1,6}")) {
				String line = name.substring("comment-".length());
				entries.put(Integer.valueOf(line),
						new Entry(fields.getOrDefault("deductedJs-" + line, "").strip(),
								fields.getOrDefault("deductedMa-" + line, "").strip(),
								fields.getOrDefault("errorType-" + line, ""), fields.containsKey("parked-" + line),
								fields.get(name).strip()));
			}
		}
		return new VerificationForm(entries);
	}

	/** Shows what is stored. */
	static VerificationForm stored(List<ExpenditureLine> lines, View view) {
		Map<Integer, Entry> entries = new LinkedHashMap<>();
		for (ExpenditureLine line : lines) {
			VerificationFinding finding = line.verification();
			entries.put(line.line(),
					new Entry(text(finding.deductedJs(), view), text(finding.deductedMa(), view),
							(finding.errorType() != null) ? finding.errorType().name() : "", finding.parked(),
							finding.comment()));
		}
		return new VerificationForm(entries);
	}

	private static String text(Money amount, View view) {
		return amount.isZero() ? "" : view.money(amount);
	}

	Entry of(int line) {
		return this.entries.getOrDefault(line, Entry.EMPTY);
	}

	/**
	 * The whole set: those typed here on lines of one certificate, and the stored ones of
	 * every other line of the report.
	 * @throws Refusal naming each amount that is none
	 */
	List<LineVerification> findings(Assessed here, List<Assessed> all) {
		int partner = here.certificate().partner();
		int report = here.certificate().reportNumber();
		List<LineVerification> findings = new ArrayList<>();
		List<LocatedError> errors = new ArrayList<>();
		filled().forEach((line, entry) -> {
			int row = findings.size() + 1;
			findings.add(new LineVerification(partner, report, line, read(row, "deductedJs", entry.js(), errors),
					read(row, "deductedMa", entry.ma(), errors), entry.parked(), type(entry.errorType()),
					entry.comment()));
		});
		if (!errors.isEmpty()) {
			throw Refusal.invalid("bad-findings", errors, errors.size());
		}
		for (Assessed other : all) {
			boolean same = other.certificate().id().equals(here.certificate().id());
			other.lines()
				.stream()
				.filter((line) -> !same || !this.entries.containsKey(line.line()))
				.filter((line) -> !line.verification().equals(VerificationFinding.NONE))
				.map((line) -> kept(other, line))
				.forEach(findings::add);
		}
		return findings;
	}

	private static LineVerification kept(Assessed certificate, ExpenditureLine line) {
		VerificationFinding finding = line.verification();
		return new LineVerification(certificate.certificate().partner(), certificate.certificate().reportNumber(),
				line.line(), finding.deductedJs(), finding.deductedMa(), finding.parked(), finding.errorType(),
				finding.comment());
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

	private static Money read(int row, String column, String typed, List<LocatedError> errors) {
		try {
			return TypedAmount.read(typed);
		}
		catch (Refusal ex) {
			errors.add(LocatedError.at(row, column, typed, ex.code()));
			return null;
		}
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
