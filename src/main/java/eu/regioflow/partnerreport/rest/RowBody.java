package eu.regioflow.partnerreport.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.regioflow.money.Money;
import eu.regioflow.partnerreport.CellChange;
import eu.regioflow.partnerreport.FilledRow;
import eu.regioflow.partnerreport.TypedCells;
import eu.regioflow.web.Places;
import eu.regioflow.web.Problem;
import eu.regioflow.web.View;

/**
 * A row that is filled in cell by cell.
 *
 * @param taken whether the list has it so; else it is kept as it was typed
 * @param cells by the names of JSON rows, in the form in which lists travel; what cannot
 * be read is as it was typed
 * @param shown the same as the caller's language writes days and amounts
 * @param amountEur at this month's rate; null while the row is not taken or the month has
 * no rate
 * @param amountShown the same as the caller's language writes it
 * @param errors why the row is not taken
 */
record RowBody(int line, boolean taken, Map<String, String> cells, Map<String, String> shown, Money amountEur,
		String amountShown, List<Problem.Place> errors,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Problem.Place> warnings) {

	static RowBody of(FilledRow row, Places places, View view) {
		Map<String, String> shown = new TreeMap<>();
		row.cells().forEach((name, kept) -> shown.put(name, TypedCells.shown(name, kept, view)));
		Money amount = row.taken().map((line) -> line.amountEur()).orElse(null);
		return new RowBody(row.line(), row.taken().isPresent(), row.cells(), shown, amount,
				(amount != null) ? view.money(amount) : "", places.of(row.errors(), view.locale()),
				places.of(row.warnings(), view.locale()));
	}

	/**
	 * Cells that were typed into.
	 *
	 * @param cells by the names of JSON rows; days and amounts may be typed as people do
	 */
	record Typed(Map<String, CellChange> cells) {

		Map<String, CellChange> changes(Locale language) {
			Map<String, CellChange> changes = new TreeMap<>();
			if (this.cells != null) {
				this.cells.forEach((name, cell) -> {
					if (cell != null) {
						changes.put(name,
								new CellChange(text(cell.was()), TypedCells.kept(name, text(cell.now()), language)));
					}
				});
			}
			return changes;
		}

		private static String text(String given) {
			return (given != null) ? given : "";
		}

	}

}
