package eu.regioflow.partnerreport.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import eu.regioflow.expenditure.ListFiles;
import eu.regioflow.expenditure.RecognisedList;
import eu.regioflow.partnerreport.ChooseColumns;
import eu.regioflow.web.Choice;
import eu.regioflow.web.View;

/**
 * The columns of a file, for choosing what they are.
 *
 * @param choices the list's columns, the first for none
 * @param currencies for a file without a column for it, the first for none
 * @param currency the chosen one, or empty
 * @param missing the titles of columns that no row can do without
 */
public record ColumnsView(List<Row> rows, List<Choice> choices, List<Choice> currencies, String currency,
		List<String> missing) {

	/** What the name of a column's field starts with; its letter follows. */
	public static final String FIELD = "column-";

	/**
	 * A column of the file.
	 *
	 * @param field the name of its field
	 * @param chosen the name of the list's column, empty for none
	 * @param guessed whether that is only what the heading may mean
	 */
	public record Row(String letter, String heading, List<String> samples, String field, String chosen,
			boolean guessed) {

	}

	static ColumnsView of(RecognisedList file, Map<String, String> typed, Set<String> currencies, View view) {
		List<Choice> choices = new ArrayList<>(List.of(new Choice("", view.text("partnerreport.import.column.none"))));
		ListFiles.columnNames().forEach((name) -> choices.add(new Choice(name, view.text("column." + name))));
		List<Row> rows = new ArrayList<>();
		for (RecognisedList.Column column : file.columns()) {
			boolean taken = rows.stream().anyMatch((row) -> row.chosen().equals(column.likely()));
			String guess = (column.column().isEmpty() && !taken) ? column.likely() : "";
			String chosen = typed.getOrDefault(column.letter(), column.column().isEmpty() ? guess : column.column());
			rows.add(new Row(column.letter(), column.heading(), column.samples(), FIELD + column.letter(), chosen,
					!guess.isEmpty() && typed.isEmpty()));
		}
		List<Choice> offered = new ArrayList<>(
				List.of(new Choice("", view.text("partnerreport.import.currency.none"))));
		currencies.stream().sorted().forEach((code) -> offered.add(new Choice(code, code)));
		return new ColumnsView(rows, choices, offered, typed.getOrDefault(ChooseColumns.CURRENCY, file.currency()),
				file.missing().stream().map((name) -> view.text("column." + name)).toList());
	}

}
