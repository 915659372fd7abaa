package eu.regioflow.workflow;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts what the engine answers to Tasklist into the reader's language: the names of
 * filters, the titles of tasks, the names of processes and the labels of forms. What no
 * message file knows stays as it is.
 */
@Component
class TasklistTranslation {

	/** What people read of a form's part. */
	private static final List<String> FORM_TEXTS = List.of("text", "label", "description");

	private static final String NAME = "name";

	private final ObjectMapper json = new ObjectMapper();

	private final MessageSource messages;

	private final TaskCards cards;

	TasklistTranslation(MessageSource messages, TaskCards cards) {
		this.messages = messages;
		this.cards = cards;
	}

	/**
	 * The same answer with texts in that language.
	 * @param answer JSON as the engine's interface writes it
	 */
	byte[] of(byte[] answer, Locale language) throws IOException {
		JsonNode root = this.json.readTree(answer);
		nameTasks(objects(root.findParents("taskDefinitionKey")), language);
		nameFilters(objects(root.findParents("resourceType")), language);
		root.findValues("processDefinition")
			.forEach((definitions) -> definitions.forEach((definition) -> rename(definition, NAME,
					"workflow.process." + definition.path("key").asText(), language)));
		root.path("components").forEach((part) -> label(part, language));
		return this.json.writeValueAsBytes(root);
	}

	private void nameTasks(List<ObjectNode> tasks, Locale language) {
		if (tasks.isEmpty()) {
			return;
		}
		Map<String, String> titles = this.cards.titles(tasks.stream().map((task) -> task.path("id").asText()).toList(),
				language);
		tasks.forEach((task) -> {
			String title = titles.get(task.path("id").asText());
			if (title != null) {
				task.put(NAME, title);
			}
		});
	}

	private void nameFilters(List<ObjectNode> filters, Locale language) {
		Map<String, String> keys = Arrays.stream(ReadyFilter.values())
			.map(ReadyFilter::message)
			.collect(Collectors.toMap((key) -> this.messages.getMessage(key, null, Locale.ENGLISH), (key) -> key));
		filters.forEach((filter) -> {
			String key = keys.get(filter.path(NAME).asText());
			if (key != null) {
				rename(filter, NAME, key, language);
			}
		});
	}

	private void label(JsonNode part, Locale language) {
		String key = "workflow.form." + part.path("id").asText();
		FORM_TEXTS.forEach((text) -> rename(part, text, key + "." + text, language));
		part.path("values")
			.forEach((choice) -> rename(choice, "label", key + "." + choice.path("value").asText(), language));
	}

	private void rename(JsonNode node, String field, String key, Locale language) {
		String text = this.messages.getMessage(key, null, null, language);
		if (text != null && node.has(field)) {
			((ObjectNode) node).put(field, text);
		}
	}

	private static List<ObjectNode> objects(List<JsonNode> nodes) {
		return nodes.stream().map(ObjectNode.class::cast).toList();
	}

}
