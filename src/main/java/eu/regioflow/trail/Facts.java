package eu.regioflow.trail;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Puts an entry's facts into the one form that is hashed.
 */
final class Facts {

	/** Under which stands for whom it was done. */
	static final String ON_BEHALF_OF = "onBehalfOf";

	private static final ObjectMapper JSON = new ObjectMapper();

	private Facts() {
	}

	static String canonical(Map<String, Object> facts) {
		TreeMap<String, String> ordered = new TreeMap<>();
		facts.forEach((name, value) -> ordered.put(name, text(value)));
		try {
			return JSON.writeValueAsString(ordered);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The account for which it was done, or null. */
	static UUID onBehalfOf(String canonical) {
		try {
			String account = JSON.readTree(canonical).path(ON_BEHALF_OF).asText();
			return account.isEmpty() ? null : UUID.fromString(account);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	// A salt of its own per text: equal texts cannot be recognised, and dropping the text
	// loses nothing of the chain.
	private static String text(Object value) {
		if (value instanceof Personal personal) {
			String salt = UUID.randomUUID().toString();
			return "sha256:" + salt + ":" + TrailEntry.sha256(salt + String.valueOf(personal.text()));
		}
		return String.valueOf(value);
	}

}
