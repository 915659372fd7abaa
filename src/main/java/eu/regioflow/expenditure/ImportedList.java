package eu.regioflow.expenditure;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.SheetPlaces;

/**
 * A list as it was read, before the rules have seen it.
 *
 * @param rows the row of each line in what was read
 * @param errors every cell that could not be read; its row is not among the lines
 * @param places where the rows and columns stand in the file that was read
 */
public record ImportedList(List<DeclaredLine> lines, List<Integer> rows, List<LocatedError> errors,
		SheetPlaces places) {

	public ImportedList {
		lines = List.copyOf(lines);
		rows = List.copyOf(rows);
		errors = List.copyOf(errors);
	}

	/**
	 * The same without some lines: what is declared again comes back with every file that
	 * was written of its list.
	 */
	public ImportedList without(Collection<DeclaredLine> others) {
		List<Integer> kept = IntStream.range(0, this.lines.size())
			.filter((index) -> !others.contains(this.lines.get(index)))
			.boxed()
			.toList();
		return new ImportedList(kept.stream().map(this.lines::get).toList(), kept.stream().map(this.rows::get).toList(),
				this.errors, this.places);
	}

}
