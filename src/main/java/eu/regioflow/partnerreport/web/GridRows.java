package eu.regioflow.partnerreport.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.RowCells;
import eu.regioflow.expenditure.UnfinishedRows;
import eu.regioflow.partnerreport.TypedCells;
import eu.regioflow.partnership.Partners;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.web.Choice;
import eu.regioflow.web.View;

import org.springframework.stereotype.Component;

/**
 * Puts the table together in which a list is filled in, fifty rows to a page.
 */
@Component
class GridRows {

	/** The cells that the table shows; the page of a line has all. */
	static final List<String> COLUMNS = List.of("costCategory", "description", "supplier", "invoiceNumber",
			"invoiceDate", "paymentDate", "currency", "declaredAmount");

	/** What a unit cost or lump sum says itself. */
	private static final List<String> LAID_DOWN = List.of("costCategory", "currency", "declaredAmount");

	private static final int ROWS = 50;

	private final UnfinishedRows unfinished;

	private final Partners partners;

	private final ObjectMapper json;

	GridRows(UnfinishedRows unfinished, Partners partners, ObjectMapper json) {
		this.unfinished = unfinished;
		this.partners = partners;
		this.json = json;
	}

	/**
	 * The page of the table.
	 * @param lines what the list has
	 * @param refused rows of a form that were not saved, by key
	 */
	Grid of(OpenedReport.Opened opened, List<ExpenditureLine> lines, OpenedReport.Checked checked, GridQuery query,
			Map<String, TypedRow> refused, View view) {
		Map<Integer, ExpenditureLine> stored = new TreeMap<>();
		lines.forEach((line) -> stored.put(line.line(), line));
		Map<Integer, Map<String, String>> typed = this.unfinished.of(opened.report().id());
		Map<Integer, List<LocatedError>> errors = byLine(checked.errors());
		Map<Integer, List<LocatedError>> warnings = byLine(checked.warnings());
		List<Integer> all = Stream.concat(stored.keySet().stream(), typed.keySet().stream())
			.distinct()
			.sorted()
			.toList();
		List<Integer> problems = all.stream()
			.filter((line) -> errors.containsKey(line) || warnings.containsKey(line))
			.toList();
		List<Integer> shown = query.onlyProblems() ? problems : all;
		int pages = Math.max(1, (shown.size() + ROWS - 1) / ROWS);
		int page = Math.min(Math.max(1, query.page()), pages);
		List<GridRow> rows = shown.stream()
			.skip((page - 1L) * ROWS)
			.limit(ROWS)
			.map((line) -> row(
					new Sources(line, stored.get(line), typed.get(line), errors.getOrDefault(line, List.of()),
							warnings.getOrDefault(line, List.of()), refused.get(String.valueOf(line))),
					view))
			.toList();
		return new Grid(COLUMNS, rows, blank(opened, refused.get(GridRow.NEW)), all.size(), problems.size(),
				query.onlyProblems(), page, pages, categories(opened, view));
	}

	private static Map<Integer, List<LocatedError>> byLine(List<LocatedError> errors) {
		return errors.stream().collect(Collectors.groupingBy(LocatedError::row));
	}

	private GridRow row(Sources from, View view) {
		Map<String, String> cells = (from.typed() != null) ? from.typed() : RowCells.of(from.stored().declared());
		boolean isFixed = from.stored() != null && from.stored().isReincluded();
		boolean isLaidDown = !cells.getOrDefault("costOption", "").isBlank();
		List<GridCell> shown = new ArrayList<>();
		for (String name : COLUMNS) {
			boolean follows = isFixed || isLaidDown && LAID_DOWN.contains(name);
			shown.add(follows ? fixed(name, cells.getOrDefault(name, ""), view)
					: cell(name, cells.getOrDefault(name, ""), from, view));
		}
		List<LocatedError> missing = from.errors().stream().filter((error) -> isMissing(error, cells)).toList();
		return new GridRow(String.valueOf(from.line()), shown, was(cells), isFixed, notes(from, view),
				amount(from.stored(), view), from.typed() == null && from.errors().isEmpty(),
				missing.stream()
					.map((error) -> view.text("column." + error.column()))
					.distinct()
					.collect(Collectors.joining(", ")),
				beside(from, cells, view));
	}

	private static GridCell fixed(String name, String kept, View view) {
		boolean isCategory = name.equals("costCategory")
				&& Stream.of(CostCategory.values()).map(CostCategory::name).anyMatch(kept::equals);
		return new GridCell(name,
				isCategory ? view.text("budget.category." + kept) : TypedCells.shown(name, kept, view), true, null,
				false);
	}

	private static GridCell cell(String name, String kept, Sources from, View view) {
		if (from.refused() != null) {
			String problem = from.refused()
				.collisions()
				.stream()
				.filter((error) -> error.column().equals(RowCells.column(name)))
				.map((error) -> said(error, view))
				.findFirst()
				.orElse(null);
			return new GridCell(name, from.refused().cells().getOrDefault(name, TypedCells.shown(name, kept, view)),
					false, problem, false);
		}
		String shown = TypedCells.shown(name, kept, view);
		String error = kept.isBlank() ? null : said(from.errors(), name, view);
		return (error != null) ? new GridCell(name, shown, false, error, false)
				: new GridCell(name, shown, false, said(from.warnings(), name, view), true);
	}

	private static String said(List<LocatedError> errors, String name, View view) {
		return errors.stream()
			.filter((error) -> error.column().equals(RowCells.column(name)))
			.map((error) -> said(error, view))
			.findFirst()
			.orElse(null);
	}

	private static String said(LocatedError error, View view) {
		return view.text(error) + " " + view.remedy(error);
	}

	/** What is wrong with cells that the table does not show, or with the whole row. */
	private static List<String> beside(Sources from, Map<String, String> cells, View view) {
		return Stream.concat(from.errors().stream(), from.warnings().stream())
			.filter((error) -> !isMissing(error, cells))
			.filter((error) -> COLUMNS.stream().map(RowCells::column).noneMatch(error.column()::equals))
			.map((error) -> error.column().isEmpty() ? said(error, view)
					: view.text("column." + error.column()) + ": " + said(error, view))
			.toList();
	}

	private static boolean isMissing(LocatedError error, Map<String, String> cells) {
		return RowCells.NAMES.stream()
			.filter((name) -> RowCells.column(name).equals(error.column()))
			.anyMatch((name) -> cells.getOrDefault(name, "").isBlank());
	}

	private static List<String> notes(Sources from, View view) {
		if (from.stored() == null) {
			return List.of();
		}
		LineRow line = LineRow.of(from.stored(), view);
		return Stream
			.of(line.origin().isEmpty() ? "" : view.text("partnerreport.parked.origin", line.origin()),
					line.reduces().isEmpty() ? "" : view.text("partnerreport.line.credit-note", line.reduces()),
					line.counted(),
					line.investment().isEmpty() ? "" : view.text("column.investment") + " " + line.investment(),
					line.personal() ? view.text("partnerreport.grid.gdpr") : "")
			.filter((note) -> !note.isEmpty())
			.toList();
	}

	private static String amount(ExpenditureLine stored, View view) {
		if (stored == null) {
			return "";
		}
		return (stored.amountEur() != null) ? view.money(stored.amountEur()) : view.text("partnerreport.line.no-rate");
	}

	private GridRow blank(OpenedReport.Opened opened, TypedRow refused) {
		String currency = this.partners.get(opened.report().project(), opened.report().partner()).currency();
		Map<String, String> begun = (refused != null) ? refused.cells() : Map.of("currency", currency);
		return new GridRow(GridRow.NEW,
				COLUMNS.stream()
					.map((name) -> new GridCell(name, begun.getOrDefault(name, ""), false, null, false))
					.toList(),
				was(Map.of()), false, List.of(), "", false, "", List.of());
	}

	private String was(Map<String, String> cells) {
		Map<String, String> shown = new LinkedHashMap<>();
		COLUMNS.forEach((name) -> shown.put(name, cells.getOrDefault(name, "")));
		try {
			return this.json.writeValueAsString(shown);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What may be declared, by the name of the category. */
	static List<Choice> categories(OpenedReport.Opened opened, View view) {
		return opened.context()
			.declarable()
			.stream()
			.filter((category) -> !opened.context().terms().isReplaced(category))
			.sorted()
			.map((category) -> new Choice(category.name(), view.text("budget.category." + category)))
			.toList();
	}

	/**
	 * All that a row is made of.
	 *
	 * @param stored what the list has, or null
	 * @param typed what was typed and is not taken yet, or null
	 * @param refused what was sent and collided, or null
	 */
	private record Sources(int line, ExpenditureLine stored, Map<String, String> typed, List<LocatedError> errors,
			List<LocatedError> warnings, TypedRow refused) {

	}

}
