package eu.regioflow.contract;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.Portal;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares answers with what the API's contract says of them. A field is given as
 * {@code name:kind}, where the kind is a form below or the codes that are possible, and a
 * question mark allows null. Further fields may come, none may go.
 */
final class Shape {

	private static final Map<String, String> FORMS = Map.of("money", "-?\\d+\\.\\d\\d", "percent", "-?\\d+\\.\\d\\d",
			"date", "\\d{4}-\\d\\d-\\d\\d", "instant", "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "text", "(?s).*", "hash",
			"[0-9a-f]{64}", "id", "[0-9a-f-]{36}");

	private Shape() {
	}

	/** The answer to a reading, which must succeed. */
	static JsonNode read(int port, String account, String path) {
		Portal.Answer answer = Portal.of(port, account).get(path, "Accept", "application/json");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json();
	}

	/** A list that is not empty and whose every object has the fields. */
	static void list(JsonNode list, String... fields) {
		assertThat(list.isArray()).as(list.toString()).isTrue();
		assertThat(list).isNotEmpty();
		list.forEach((object) -> object(object, fields));
	}

	/** An object that has the fields. */
	static void object(JsonNode object, String... fields) {
		assertThat(object.isObject()).as(object.toString()).isTrue();
		for (String field : fields) {
			String[] parts = field.split(":", 2);
			assertThat(object.has(parts[0])).as("%s in %s", field, object).isTrue();
			boolean optional = parts[1].endsWith("?");
			JsonNode value = object.get(parts[0]);
			if (!optional || !value.isNull()) {
				String kind = optional ? parts[1].substring(0, parts[1].length() - 1) : parts[1];
				assertThat(fits(value, kind)).as("%s in %s", field, object).isTrue();
			}
		}
	}

	private static boolean fits(JsonNode value, String kind) {
		return switch (kind) {
			case "number" -> value.isIntegralNumber();
			case "flag" -> value.isBoolean();
			case "list" -> value.isArray();
			case "object" -> value.isObject();
			default -> value.isTextual() && value.textValue().matches(FORMS.getOrDefault(kind, kind));
		};
	}

}
