package eu.regioflow.statement;

import java.util.List;

import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.SubmittedList;

/**
 * Submitted lines as the table that a statement is issued with.
 */
final class LinesCsv {

	private LinesCsv() {
	}

	static CsvTable of(List<ExpenditureLine> lines) {
		CsvTable table = new CsvTable(SubmittedList.headings().toArray(String[]::new));
		lines.forEach((line) -> table.add(SubmittedList.cells(line).toArray()));
		return table;
	}

}
