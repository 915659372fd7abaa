package eu.regioflow.expenditure.intake;

/**
 * Notes cells of a workbook that hold no value of their own, or one of another kind than
 * their column.
 */
final class CellGuard {

	private CellGuard() {
	}

	/** A formula's result depends on who opens the file; only what was typed counts. */
	static boolean refuses(RawCell cell, ListColumn column, RowErrors errors) {
		if (cell.kind() == RawCell.Kind.FORMULA) {
			errors.add(column, cell.text(), "formula-cell", cell.place());
			return true;
		}
		if (cell.kind() == RawCell.Kind.ERROR) {
			errors.add(column, cell.text(), "error-cell", cell.place());
			return true;
		}
		return false;
	}

	/** A spreadsheet that took 1.5 or 12/1 for a day has lost what was typed. */
	static boolean refusesDate(RawCell cell, ListColumn column, RowErrors errors) {
		if (cell.kind() == RawCell.Kind.DATE) {
			errors.add(column, cell.text(), "date-in-wrong-column", cell.place());
			return true;
		}
		return false;
	}

}
