package eu.regioflow.expenditure.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;

import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.refusal.SheetPlaces;

/**
 * What a file holds: the rows that can be taken and every bad place of those that cannot.
 *
 * @param lines the good rows in the order of the file
 * @param errors every bad place by row and column; each row that is not in the lines has
 * at least one
 * @param amountStyles by column name, for the columns that hold an amount and could be
 * decided
 * @param rows how many rows the file has, blank ones not counted
 * @param dateStyles by column name, for the columns that hold a date
 * @param places where the rows and columns stand in the file
 * @param columns of the file, empty for JSON
 * @param currency of all rows where no column says it, else empty
 * @param template the version of our own template that the file was made with, 0 for none
 */
public record ReadList(List<ReadLine> lines, List<LocatedError> errors, Map<String, AmountStyle> amountStyles,
		Map<String, Set<DateStyle>> dateStyles, int rows, SheetPlaces places, List<FileColumn> columns, String currency,
		int template) {

	public ReadList {
		lines = List.copyOf(lines);
		errors = List.copyOf(errors);
		amountStyles = Map.copyOf(amountStyles);
		dateStyles = Map.copyOf(dateStyles);
		columns = List.copyOf(columns);
	}

	/** How many rows cannot be taken. */
	public int rejected() {
		return this.rows - this.lines.size();
	}

	/**
	 * The lines of a list without any error.
	 * @throws Refusal {@code bad-rows}, naming every bad place
	 */
	public List<ReadLine> linesIfAllGood() {
		if (!this.errors.isEmpty()) {
			throw Refusal.invalid("bad-rows", this.errors, rejected(), this.rows);
		}
		return this.lines;
	}

}
