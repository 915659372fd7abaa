package eu.regioflow.expenditure;

import java.util.List;

import eu.regioflow.refusal.LocatedError;

/**
 * A list as it was read, before the rules have seen it.
 *
 * @param rows the row of each line in what was read
 * @param errors every cell that could not be read; its row is not among the lines
 */
public record ImportedList(List<DeclaredLine> lines, List<Integer> rows, List<LocatedError> errors) {

	public ImportedList {
		lines = List.copyOf(lines);
		rows = List.copyOf(rows);
		errors = List.copyOf(errors);
	}

}
