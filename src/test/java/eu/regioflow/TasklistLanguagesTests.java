package eu.regioflow;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the engine answers to Tasklist is in the language that the reader chose.
 */
@DemoTest
class TasklistLanguagesTests {

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	@Autowired
	private ApplicationContext application;

	@LocalServerPort
	private int port;

	private Portal js;

	@BeforeEach
	void submitAndClaim() throws Exception {
		DemoState.restore(this.application);
		PeriodOne.in(this.application).submitted().certified().claimed();
		Portal.of(this.port, "partner-1")
			.upload("/api/v1/projects/PGI06030/deliverables/1/submission", "analysis.pdf",
					"%PDF-1.4".getBytes(StandardCharsets.US_ASCII));
		this.js = Portal.of(this.port, "js");
		this.js.get("/camunda/app/tasklist/default/");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			en; My group's tasks, My tasks, Overdue, Due this week
			de; Aufgaben meiner Gruppe, Meine Aufgaben, Überfällig, Diese Woche fällig
			es; Tareas de mi grupo, Mis tareas, Vencidas, Vencen esta semana
			ro; Sarcinile grupului meu, Sarcinile mele, Întârziate, Termen săptămâna aceasta
			""")
	void filters(String language, String names) {
		assertThat(filters(language).keySet()).containsExactlyInAnyOrder(names.split(", "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			en; Verification of a project report; Verify the project report · PGI06030, period 1 \
			· 174,178.81 EUR · 8 certificates · due 10 April 2020
			de; Verifizierung eines Projektberichts; Projektbericht verifizieren · PGI06030, Zeitraum 1 \
			· 174.178,81 EUR · 8 Bescheinigungen · fällig am 10. April 2020
			es; Verificación de un informe de proyecto; Verificar el informe de proyecto · PGI06030, período 1 \
			· 174.178,81 EUR · 8 certificados · vence el 10 de abril de 2020
			ro; Verificarea unui raport de proiect; Verificarea raportului de proiect · PGI06030, perioada 1 \
			· 174.178,81 EUR · 8 certificate · termen 10 aprilie 2020
			""")
	void cards(String language, String process, String title) {
		JsonNode found = groupTasks(language);
		assertThat(texts(found.path("_embedded").path("task"), "name")).contains(title);
		assertThat(texts(found.path("_embedded").path("processDefinition"), "name")).contains(process);
		String task = task(found, "verify-project-report").path("id").asText();
		JsonNode one = this.js
			.get(ENGINE + "/task/" + task, "Accept", "application/hal+json", "Accept-Language", language)
			.json();
		assertThat(one.path("name").asText()).isEqualTo(title);
		assertThat(texts(one.path("_embedded").path("processDefinition"), "name")).containsExactly(process);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			en; Decision; Accept; Return to the partner; Comment
			de; Entscheidung; Annehmen; An den Partner zurückgeben; Kommentar
			es; Decisión; Aceptar; Devolver al socio; Observaciones
			ro; Decizie; Acceptare; Returnare către partener; Observații
			""")
	void forms(String language, String decision, String accept, String giveBack, String comment) {
		String task = task(groupTasks(language), "decide-deliverable").path("id").asText();
		JsonNode form = this.js.get(ENGINE + "/task/" + task + "/deployed-form", "Accept-Language", language).json();
		assertThat(texts(form.path("components"), "label")).containsExactly("", decision, comment);
		JsonNode choices = form.path("components").path(1).path("values");
		assertThat(texts(choices, "label")).containsExactly(accept, giveBack);
		assertThat(texts(choices, "value")).containsExactly("accept", "return");
	}

	@ParameterizedTest
	@CsvSource({ "en, Back to the portal", "de, Zurück zum Portal", "es, Volver al portal", "ro, Înapoi la portal" })
	void theScriptsWords(String language, String back) {
		JsonNode words = this.js.get("/api/v1/tasklist/words", "Accept-Language", language).json();
		assertThat(words.path("language").asText()).isEqualTo(language);
		assertThat(words.path("texts").path("back").asText()).isEqualTo(back);
	}

	@Test
	void whatIsRefusedIsSaidInTheReadersLanguage() {
		String task = task(groupTasks("en"), "verify-project-report").path("id").asText();
		Portal.Answer refused = this.js.post(ENGINE + "/task/" + task + "/complete", "{}", "X-XSRF-TOKEN",
				this.js.cookie("XSRF-TOKEN"), "Accept-Language", "de");
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.body()).contains("wird auf ihrer Seite im Portal erledigt");
	}

	private Map<String, String> filters(String language) {
		Map<String, String> ids = new TreeMap<>();
		this.js.get(ENGINE + "/filter?resourceType=Task&maxResults=100", "Accept-Language", language)
			.json()
			.forEach((filter) -> ids.put(filter.path("name").asText(), filter.path("id").asText()));
		return ids;
	}

	private JsonNode groupTasks(String language) {
		String filter = filters("en").get("My group's tasks");
		Portal.Answer answer = this.js.post(ENGINE + "/filter/" + filter + "/list?maxResults=50", "{}", "X-XSRF-TOKEN",
				this.js.cookie("XSRF-TOKEN"), "Accept", "application/hal+json", "Accept-Language", language);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json();
	}

	private static JsonNode task(JsonNode found, String key) {
		return StreamSupport.stream(found.path("_embedded").path("task").spliterator(), false)
			.filter((task) -> task.path("taskDefinitionKey").asText().equals(key))
			.findFirst()
			.orElseThrow();
	}

	private static List<String> texts(JsonNode nodes, String field) {
		return StreamSupport.stream(nodes.spliterator(), false).map((node) -> node.path(field).asText()).toList();
	}

}
