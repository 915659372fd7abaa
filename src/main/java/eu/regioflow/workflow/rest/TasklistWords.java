package eu.regioflow.workflow.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells the scripts in Tasklist which language the reader chose, and the texts that they
 * put there themselves.
 */
@RestController
@Tag(name = "Tasks")
class TasklistWords {

	private static final List<String> NAMES = List.of("note", "open", "back", "hand-back", "required", "claim-key",
			"filter-key", "list-key", "form-key");

	private final MessageSource messages;

	TasklistWords(MessageSource messages) {
		this.messages = messages;
	}

	@GetMapping("/api/v1/tasklist/words")
	@Operation(summary = "The reader's language, and the texts that the portal adds to Tasklist")
	Words words() {
		Locale language = LocaleContextHolder.getLocale();
		Map<String, String> texts = new TreeMap<>();
		NAMES.forEach((name) -> texts.put(name, this.messages.getMessage("workflow.tasklist." + name, null, language)));
		return new Words(language.getLanguage(), texts);
	}

	/**
	 * The texts.
	 *
	 * @param language such as {@code de}
	 * @param texts by their names
	 */
	record Words(String language, Map<String, String> texts) {
	}

}
