package eu.regioflow.expenditure.intake;

import java.util.List;
import java.util.Map;

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
 * @param places where the rows and columns stand in the file
 */
public record ReadList(List<ReadLine> lines, List<LocatedError> errors, Map<String, AmountStyle> amountStyles, int rows,
		SheetPlaces places) {

	public ReadList {
		lines = List.copyOf(lines);
		errors = List.copyOf(errors);
		amountStyles = Map.copyOf(amountStyles);
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
