package eu.regioflow.expenditure.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the empty list that a partner fills in: the first sheet is the list itself, the
 * second says for whom it was made, a hidden one holds what its cells offer and, in its
 * name, which version of the template it is.
 */
public final class TemplateWriter {

	/** Raised whenever the columns change; 1 had no hidden sheet. */
	public static final int VERSION = 2;

	private static final String NAME = "regioflow-expenditure-";

	private static final Pattern VERSIONED = Pattern.compile(NAME + "([0-9]{1,6})");

	/** The version that a sheet's name tells, 0 when it is no such sheet. */
	static int version(String sheet) {
		Matcher found = VERSIONED.matcher(sheet);
		return found.matches() ? Integer.parseInt(found.group(1)) : 0;
	}

	/**
	 * Writes the workbook.
	 * @param title of each column, in the reader's language
	 * @param offered what the cells of a column offer
	 * @param factsName the title of the project's sheet
	 * @param facts label and value per row, such as code, acronym, partner and period
	 * @throws IOException when the target cannot take it; it stays open
	 */
	public void write(Function<ListColumn, String> title, Map<ListColumn, List<String>> offered, String factsName,
			Map<String, String> facts, OutputStream target) throws IOException {
		Workbook workbook = new Workbook(target, "Regioflow", "1.0");
		Set<ListColumn> columns = ListColumn.typed();
		ListSheet list = new ListSheet(workbook, "expenditure", columns, title);
		Worksheet shown = workbook.newWorksheet(factsName);
		Worksheet hidden = workbook.newWorksheet(NAME + VERSION);
		hidden.setVisibilityState(VisibilityState.HIDDEN);
		int column = 0;
		for (Map.Entry<ListColumn, List<String>> offer : offered.entrySet()) {
			if (!offer.getValue().isEmpty()) {
				list.offer(offer.getKey(), column(hidden, column++, offer.getValue()));
			}
		}
		list.write(List.of());
		facts(shown, facts);
		hidden.finish();
		workbook.finish();
	}

	private static Range column(Worksheet sheet, int column, List<String> values) {
		for (int row = 0; row < values.size(); row++) {
			sheet.inlineString(row, column, WorkbookText.encoded(values.get(row)));
		}
		return sheet.range(0, column, values.size() - 1, column);
	}

	private static void facts(Worksheet sheet, Map<String, String> facts) throws IOException {
		sheet.width(0, 28);
		sheet.width(1, 60);
		int row = 0;
		for (Map.Entry<String, String> fact : facts.entrySet()) {
			sheet.inlineString(row, 0, WorkbookText.encoded(fact.getKey()));
			sheet.style(row, 0).bold().set();
			sheet.inlineString(row, 1, WorkbookText.encoded(Texts.escaped(fact.getValue())));
			row++;
		}
		sheet.finish();
	}

}
