package eu.regioflow.expenditure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import eu.regioflow.refusal.LocatedError;

import org.springframework.stereotype.Component;

/**
 * Works out what a file would make of a list, and asks all rules; changes nothing.
 */
@Component
public class ImportPlans {

	private final Expenditure expenditure;

	private final LaidDownCosts laidDown;

	private final Eligibility eligibility;

	ImportPlans(Expenditure expenditure, LaidDownCosts laidDown, Eligibility eligibility) {
		this.expenditure = expenditure;
		this.laidDown = laidDown;
		this.eligibility = eligibility;
	}

	/**
	 * Compares a file with the list. Lines that declare parked items again stay whatever
	 * the file says.
	 * @param removes whether lines that no row of the file is leave the list
	 */
	public ImportPlan of(ReportContext context, RecognisedList file, boolean removes) {
		List<ExpenditureLine> all = this.expenditure.lines(context.report());
		List<DeclaredLine> again = all.stream()
			.filter(ExpenditureLine::isReincluded)
			.map(ExpenditureLine::declared)
			.toList();
		List<DeclaredLine> stored = all.stream()
			.filter((line) -> !line.isReincluded())
			.map(ExpenditureLine::declared)
			.toList();
		Set<String> filled = file.columns().isEmpty() ? Set.copyOf(ListFiles.columnNames()) : file.filled();
		ImportedList read = this.laidDown.priced(file.list().without(again), context);
		List<DeclaredLine> before = new LineMatch(stored, filled).of(read.lines());
		Set<Integer> numbers = all.stream().map(ExpenditureLine::line).collect(Collectors.toCollection(HashSet::new));
		ImportedList placed = this.laidDown.priced(placed(read, before, filled, numbers), context);
		return checked(context, placed, byRow(read, before), stored, removes);
	}

	private static ImportedList placed(ImportedList read, List<DeclaredLine> before, Set<String> filled,
			Set<Integer> numbers) {
		List<DeclaredLine> placed = new ArrayList<>();
		int last = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
		for (int i = 0; i < before.size(); i++) {
			DeclaredLine line = read.lines().get(i);
			if (before.get(i) != null) {
				placed.add(line.keeping(before.get(i), filled));
			}
			else {
				int number = (line.line() > 0 && numbers.add(line.line())) ? line.line() : free(numbers, last);
				last = (number == line.line()) ? last : number;
				placed.add(line.numbered(number));
			}
		}
		return new ImportedList(placed, read.rows(), read.errors(), read.places());
	}

	private static int free(Set<Integer> numbers, int last) {
		int number = last + 1;
		while (!numbers.add(number)) {
			number++;
		}
		return number;
	}

	private static Map<Integer, DeclaredLine> byRow(ImportedList read, List<DeclaredLine> before) {
		Map<Integer, DeclaredLine> byRow = new HashMap<>();
		for (int i = 0; i < before.size(); i++) {
			byRow.put(read.rows().get(i), before.get(i));
		}
		return byRow;
	}

	private ImportPlan checked(ReportContext context, ImportedList placed, Map<Integer, DeclaredLine> before,
			List<DeclaredLine> stored, boolean removes) {
		Set<DeclaredLine> matched = before.values().stream().filter(Objects::nonNull).collect(Collectors.toSet());
		List<DeclaredLine> absent = stored.stream().filter((line) -> !matched.contains(line)).toList();
		List<DeclaredLine> whole = new ArrayList<>(removes ? List.of() : absent);
		// what stays is checked with the rows, since it may be the first of two; its rows
		// are below zero and take no blame
		List<Integer> rows = new ArrayList<>(whole.stream().map((line) -> -line.line()).toList());
		whole.addAll(placed.lines());
		rows.addAll(placed.rows());
		Eligibility.Verdict verdict = this.eligibility.check(whole, rows, context);
		List<LocatedError> errors = new ArrayList<>(placed.errors());
		ofTheFile(verdict.errors()).forEach((error) -> errors.add(placed.places().located(error)));
		Set<String> named = matched.stream().map((line) -> line.text("line")).collect(Collectors.toSet());
		this.expenditure.missing(context, whole, rows)
			.stream()
			.filter((error) -> error.row() > 0 || !named.contains(error.value()))
			.forEach((error) -> errors.add(placed.places().located(error)));
		errors.sort(Comparator.comparingInt(LocatedError::row));
		return plan(placed, before, absent, removes, errors,
				ofTheFile(verdict.warnings()).stream().map(placed.places()::located).toList());
	}

	private static ImportPlan plan(ImportedList placed, Map<Integer, DeclaredLine> before, List<DeclaredLine> absent,
			boolean removes, List<LocatedError> errors, List<LocatedError> warnings) {
		Set<Integer> bad = errors.stream().map(LocatedError::row).filter((row) -> row > 0).collect(Collectors.toSet());
		List<ImportPlan.Row> good = new ArrayList<>();
		List<DeclaredLine> refused = new ArrayList<>();
		for (int i = 0; i < placed.lines().size(); i++) {
			int row = placed.rows().get(i);
			if (bad.contains(row)) {
				refused.add(placed.lines().get(i));
			}
			else {
				good.add(new ImportPlan.Row(row, placed.lines().get(i), before.get(row)));
			}
		}
		List<DeclaredLine> kept = before.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() != null && bad.contains(entry.getKey()))
			.map(Map.Entry::getValue)
			.toList();
		return new ImportPlan(good, List.copyOf(errors), warnings, bad.size(), refused, absent, kept, removes);
	}

	private static List<LocatedError> ofTheFile(List<LocatedError> errors) {
		return errors.stream().filter((error) -> error.row() > 0).toList();
	}

}
