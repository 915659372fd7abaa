package eu.regioflow.partnerreport.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import eu.regioflow.expenditure.DeclaredLine;
import eu.regioflow.expenditure.ImportPlan;
import eu.regioflow.expenditure.ListFiles;
import eu.regioflow.expenditure.RecognisedList;
import eu.regioflow.money.Money;
import eu.regioflow.partnerreport.ImportPreviews;
import eu.regioflow.web.View;

/**
 * What a file would make of the list, as its owner is shown it.
 *
 * @param template what to say of the template that the file was made with, or empty
 * @param currency of all rows where no column says it, else empty
 * @param unused headings of columns that fill nothing
 * @param absent lines that no row of the file is
 */
public record ImportView(String fileName, int rows, List<Column> columns, String currency, List<String> unused,
		String template, ImportPlan plan, ImportPreviews.Sums sums, String month, List<Line> added,
		List<Changed> changed, List<Line> absent, List<ErrorRow> errors, List<ErrorRow> warnings) {

	/** How many lines of each kind are shown. */
	public static final int SHOWN = 20;

	/**
	 * A column of the file and how it is read.
	 *
	 * @param style how its amounts or dates are written, or empty
	 */
	public record Column(String letter, String heading, String title, String style, String sample) {

	}

	/** A line in a few words. */
	public record Line(int line, String category, String description, String supplier, String amount) {

		static Line of(DeclaredLine line, View view) {
			return new Line(line.line(), view.text("budget.category." + line.category()), line.description(),
					line.supplier(), line.currency() + " " + view.money(Money.of(line.declaredAmount())));
		}

	}

	/** A line that changes, and where. */
	public record Changed(int row, int line, String description, List<Difference> differences) {

	}

	/** One value that changes. */
	public record Difference(String title, String before, String after) {

	}

	static ImportView of(ImportPreviews.Preview preview, String month, View view) {
		RecognisedList file = preview.file();
		ImportPlan plan = preview.plan();
		return new ImportView(preview.staged().fileName(), file.rows(), columns(file, view), file.currency(),
				file.columns()
					.stream()
					.filter((column) -> column.column().isEmpty())
					.map(RecognisedList.Column::heading)
					.toList(),
				file.isOfUnknownTemplate()
						? view.text("partnerreport.import.template-version", file.template(), ListFiles.TEMPLATE) : "",
				plan, preview.sums(), month,
				plan.rows(ImportPlan.Change.NEW).stream().limit(SHOWN).map((row) -> Line.of(row.line(), view)).toList(),
				plan.rows(ImportPlan.Change.CHANGED).stream().limit(SHOWN).map((row) -> changed(row, view)).toList(),
				plan.absent().stream().limit(SHOWN).map((line) -> Line.of(line, view)).toList(),
				ErrorRow.of(plan.errors(), view), ErrorRow.of(plan.warnings(), view));
	}

	/** What taking the file over would do, such as “2 new lines, 1 change”. */
	public String acts(View view) {
		Map<String, Integer> acts = new LinkedHashMap<>();
		acts.put("new", this.sums.added().count());
		acts.put("changes", this.sums.changed().count());
		acts.put("removals", this.plan.removed());
		return acts.entrySet()
			.stream()
			.filter((act) -> act.getValue() > 0)
			.map((act) -> view.text("partnerreport.import.confirm." + act.getKey(), act.getValue()))
			.collect(Collectors.joining(", "));
	}

	private static List<Column> columns(RecognisedList file, View view) {
		return file.columns()
			.stream()
			.filter((column) -> !column.column().isEmpty())
			.map((column) -> new Column(column.letter(), column.heading(), view.text("column." + column.column()),
					style(file, column.column(), view), column.samples().isEmpty() ? "" : column.samples().get(0)))
			.toList();
	}

	private static String style(RecognisedList file, String column, View view) {
		if (file.amountStyles().containsKey(column)) {
			return view.text("partnerreport.import.style." + file.amountStyles().get(column));
		}
		return file.dateStyles().containsKey(column) ? file.dateStyles()
			.get(column)
			.stream()
			.map((style) -> view.text("partnerreport.import.style." + style))
			.collect(Collectors.joining(", ")) : "";
	}

	private static Changed changed(ImportPlan.Row row, View view) {
		List<Difference> differences = new ArrayList<>();
		for (String column : ListFiles.columnNames()) {
			if (!row.line().text(column).equals(row.before().text(column))) {
				differences.add(new Difference(view.text("column." + column), shown(row.before(), column, view),
						shown(row.line(), column, view)));
			}
		}
		return new Changed(row.row(), row.line().line(), row.line().description(), differences);
	}

	private static String shown(DeclaredLine line, String column, View view) {
		String text = line.text(column);
		if (text.isEmpty()) {
			return "–";
		}
		return switch (column) {
			case "cost_category" -> view.text("budget.category." + text);
			case "invoice_date" -> view.date(line.invoiceDate());
			case "payment_date" -> view.date(line.paymentDate());
			case "total_invoice_value", "vat", "declared_amount", "units" -> view.money(Money.of(new BigDecimal(text)));
			default -> text;
		};
	}

}
