package eu.regioflow.expenditure;

import java.util.ArrayList;
import java.util.List;

import eu.regioflow.refusal.LocatedError;

/**
 * What a file would make of a list.
 *
 * @param rows those that can be taken
 * @param errors every place to mend, in the order of the rows
 * @param rejected how many rows cannot be taken
 * @param refused the lines of those that could be read
 * @param absent lines of the list that no row of the file is
 * @param kept lines of the list whose row cannot be taken
 * @param removes whether the absent ones leave the list
 */
public record ImportPlan(List<Row> rows, List<LocatedError> errors, List<LocatedError> warnings, int rejected,
		List<DeclaredLine> refused, List<DeclaredLine> absent, List<DeclaredLine> kept, boolean removes) {

	/** What becomes of a line. */
	public enum Change {

		NEW, CHANGED, UNCHANGED

	}

	/**
	 * A row that can be taken.
	 *
	 * @param row 1 for the first below the headings
	 * @param before null for a new line
	 */
	public record Row(int row, DeclaredLine line, DeclaredLine before) {

		public Change change() {
			if (this.before == null) {
				return Change.NEW;
			}
			return this.line.equals(this.before) ? Change.UNCHANGED : Change.CHANGED;
		}

	}

	public List<Row> rows(Change change) {
		return this.rows.stream().filter((row) -> row.change() == change).toList();
	}

	/** How many lines would leave the list. */
	public int removed() {
		return this.removes ? this.absent.size() : 0;
	}

	/** Whether the list would stay as it is. */
	public boolean changesNothing() {
		return removed() == 0 && this.rows.stream().allMatch((row) -> row.change() == Change.UNCHANGED);
	}

	/** The list as it would be, without what declares parked items again. */
	public List<DeclaredLine> lines() {
		List<DeclaredLine> lines = new ArrayList<>(this.kept);
		if (!this.removes) {
			lines.addAll(this.absent);
		}
		this.rows.forEach((row) -> lines.add(row.line()));
		return lines;
	}

}
