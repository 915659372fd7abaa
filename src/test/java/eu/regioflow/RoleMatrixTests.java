package eu.regioflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tries every route with every role, at home and in a foreign project. What must come out
 * is declared in {@code role-matrix.csv}; a route that is not declared there fails, as
 * does a line whose route is gone.
 *
 * <p>
 * {@code mvn test -Dtest=RoleMatrixTests -Drole-matrix.write=target/role-matrix.csv}
 * writes what comes out, to be reviewed line by line before it is declared.
 */
@DemoTest
class RoleMatrixTests {

	private static final Path DECLARED = Path.of("src/test/resources/role-matrix.csv");

	private static final Path FIXTURE = Path.of("src/test/resources/role-matrix.sql");

	/** What the fixture holds. */
	private static final Map<String, String> FIXED = Map.of("/recoveries/", "00000000-0000-4000-8000-000000000001",
			"/advances/", "00000000-0000-4000-8000-000000000002", "/declarations/",
			"00000000-0000-4000-8000-000000000003", "/imports/", "00000000-0000-4000-8000-000000000004");

	/**
	 * Who tries, in the order of the table's columns; all but the last are of the first
	 * project.
	 */
	private static final List<String> CALLERS = List.of("anonymous", "partner-2", "partner-3", "partner-1",
			"controller-si", "controller-bg", "js", "ma", "ca", "auditor", "admin", "js-2");

	private static final List<String> DOORS = List.of("GET /camunda/app/tasklist/default/",
			"GET /camunda/app/cockpit/default/", "GET /camunda/app/admin/default/", "GET /camunda/app/welcome/default/",
			"GET /camunda/api/engine/engine/default/task", "GET /camunda/api/engine/engine/default/user",
			"POST /camunda/api/engine/engine/default/deployment/create", "GET /engine-rest/task",
			"GET /actuator/health", "GET /actuator/env", "GET /v3/api-docs", "POST /sign-out", "GET /css/regioflow.css",
			"GET /fonts/open-sans-latin.woff2", "GET /images/favicon.svg");

	private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)}");

	@LocalServerPort
	private int port;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping routes;

	private String reportDocument;

	private String deliverableDocument;

	private int deliverable;

	private String task;

	/** By whether it is a resource: resources are tried at partner 2, pages at 1. */
	private Map<Boolean, String> administrators;

	private final UUID payment = UUID.randomUUID();

	private final UUID clarification = UUID.randomUUID();

	/** Something of each kind that the routes name. */
	@BeforeEach
	void fill() throws Exception {
		Portal partner = Portal.of(this.port, "partner-2");
		byte[] file = "%PDF-1.4 proof".getBytes(StandardCharsets.UTF_8);
		this.reportDocument = partner
			.upload("/api/v1/projects/PGI06030/partners/2/reports/1/documents", "proof.pdf", file)
			.text("id");
		for (JsonNode row : partner.get("/api/v1/projects/PGI06030/deliverables").json()) {
			if (row.get("partner").asInt() == 2) {
				this.deliverable = row.get("number").asInt();
			}
		}
		// the only administrators there, whom nobody can take away
		this.administrators = Map.of(true, onlyColleague(2), false, onlyColleague(1));
		this.deliverableDocument = partner
			.upload("/api/v1/projects/PGI06030/deliverables/" + this.deliverable + "/submission", "proof.pdf", file)
			.text("history.0.document");
		for (JsonNode row : Portal.of(this.port, "js").get("/api/v1/tasks").json()) {
			if (row.get("kind").asText().equals("decision")) {
				this.task = row.get("id").asText();
			}
		}
		try (Connection superuser = DemoState.superuser()) {
			superuser.createStatement().execute("set session_replication_role = replica");
			superuser.createStatement().execute("""
					insert into clarification (id, kind, report, project, partner, period, report_number, path,
						number, question, due, asked_by, asked_at, version) values ('%s', 'CONTROL', '%s',
						'PGI06030', 2, 1, 1, 'PGI06030/partner/2/report/1/clarification/1', 1, 'Why?',
						'2020-02-20', '%s', now(), 0)
					""".formatted(this.clarification, UUID.randomUUID(), UUID.randomUUID()));
			superuser.createStatement()
				.execute(
						"""
								insert into payment (id, project, project_report, period, fund, submitted, due, verified_by, verified,
									authorised, paid, version) values ('%s', 'PGI06030', '%s', 1, 'ERDF', '2020-02-10', '2020-05-10', '%s',
									100, 0, 0, 0)
								"""
							.formatted(this.payment, UUID.randomUUID(), UUID.randomUUID()));
			superuser.createStatement().execute(Files.readString(FIXTURE));
		}
		assertThat(List.of(this.reportDocument, this.deliverableDocument, this.task)).doesNotContain("");
	}

	private String onlyColleague(int partner) {
		JsonNode people = Portal.of(this.port, "partner-" + partner)
			.get("/api/v1/projects/PGI06030/partners/%d/people".formatted(partner))
			.json();
		assertThat(people).hasSize(1);
		return people.get(0).get("id").asText();
	}

	@Test
	void everyRouteAnswersEveryRoleAsDeclared() throws IOException {
		Map<String, String> found = new TreeMap<>();
		for (String route : routes()) {
			found.put(route + ",own", tried(route, "PGI06030"));
			if (route.contains("{code}")) {
				found.put(route + ",foreign", tried(route, "PGI06099"));
			}
		}
		if (System.getProperty("role-matrix.write") != null) {
			List<String> lines = new ArrayList<>(List.of(heading()));
			found.forEach((route, answers) -> lines.add(route + "," + answers));
			Files.write(Path.of(System.getProperty("role-matrix.write")), lines);
		}
		Map<String, String> declared = new TreeMap<>();
		Files.readAllLines(DECLARED)
			.stream()
			.filter((line) -> !line.startsWith("#") && !line.equals(heading()))
			.forEach((line) -> {
				String[] parts = line.split(",", 3);
				declared.put(parts[0] + "," + parts[1], parts[2]);
			});
		assertThat(found).containsExactlyInAnyOrderEntriesOf(declared);
	}

	private static String heading() {
		return "route,project," + String.join(",", CALLERS);
	}

	private Set<String> routes() {
		// what takes something away comes when all others have found it
		Set<String> all = new TreeSet<>(Comparator.comparing((String route) -> route.startsWith("DELETE"))
			.thenComparing(Comparator.naturalOrder()));
		all.addAll(DOORS);
		this.routes.getHandlerMethods().keySet().forEach((info) -> {
			Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
			for (String pattern : info.getPatternValues()) {
				if (methods.isEmpty()) {
					all.add("GET " + pattern);
				}
				methods.forEach((method) -> all.add(method + " " + pattern));
			}
		});
		return all;
	}

	/**
	 * One answer for each caller; open where the permission is there, whatever else
	 * refuses.
	 */
	private String tried(String route, String project) {
		List<String> answers = new ArrayList<>();
		for (String caller : CALLERS) {
			boolean isAnonymous = caller.equals("anonymous") || route.endsWith("/sign-out");
			Portal portal = isAnonymous ? Portal.anonymous(this.port) : Portal.of(this.port, caller);
			answers.add(said(answer(portal, route, project)));
		}
		return String.join(",", answers);
	}

	private Portal.Answer answer(Portal portal, String route, String project) {
		String[] parts = route.split(" ", 2);
		String path = VARIABLE.matcher(parts[1])
			.replaceAll((name) -> Matcher.quoteReplacement(value(name.group(1), parts[1], project)));
		if (parts[0].equals("GET")) {
			return portal.get(path, "Accept", "application/json, text/html;q=0.9, */*;q=0.8");
		}
		if (!path.startsWith("/api/")) {
			// a stale version: whoever may do it is told so, and nothing changes for the
			// next caller
			return portal.send(parts[0], path, "application/x-www-form-urlencoded",
					"version=-1&instalment=9&amount=0.00&paidOn=2020-02-10");
		}
		if (path.endsWith("/documents") || path.matches(".*/documents/(batch|[^/]+/replacement)")
				|| path.matches(".*/deliverables/\\d+/submission") || path.matches(".*/clarifications/[^/]+/answer")) {
			return portal.send(parts[0], path, "multipart/form-data; boundary=part", "--part--\r\n");
		}
		if (path.endsWith("/confirmations") || path.endsWith("/imports")) {
			return portal.send(parts[0], path, "text/csv", "nothing");
		}
		return portal.send(parts[0], path, "application/json", path.endsWith("/expenditure") ? "[]" : "{}");
	}

	private String value(String name, String pattern, String project) {
		boolean isHome = project.equals("PGI06030");
		return switch (name) {
			case "code", "project" -> project;
			case "partner", "n" -> pattern.contains("/deliverables/") ? deliverable(isHome) : "2";
			case "id" -> identity(pattern);
			case "account" -> pattern.contains("/people/") ? this.administrators.get(pattern.startsWith("/api/")) : "1";
			case "document" -> pattern.contains("/deliverables/") ? this.deliverableDocument : this.reportDocument;
			case "number" -> pattern.contains("/deliverables/") ? deliverable(isHome) : "1";
			default -> "1";
		};
	}

	private String identity(String pattern) {
		return FIXED.entrySet()
			.stream()
			.filter((thing) -> pattern.contains(thing.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseGet(() -> pattern.contains("/payments/") ? this.payment.toString()
					: pattern.contains("/clarifications/") ? this.clarification.toString()
							: pattern.contains("/tasks/") ? this.task : this.reportDocument);
	}

	private String deliverable(boolean isHome) {
		return isHome ? String.valueOf(this.deliverable) : "2";
	}

	private static String said(Portal.Answer answer) {
		if (answer.status() == 302 && answer.location().contains("/sign-in")) {
			return "sign-in";
		}
		return (answer.status() == 401 || answer.status() == 403 || answer.status() == 404 || answer.status() >= 500)
				? String.valueOf(answer.status()) : "open";
	}

}
