package eu.regioflow.expenditure.intake;

import java.util.List;
import java.util.Map;

import eu.regioflow.refusal.LocatedError;

/**
 * One row that holds anything, sorted into columns.
 *
 * @param number 1 for the first data row
 * @param cells without those that are absent
 * @param errors what is wrong with the row's form
 */
record RawRow(int number, Map<ListColumn, RawCell> cells, List<LocatedError> errors) {

	RawCell cell(ListColumn column) {
		return this.cells.getOrDefault(column, RawCell.EMPTY);
	}

}
