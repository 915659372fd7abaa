package eu.regioflow.statement;

import java.util.ArrayList;
import java.util.List;

import eu.regioflow.expenditure.ExpenditureLine;

/**
 * Submitted lines as CSV: the columns of the list, then rate and amount in EUR. What
 * control finds later is not in it, so that it stays the same.
 */
final class LinesCsv {

	private static final List<String> COLUMNS = List.of("line", "cost_category", "description", "supplier",
			"internal_reference", "invoice_number", "invoice_date", "payment_date", "currency", "total_invoice_value",
			"vat", "declared_amount", "comment", "gdpr");

	private LinesCsv() {
	}

	static CsvTable of(List<ExpenditureLine> lines) {
		List<String> headings = new ArrayList<>(COLUMNS);
		headings.add("rate");
		headings.add("amount_eur");
		CsvTable table = new CsvTable(headings.toArray(String[]::new));
		for (ExpenditureLine line : lines) {
			List<Object> cells = new ArrayList<>();
			COLUMNS.forEach((column) -> cells.add(line.declared().text(column)));
			cells.add(line.rate().toPlainString());
			cells.add(line.amountEur());
			table.add(cells.toArray());
		}
		return table;
	}

}
