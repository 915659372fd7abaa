package eu.regioflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every open task of every role, sent through the web application's own engine interface
 * with foreign variables: work on a page is refused, a decision takes nothing foreign and
 * acts on its own business key.
 */
@DemoTest
class EveryTaskTests {

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	private static final List<String> ROLES = List.of("partner-1", "partner-3", "controller-ie", "controller-ro", "js",
			"ma", "ca", "auditor", "admin");

	private static final String FOREIGN = """
			{"variables": {"outcome": {"value": "accept", "type": "String"}, "businessKey": {"value": "%1$s"},
				"reportId": {"value": "%1$s"}, "deliverableId": {"value": "%1$s"}, "amount": {"value": 1.5}}}
			""";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	/** One task of each kind is open. */
	@BeforeEach
	void play() throws Exception {
		DemoState.restore(this.application);
		PlayedPeriod played = new PlayedPeriod(this.application);
		played.fill(4);
		played.submit(4, 1);
		played.certifyAll(2);
		played.claim(1);
		played.verify(1);
		played.authorise(played.payment().id(), Money.of("1.00"));
		played.certifyAll(5);
		correctAndAdvance();
		Portal partner = Portal.of(this.port, "partner-1");
		for (int deliverable : List.of(1, 2)) {
			assertThat(partner
				.upload("/api/v1/projects/PGI06030/deliverables/" + deliverable + "/submission", "report.pdf",
						"%PDF-1.4".getBytes())
				.status()).isEqualTo(200);
		}
	}

	/** Two debts, one of them asked for, and two advances, one of them paid. */
	private void correctAndAdvance() {
		Portal js = Portal.of(this.port, "js");
		Portal ma = Portal.of(this.port, "ma");
		Portal ca = Portal.of(this.port, "ca");
		String project = "/api/v1/projects/PGI06030";
		done(js.post(project + "/audits", "{\"body\":\"AA\",\"manner\":\"ON_THE_SPOT\",\"starts\":\"2020-02-03\"}"));
		for (int number : List.of(1, 2)) {
			done(js.post(project + "/audits/1/corrections", """
					{"partner":2,"report":1,"line":%d,"amount":"400.00","errorType":"OTHER",
						"impact":"REPAYMENT_BY_PROJECT"}""".formatted(number)));
			done(ca.post(project + "/audits/1/corrections/" + number + "/closing", ""));
			done(ma.post(project + "/advances", "{\"partner\":3,\"fund\":\"ERDF\",\"amount\":\"10.00\"}"));
		}
		JsonNode debts = ma.get(project + "/recoveries").json();
		assertThat(debts).hasSize(2);
		done(ma.post("/api/v1/recoveries/" + debts.get(0).get("id").asText() + "/request",
				"{\"repayBy\":\"2020-03-10\"}"));
		JsonNode advances = ma.get(project + "/advances").json();
		done(ca.post("/api/v1/advances/" + advances.get(0).get("id").asText() + "/confirmation",
				"{\"paidOn\":\"2020-02-10\"}"));
	}

	private static void done(Portal.Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
	}

	@Test
	void noTaskIsCompletedWithForeignVariables() {
		List<Map<String, Object>> before = openTasks();
		assertThat(before.stream().map((task) -> task.get("task_def_key_")).distinct()).contains("prepare-report",
				"control-expenditure", "authorise-payment", "confirm-payment", "submit-deliverable",
				"decide-deliverable", "request-repayment", "confirm-receipt", "confirm-advance", "settle-advance");
		List<String> taken = new ArrayList<>();
		for (String role : ROLES) {
			Portal portal = Portal.of(this.port, role);
			portal.get("/camunda/app/tasklist/default/");
			for (Map<String, Object> task : before) {
				for (String act : List.of("complete", "submit-form")) {
					Portal.Answer answer = portal.post(ENGINE + "/task/" + task.get("id_") + "/" + act,
							FOREIGN.formatted(before.get(0).get("business_key_")), "X-XSRF-TOKEN",
							portal.cookie("XSRF-TOKEN"));
					if (answer.status() < 400) {
						taken.add(role + " " + act + " " + task.get("name_"));
					}
				}
			}
		}
		assertThat(taken).isEmpty();
		assertThat(openTasks()).isEqualTo(before);
	}

	@Test
	void aDecisionActsOnItsOwnDeliverableOnly() {
		Portal js = Portal.of(this.port, "js");
		js.get("/camunda/app/tasklist/default/");
		JsonNode own = decision(js, "Deliverable 1", "deliverable 1");
		Portal.Answer answer = js.post(ENGINE + "/task/" + own.get("id").asText() + "/submit-form", """
				{"variables": {"outcome": {"value": "accept", "type": "String"},
					"comment": {"value": "Well done", "type": "String"}}}
				""", "X-XSRF-TOKEN", js.cookie("XSRF-TOKEN"));
		assertThat(answer.status()).as(answer.body()).isLessThan(300);
		assertThat(status(1)).isEqualTo("ACCEPTED");
		assertThat(status(2)).isEqualTo("SUBMITTED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "de", "es", "ro" })
	void everyCardIsInTheReadersLanguage(String language) {
		Map<String, String> stored = names("en");
		assertThat(stored).hasSizeGreaterThan(10);
		Map<String, String> shown = names(language);
		assertThat(shown.keySet()).isEqualTo(stored.keySet());
		assertThat(stored.entrySet()).noneMatch((task) -> task.getValue().equals(shown.get(task.getKey())));
	}

	/** By the tasks' ids, as an operator sees them. */
	private Map<String, String> names(String language) {
		Map<String, String> names = new TreeMap<>();
		Portal.of(this.port, "admin")
			.get(ENGINE + "/task?maxResults=500", "Accept-Language", language)
			.json()
			.forEach((task) -> names.put(task.path("id").asText(), task.path("name").asText()));
		return names;
	}

	private static JsonNode decision(Portal js, String... names) {
		for (JsonNode task : js.get("/api/v1/tasks").json()) {
			for (String name : names) {
				if (task.get("kind").asText().equals("decision") && task.get("name").asText().contains(name + " ·")) {
					return task;
				}
			}
		}
		throw new AssertionError("No decision on " + List.of(names));
	}

	private String status(int deliverable) {
		return this.jdbc.queryForObject("select status from deliverable where project = 'PGI06030' and number = ?",
				String.class, deliverable);
	}

	private List<Map<String, Object>> openTasks() {
		return this.jdbc.queryForList("""
				select task.id_, task.name_, task.task_def_key_, task.rev_, instance.business_key_ from act_ru_task task
					join act_ru_execution instance on instance.id_ = task.proc_inst_id_ order by task.id_
				""");
	}

}
