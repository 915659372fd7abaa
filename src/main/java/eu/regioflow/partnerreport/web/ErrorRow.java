package eu.regioflow.partnerreport.web;

import java.io.Serializable;
import java.util.List;

import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.View;

/**
 * One bad place of a list, in the reader's words.
 *
 * @param row 0 when the whole file is meant
 * @param column the column's title, empty when the whole row is meant
 * @param name the column's name in files
 * @param value what was typed
 * @param wrong what is wrong with it
 * @param remedy how to mend it
 * @param cell the place in the spreadsheet that was brought in, or empty
 */
public record ErrorRow(int row, String column, String name, String value, String wrong, String remedy,
		String cell) implements Serializable {

	static List<ErrorRow> of(List<LocatedError> errors, View view) {
		return errors.stream().map((error) -> of(error, view)).toList();
	}

	static ErrorRow of(LocatedError error, View view) {
		return new ErrorRow(error.row(), title(error.column(), view), error.column(), error.value(), view.text(error),
				view.remedy(error), error.cell());
	}

	/**
	 * Why a whole file was refused: never without a place, which is the file at least.
	 */
	static List<ErrorRow> of(Refusal refusal, String fileName, View view) {
		return refusal.errors().isEmpty()
				? List.of(new ErrorRow(0, view.text("partnerreport.errors.whole-file"), "", fileName,
						view.text(refusal), view.text("partnerreport.errors.bring-again"), ""))
				: of(refusal.errors(), view);
	}

	// a heading that the list does not know has no title
	private static String title(String column, View view) {
		return column.matches("[a-z]+(_[a-z]+)*") && KNOWN.contains(column) ? view.text("column." + column) : column;
	}

	private static final List<String> KNOWN = List.of("line", "cost_category", "description", "supplier",
			"internal_reference", "invoice_number", "invoice_date", "payment_date", "currency", "total_invoice_value",
			"vat", "declared_amount", "comment", "gdpr", "reduces", "procurement", "cost_option", "units",
			"investment");

}
