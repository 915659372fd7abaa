package eu.regioflow.expenditure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import eu.regioflow.refusal.LocatedError;

import org.springframework.stereotype.Component;

/**
 * Says of one typed row whether its list can take it, by the same reader and the same
 * rules as for a whole file.
 */
@Component
public class RowChecks {

	private final ListFiles files;

	private final LaidDownCosts laidDown;

	private final Eligibility eligibility;

	private final LineStore lines;

	RowChecks(ListFiles files, LaidDownCosts laidDown, Eligibility eligibility, LineStore lines) {
		this.files = files;
		this.laidDown = laidDown;
		this.eligibility = eligibility;
		this.lines = lines;
	}

	/**
	 * Reads the cells of a row, without asking the rules that know other rows. Of a unit
	 * cost or lump sum category and amount are not read, for they follow from it.
	 */
	public ImportedList read(Map<String, String> cells, ReportContext context) {
		Map<String, String> read = new HashMap<>(cells);
		if (!read.getOrDefault("costOption", "").isBlank()) {
			read.keySet().removeAll(Set.of("costCategory", "declaredAmount"));
		}
		return this.laidDown.priced(this.files.read(read), context);
	}

	/**
	 * Checks a row that was read.
	 * @param row one line, or its errors
	 * @param line the number that it has or gets in its list
	 * @param stored what the list has under that number
	 */
	public Checked check(ImportedList row, int line, Optional<ExpenditureLine> stored, ReportContext context) {
		return check(row, line, stored, context, AlikeLines.NONE);
	}

	/** The same for whom the row of the list is at hand. */
	public Checked check(ImportedList row, ListRow stored, ReportContext context) {
		return check(row, stored.number(), stored.line(), context, stored.alike());
	}

	private Checked check(ImportedList row, int line, Optional<ExpenditureLine> stored, ReportContext context,
			AlikeLines known) {
		if (!row.errors().isEmpty()) {
			return new Checked(Optional.empty(), row.errors().stream().map((error) -> at(line, error)).toList(),
					List.of());
		}
		DeclaredLine declared = row.lines().get(0).numbered(line);
		List<LocatedError> errors = new ArrayList<>();
		stored.filter(ExpenditureLine::isSubmitted)
			.map((before) -> before.declared().currency())
			.filter((currency) -> !currency.equals(declared.currency()))
			.ifPresent((currency) -> errors
				.add(LocatedError.at(line, "currency", declared.currency(), "submitted-line-currency", currency)));
		Eligibility.Verdict verdict = verdict(declared, context, known);
		errors.addAll(verdict.errors().stream().filter((error) -> error.row() == line).toList());
		return new Checked(errors.isEmpty() ? Optional.of(declared) : Optional.empty(), errors,
				verdict.warnings().stream().filter((error) -> error.row() == line).toList());
	}

	/**
	 * What the rules say beside the lines that they need to see: of a real cost only
	 * those that may be the same invoice, since a list may have thousands.
	 */
	private Eligibility.Verdict verdict(DeclaredLine declared, ReportContext context, AlikeLines known) {
		boolean isAlone = !declared.isCreditNote() && declared.option() == null;
		if (!isAlone) {
			List<DeclaredLine> all = with(this.lines.of(context.report()), declared);
			return this.eligibility.check(all, numbers(all), context);
		}
		String key = declared.duplicateKey();
		AlikeLines alike = (key != null && key.equals(known.key())) ? known : this.lines.alike(key, context);
		List<DeclaredLine> all = with(alike.own(), declared);
		return this.eligibility.check(all, numbers(all), context, (keys) -> alike.reported());
	}

	/** The others come first, so that a duplicate of one of them takes the blame. */
	private static List<DeclaredLine> with(List<ExpenditureLine> others, DeclaredLine declared) {
		List<DeclaredLine> all = new ArrayList<>();
		others.stream()
			.filter((other) -> !other.isReincluded() && other.line() != declared.line())
			.map(ExpenditureLine::declared)
			.forEach(all::add);
		all.add(declared);
		return all;
	}

	private static List<Integer> numbers(List<DeclaredLine> lines) {
		return lines.stream().map(DeclaredLine::line).toList();
	}

	static LocatedError at(int line, LocatedError error) {
		return new LocatedError(line, error.column(), error.value(), error.code(), error.arguments(), error.cell());
	}

	/**
	 * What the rules say to a row.
	 *
	 * @param line what the list can take; empty when there is an error
	 */
	public record Checked(Optional<DeclaredLine> line, List<LocatedError> errors, List<LocatedError> warnings) {

		public Checked {
			errors = List.copyOf(errors);
			warnings = List.copyOf(warnings);
		}

	}

}
