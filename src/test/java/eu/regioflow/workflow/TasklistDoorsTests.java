package eu.regioflow.workflow;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

class TasklistDoorsTests extends EngineRoomTest {

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	private static final List<String> EVERYBODY = List.of("partner", "lead_partner", "controller", "js", "ma", "ca",
			"auditor", "admin", "js-2");

	@LocalServerPort
	private int port;

	@Autowired
	private Processes processes;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private FilterService filters;

	private final UUID key = UUID.randomUUID();

	private Browser js;

	@BeforeEach
	void signIn() {
		this.js = Browser.of(this.port, "js");
	}

	@ParameterizedTest
	@CsvSource({ "partner-report, prepare-report", "partner-report-control, control-expenditure",
			"project-report, gather-certificates", "project-report-verification, verify-project-report",
			"payment, authorise-payment", "payment-instalment, confirm-payment", "recovery, request-repayment",
			"advance, confirm-advance" })
	void nobodyCompletesAPageTaskPastItsPage(String process, String taskKey) {
		this.processes.start(process, this.key);
		String task = task();
		for (String person : EVERYBODY) {
			Browser browser = Browser.of(this.port, person);
			for (String body : List.of("{}", "{\"variables\":{\"reportId\":{\"value\":\"" + UUID.randomUUID()
					+ "\"},\"outcome\":{\"value\":\"accept\"}}}")) {
				for (String way : List.of("complete", "submit-form", "resolve", "bpmnError", "bpmnEscalation")) {
					HttpResponse<String> answer = browser.post(ENGINE + "/task/" + task + "/" + way, body);
					assertThat(answer.statusCode()).as("%s %s: %s", person, way, answer.body()).isBetween(400, 404);
				}
			}
		}
		assertThat(task()).isEqualTo(task);
		assertThat(this.runtime.createVariableInstanceQuery().processInstanceIdIn(instance()).count()).isZero();
	}

	@Test
	void thePageTaskSaysWhereItsWorkIsDone() {
		this.processes.start("project-report-verification", this.key);

		HttpResponse<String> answer = this.js.post(ENGINE + "/task/" + task() + "/complete", "{}");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("is done on its page in the portal");
		assertThat(this.js.get(ENGINE + "/task/" + task() + "/form").body()).contains("/verification/" + this.key);
	}

	@Test
	void aCandidateDecidesInTasklistAndNobodyElse() {
		this.processes.start("deliverable-approval", this.key);
		this.processes.complete("submit-deliverable", this.key);
		String decide = ENGINE + "/task/" + task() + "/submit-form";
		String accept = "{\"variables\":{\"outcome\":{\"value\":\"accept\"},\"comment\":{\"value\":\"fine\"}}}";

		for (String person : EVERYBODY) {
			if (!person.equals("js")) {
				assertThat(Browser.of(this.port, person).post(decide, accept).statusCode()).as(person).isIn(403, 404);
			}
		}
		HttpResponse<String> foreign = this.js.post(decide, "{\"variables\":{\"outcome\":{\"value\":\"accept\"},"
				+ "\"deliverable\":{\"value\":\"" + UUID.randomUUID() + "\"}}}");
		assertThat(foreign.statusCode()).isEqualTo(400);
		assertThat(foreign.body()).contains("Only an outcome and a comment");
		HttpResponse<String> refused = this.js.post(decide, "{\"variables\":{\"outcome\":{\"value\":\"return\"}}}");
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains("The comment must be text");

		assertThat(this.js.post(decide, accept).statusCode()).isEqualTo(204);
		assertThat(this.processes.isLive("deliverable-approval", this.key)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "POST, /process-definition/key/payment/start", "POST, /message", "POST, /signal", "POST, /task/create",
			"POST, /deployment/create", "POST, /filter/create", "POST, /user/create",
			"POST, /process-definition/key/payment/submit-form", "POST, /process-instance/delete",
			"POST, /execution/any/signal", "POST, /condition", "POST, /migration/execute",
			"POST, /modification/execute", "POST, /decision-definition/key/required-fields/evaluate",
			"POST, /external-task/fetchAndLock", "PUT, /filter/any", "PUT, /task/any",
			"PUT, /process-instance/any/variables/x", "DELETE, /task/any", "PUT, /task/any/variables/x",
			"POST, /task/any/delegate", "DELETE, /process-instance/any", "POST, /authorization/create",
			"GET, /history/detail", "PUT, /process-definition/any/suspended" })
	void theEngineDoesNothingElseForPeople(String method, String path) {
		for (String person : List.of("js", "ma", "controller", "partner", "auditor")) {
			HttpResponse<String> answer = Browser.of(this.port, person).send(method, ENGINE + path, "{}");
			assertThat(answer.statusCode()).as(person).isEqualTo(404);
		}
	}

	@ParameterizedTest
	@CsvSource({ "POST, /process-definition/key/payment/start", "POST, /message", "POST, /task/create",
			"POST, /deployment/create", "POST, /filter/create", "POST, /user/create", "POST, /authorization/create",
			"POST, /process-instance/delete", "POST, /migration/execute" })
	void operatorsMoveNoWork(String method, String path) {
		HttpResponse<String> answer = Browser.of(this.port, "admin").send(method, ENGINE + path, "{}");

		assertThat(answer.statusCode()).isBetween(400, 404);
		assertThat(this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(this.key.toString()).count())
			.isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/plugin/any",
			"/camunda/app/admin/default/", "/camunda/app/admin/", "/camunda/api/admin/auth/user/default/login/tasklist",
			"/camunda/api/welcome/x", "/camunda/app/welcome/", "/camunda/app/welcome/default/", "/engine-rest/user",
			"/camunda/index.html" })
	void nobodyBecomesAnAdministrator(String path) {
		String user = "{\"profile\":{\"id\":\"eve\"},\"credentials\":{\"password\":\"eve\"}}";
		assertThat(Browser.anonymous(this.port).post(path, user).statusCode()).isIn(401, 403, 404);
		for (String person : EVERYBODY) {
			Browser browser = Browser.of(this.port, person);
			assertThat(browser.get(path).statusCode()).as(person).isEqualTo(404);
			assertThat(browser.post(path, user).statusCode()).as(person).isIn(403, 404);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/camunda/app/cockpit/default/", "/camunda/app/cockpit/default/%2e/",
			"/camunda/app/cockpit;x/default/", "/camunda//app/cockpit/default/", "/camunda/app/./cockpit/default/",
			"/camunda/app/cockpit/default", "/camunda/app/COCKPIT/default/", "/CAMUNDA/app/cockpit/default/",
			"/camunda/app/cockpit", "/camunda/app/x/../cockpit/default/", "/camunda/app/tasklist/..%2fcockpit/default/",
			"/camunda/api/engine/engine/default/history/detail/", "/camunda/api/engine/engine/default/batch",
			"/camunda/api/cockpit/plugin/base/default/incident/", "/%63amunda/app/cockpit/default/" })
	void howeverThePathIsWrittenTheAnswerIsNo(String path) {
		assertThat(this.js.get(path).statusCode()).isIn(400, 404);
		assertThat(Browser.anonymous(this.port).get(path).statusCode()).isIn(400, 401, 404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "js", "ma", "ca", "controller", "admin" })
	void tasklistOpensForThoseWhoWorkThere(String person) {
		assertThat(Browser.of(this.port, person).get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "partner", "lead_partner", "auditor" })
	void tasklistIsNotThereForOthers(String person) {
		Browser browser = Browser.of(this.port, person);
		assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(404);
		assertThat(browser.get(ENGINE + "/task").statusCode()).isEqualTo(404);
	}

	@Test
	void onlyOperatorsOpenCockpit() {
		assertThat(Browser.of(this.port, "admin").get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
		assertThat(this.js.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(404);
	}

	@Test
	void expressionsInSearchesAreNotEvaluated() {
		String filter = this.filters.createFilterQuery().filterName("My tasks").singleResult().getId();
		int tried = 0;
		for (String expression : payloads().toList()) {
			for (String body : List.of("{\"orQueries\":[{\"%s\":\"%s\"}]}", "{\"%s\":\"%s\"}")) {
				for (String field : List.of("dueAfterExpression", "assigneeExpression")) {
					String query = body.formatted(field, expression);
					for (String path : List.of("/task?maxResults=10", "/task/count",
							"/filter/" + filter + "/list?maxResults=10", "/filter/" + filter + "/count",
							"/filter/" + filter + "/singleResult")) {
						HttpResponse<String> answer = this.js.post(ENGINE + path, query);
						assertThat(answer.statusCode()).as("%s %s %s", path, query, answer.body()).isEqualTo(400);
						tried++;
					}
				}
			}
		}
		assertThat(tried).isEqualTo(40 * 2 * 2 * 5);
		assertThat(System.getProperty("regioflow.evaluated")).isNull();
		assertThat(
				this.js.post(ENGINE + "/task?maxResults=10", "{\"orQueries\":[{\"assignee\":\"js\",\"name\":\"x\"}]}")
					.statusCode())
			.isEqualTo(200);
	}

	private static Stream<String> payloads() {
		String harm = "''.getClass().forName('java.lang.System').getMethod('setProperty',''.getClass(),''.getClass())"
				+ ".invoke(null,'regioflow.evaluated','%d')";
		return IntStream.range(0, 10)
			.mapToObj(harm::formatted)
			.flatMap((call) -> Stream.of("${" + call + "}", "#{" + call + "}", "x${" + call + "}y",
					"${now()}${" + call + "}"));
	}

	@Test
	void everyReadyFilterWorks() {
		this.processes.start("project-report-verification", this.key);
		String listed = this.js.get(ENGINE + "/filter?resourceType=Task&maxResults=2000").body();
		for (String name : List.of("My tasks", "My group's tasks", "Overdue", "Due this week")) {
			assertThat(listed).contains("\"" + name + "\"");
			String id = this.filters.createFilterQuery().filterName(name).singleResult().getId();
			assertThat(this.js.get(ENGINE + "/filter/" + id + "/count").statusCode()).as(name).isEqualTo(200);
		}
		String group = this.filters.createFilterQuery().filterName("My group's tasks").singleResult().getId();
		assertThat(this.js.get(ENGINE + "/filter/" + group + "/list?maxResults=50").body())
			.contains("Verify " + this.key);
		assertThat(Browser.of(this.port, "js-2").get(ENGINE + "/filter/" + group + "/list?maxResults=50").body())
			.doesNotContain(this.key.toString());
	}

	@Test
	void thePolicyNamesTheInlineScriptsByTheirHash() throws Exception {
		Browser admin = Browser.of(this.port, "admin");
		for (String app : List.of("tasklist", "cockpit")) {
			HttpResponse<String> page = admin.get("/camunda/app/" + app + "/default/");
			String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
			Matcher script = Pattern
				.compile("<script type=\"(?:text|application)/javascript\"[^>]*>(.*?)</script>", Pattern.DOTALL)
				.matcher(page.body());
			assertThat(script.find()).isTrue();
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.group(1).getBytes(StandardCharsets.UTF_8));
			assertThat(policy).as(app).contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
			assertThat(policy).doesNotContain("nonce").doesNotContain("unsafe-eval");
			assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
		}
	}

	@Test
	void thePolicyIsTheSameForManyAtOnce() {
		Set<String> policies = IntStream.range(0, 8)
			.parallel()
			.mapToObj((client) -> Browser.signedIn(this.port, "js"))
			.flatMap((browser) -> IntStream.range(0, 50)
				.mapToObj((load) -> browser.get("/camunda/app/tasklist/default/")
					.headers()
					.firstValue("Content-Security-Policy")
					.orElse("none")))
			.collect(java.util.stream.Collectors.toSet());

		assertThat(policies).hasSize(1).noneMatch("none"::equals);
	}

	@Test
	void signingOutOfTasklistSignsOutOfThePortal() {
		this.js = Browser.signedIn(this.port, "js");
		assertThat(this.js.post("/camunda/api/admin/auth/user/default/logout", "").statusCode()).isEqualTo(204);
		assertThat(this.js.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(401);
	}

	private String task() {
		return this.processes
			.openTasks(new Worker("anybody",
					Set.of("partner-PGI06030-3", "controller-PGI06030-3", "lead-partner-PGI06030", "js-PGI06030",
							"ma-PGI06030", "ca-PGI06030")))
			.stream()
			.filter((task) -> task.businessKey().equals(this.key))
			.findFirst()
			.orElseThrow()
			.id();
	}

	private String instance() {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.key.toString())
			.singleResult()
			.getId();
	}

}
