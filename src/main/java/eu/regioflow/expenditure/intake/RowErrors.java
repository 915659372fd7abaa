package eu.regioflow.expenditure.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import eu.regioflow.refusal.LocatedError;

/**
 * Gathers what is wrong with one row.
 */
final class RowErrors {

	private final int row;

	private final List<LocatedError> errors;

	RowErrors(RawRow row) {
		this.row = row.number();
		this.errors = new ArrayList<>(row.errors());
	}

	void add(ListColumn column, String value, String code, Object... arguments) {
		this.errors.add(LocatedError.at(this.row, column.columnName(), Texts.shortened(value), code, arguments));
	}

	/** Whether the column's emptiness follows from an error that is already noted. */
	boolean cover(ListColumn column) {
		return this.errors.stream()
			.anyMatch((error) -> error.column().isEmpty() || error.column().equals(column.columnName()));
	}

	boolean isEmpty() {
		return this.errors.isEmpty();
	}

	/** In the order of the columns, the row's own first. */
	List<LocatedError> inOrder() {
		return this.errors.stream().sorted(Comparator.comparing(RowErrors::position)).toList();
	}

	private static int position(LocatedError error) {
		ListColumn column = ListColumn.named(error.column());
		return (column != null) ? column.ordinal() : -1;
	}

}
