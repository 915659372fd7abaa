package eu.regioflow.partnerreport.web;

import java.util.List;

/**
 * A row of the table that is filled in.
 *
 * @param key the line's number, or {@code new} where it has none yet
 * @param cells in the order of the columns
 * @param was the cells as they are stored, as JSON
 * @param isFixed whether the whole row stays as it is
 * @param notes what else is to be known of it
 * @param amountEur what the list has of it now, or empty
 * @param isTaken whether the list has it as it is shown
 * @param missing the titles of the columns that still have to be filled in
 * @param problems what is wrong with the row beside its cells
 */
public record GridRow(String key, List<GridCell> cells, String was, boolean isFixed, List<String> notes,
		String amountEur, boolean isTaken, String missing, List<String> problems) {

	/** The key of a row that has no number yet. */
	public static final String NEW = "new";

	/** Whether nothing of it is stored yet. */
	public boolean isNew() {
		return NEW.equals(this.key);
	}

}
