package eu.regioflow.expenditure.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.refusal.SheetPlaces;

/**
 * Takes JSON rows apart token by token, so that a number keeps the digits it was sent
 * with.
 */
final class JsonTable {

	private static final JsonFactory FACTORY = JsonFactory.builder()
		.streamReadConstraints(
				StreamReadConstraints.builder().maxNestingDepth(20).maxNumberLength(400).maxNameLength(400).build())
		.build();

	private JsonTable() {
	}

	static RawTable of(byte[] content) {
		String text = Utf8.decoded(content);
		if (text.isBlank()) {
			throw RawTable.empty();
		}
		try (JsonParser json = FACTORY.createParser(text)) {
			return read(json);
		}
		catch (StreamConstraintsException ex) {
			throw Refusal.unreadable("json-too-deep");
		}
		catch (IOException ex) {
			throw Refusal.unreadable("broken-json");
		}
	}

	private static RawTable read(JsonParser json) throws IOException {
		if (json.nextToken() != JsonToken.START_ARRAY) {
			throw Refusal.unreadable("json-not-a-list");
		}
		List<RawRow> rows = new ArrayList<>();
		int number = 0;
		while (json.nextToken() != JsonToken.END_ARRAY) {
			number++;
			RawTable.guardSize(rows);
			rows.add((json.currentToken() == JsonToken.START_OBJECT) ? row(number, json) : notARow(number, json));
		}
		if (json.nextToken() != null) {
			throw Refusal.unreadable("broken-json");
		}
		return new RawTable(rows, false, SheetPlaces.NONE, List.of(), "", 0);
	}

	private static RawRow row(int number, JsonParser json) throws IOException {
		Map<ListColumn, RawCell> cells = new EnumMap<>(ListColumn.class);
		List<LocatedError> errors = new ArrayList<>();
		for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
			ListColumn column = ListColumn.ofProperty(name);
			boolean nested = json.nextToken().isStructStart();
			String shown = Texts.shortened(nested ? json.getText() + "…" : json.getText());
			if (column == null) {
				errors.add(unknown(number, name, shown));
			}
			else if (nested) {
				errors.add(LocatedError.at(number, column.columnName(), shown, "not-a-simple-value"));
			}
			else if (cells.put(column, cell(json)) != null) {
				errors.add(LocatedError.at(number, column.columnName(), shown, "duplicate-property"));
			}
			json.skipChildren();
		}
		return new RawRow(number, cells, errors);
	}

	static LocatedError unknown(int row, String name, String shown) {
		return LocatedError.at(row, Texts.shortened(name), shown, "unknown-property", Texts.shortened(name));
	}

	private static RawCell cell(JsonParser json) throws IOException {
		return (json.currentToken() == JsonToken.VALUE_NULL) ? RawCell.EMPTY : RawCell.text(json.getText());
	}

	private static RawRow notARow(int number, JsonParser json) throws IOException {
		String shown = Texts.shortened(json.getText());
		json.skipChildren();
		return new RawRow(number, Map.of(), List.of(LocatedError.at(number, "", shown, "not-a-row")));
	}

}
