package eu.regioflow.expenditure.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the empty list that a partner fills in: the first sheet is the list itself, the
 * second shows examples, the third says for whom it was made.
 */
public final class TemplateWriter {

	/**
	 * Writes the workbook.
	 * @param sheetNames the titles of the examples' and of the project's sheet, in the
	 * reader's language
	 * @param project label and value per row, such as code, acronym, partner and period,
	 * in the order in which they are to be shown
	 * @param examples lines for the second sheet
	 * @throws IOException when the target cannot take it; it stays open
	 */
	public void write(List<String> sheetNames, Map<String, String> project, List<ReadLine> examples,
			OutputStream target) throws IOException {
		Workbook workbook = new Workbook(target, "Regioflow", "1.0");
		Set<ListColumn> columns = ListColumn.typed();
		new ListSheet(workbook, "expenditure", columns).write(List.of());
		new ListSheet(workbook, sheetNames.get(0), columns)
			.write(examples.stream().map((line) -> new WrittenLine(line, null)).toList());
		Worksheet facts = workbook.newWorksheet(sheetNames.get(1));
		facts.width(0, 28);
		facts.width(1, 60);
		int row = 0;
		for (Map.Entry<String, String> fact : project.entrySet()) {
			facts.inlineString(row, 0, WorkbookText.encoded(fact.getKey()));
			facts.style(row, 0).bold().set();
			facts.inlineString(row, 1, WorkbookText.encoded(Texts.escaped(fact.getValue())));
			row++;
		}
		facts.finish();
		workbook.finish();
	}

}
