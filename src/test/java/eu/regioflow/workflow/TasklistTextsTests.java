package eu.regioflow.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing that people read in Tasklist lacks a text: the web application's own labels in
 * the languages that it does not bring, and the texts of forms and names of processes in
 * the message files, which a test of their own compares between languages.
 */
class TasklistTextsTests {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)");

	private static final Pattern PROCESS = Pattern.compile("<bpmn:process id=\"([^\"]+)\" name=\"([^\"]+)\"");

	@ParameterizedTest
	@ValueSource(strings = { "es", "ro" })
	void everyLabelIsThereWithTheSamePlaceholders(String language) throws IOException {
		assertThat(placeholders(locale(language))).isEqualTo(placeholders(locale("en")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "es", "ro" })
	void datesHaveTheirNames(String language) throws IOException {
		JsonNode dates = locale(language).path("dateLocales");
		for (String names : List.of("months", "monthsShort")) {
			assertThat(dates.path(names)).as(names).hasSize(12);
		}
		for (String names : List.of("weekdays", "weekdaysShort", "weekdaysMin")) {
			assertThat(dates.path(names)).as(names).hasSize(7);
		}
		JsonNode english = locale("en").path("dateLocales");
		for (String part : List.of("calendar", "longDateFormat", "relativeTime")) {
			assertThat(names(dates.path(part))).as(part).isEqualTo(names(english.path(part)));
		}
	}

	@Test
	void theMessageFilesHoldEveryTextOfEveryForm() throws IOException {
		Map<String, String> inForms = new TreeMap<>();
		for (Path form : files(".form")) {
			for (JsonNode part : JSON.readTree(form.toFile()).path("components")) {
				String key = "workflow.form." + part.path("id").asText();
				for (String text : List.of("text", "label", "description")) {
					if (part.has(text)) {
						inForms.put(key + "." + text, part.path(text).asText());
					}
				}
				part.path("values")
					.forEach((choice) -> inForms.put(key + "." + choice.path("value").asText(),
							choice.path("label").asText()));
			}
		}
		assertThat(inForms).isNotEmpty();
		assertThat(messages("workflow.form.")).isEqualTo(inForms);
	}

	@Test
	void theMessageFilesHoldTheNameOfEveryProcess() throws IOException {
		Map<String, String> inModels = new TreeMap<>();
		for (Path model : files(".bpmn")) {
			Matcher process = PROCESS.matcher(Files.readString(model));
			assertThat(process.find()).as(model.toString()).isTrue();
			inModels.put("workflow.process." + process.group(1), process.group(2));
		}
		assertThat(messages("workflow.process.")).isEqualTo(inModels);
	}

	private static JsonNode locale(String language) throws IOException {
		try (InputStream file = TasklistTextsTests.class
			.getResourceAsStream("/META-INF/resources/webjars/camunda/app/tasklist/locales/" + language + ".json")) {
			return JSON.readTree(file);
		}
	}

	private static Set<String> names(JsonNode node) {
		return node.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
	}

	private static Map<String, List<String>> placeholders(JsonNode locale) {
		Map<String, List<String>> labels = new TreeMap<>();
		locale.path("labels")
			.properties()
			.forEach((label) -> labels.put(label.getKey(),
					PLACEHOLDER.matcher(label.getValue().asText())
						.results()
						.map((found) -> found.group(1))
						.sorted()
						.toList()));
		return labels;
	}

	private static List<Path> files(String ending) throws IOException {
		try (Stream<Path> all = Files.walk(Path.of("processes"))) {
			return all.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
	}

	private static Map<String, String> messages(String prefix) throws IOException {
		Properties english = new Properties();
		try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages/workflow.properties"))) {
			english.load(reader);
		}
		Map<String, String> found = new TreeMap<>();
		english.stringPropertyNames()
			.stream()
			.filter((key) -> key.startsWith(prefix))
			.forEach((key) -> found.put(key, english.getProperty(key)));
		return found;
	}

}
