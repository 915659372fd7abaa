package eu.regioflow.exchangerate;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

import eu.regioflow.refusal.Refusal;

/**
 * Takes the Commission's JSON apart token by token, so that a number keeps the digits it
 * was sent with.
 */
final class RateJson {

	private static final int MOST_DIGITS = 100;

	private static final JsonFactory FACTORY = JsonFactory.builder()
		.streamReadConstraints(
				StreamReadConstraints.builder().maxNestingDepth(20).maxNumberLength(400).maxNameLength(400).build())
		.build();

	private RateJson() {
	}

	static List<RateRow> rows(String text) {
		try (JsonParser json = FACTORY.createParser(text)) {
			if (json.nextToken() != JsonToken.START_ARRAY) {
				throw Refusal.unreadable("rates-json");
			}
			List<RateRow> rows = new ArrayList<>();
			while (json.nextToken() != JsonToken.END_ARRAY) {
				rows.add(row(rows.size() + 1, json));
			}
			if (json.nextToken() != null) {
				throw Refusal.unreadable("rates-json");
			}
			return rows;
		}
		catch (IOException ex) {
			throw Refusal.unreadable("rates-json");
		}
	}

	private static RateRow row(int number, JsonParser json) throws IOException {
		if (json.currentToken() != JsonToken.START_OBJECT) {
			json.skipChildren();
			return new RateRow(number, Map.of(), "not-a-rate-row");
		}
		Map<String, String> cells = new HashMap<>();
		String problem = null;
		for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
			json.nextToken();
			String before = cells.put(RateRow.key(name), value(json));
			problem = (before != null) ? "rate-property-twice" : problem;
			json.skipChildren();
		}
		return new RateRow(number, cells, problem);
	}

	private static String value(JsonParser json) throws IOException {
		JsonToken token = json.currentToken();
		if (token == JsonToken.VALUE_NULL) {
			return "";
		}
		return token.isNumeric() ? plain(json.getText()) : json.getText();
	}

	/** A large number may come as a power of ten, which is exact in JSON. */
	private static String plain(String number) {
		try {
			BigDecimal value = new BigDecimal(number);
			boolean reasonable = Math.abs((long) value.scale()) <= MOST_DIGITS && value.precision() <= MOST_DIGITS;
			return reasonable ? value.toPlainString() : number;
		}
		catch (NumberFormatException ex) {
			// a power beyond what a number can hold
			return number;
		}
	}

}
