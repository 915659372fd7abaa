package eu.regioflow.deliverable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.Portal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The lead partner hands in deliverable 1, a list of participants: who opens it, and what
 * becomes of the former file when it is handed in again.
 */
@DemoTest
class DeliverableFileTests {

	private static final String PAGE = "/projects/PGI06030/deliverables/1";

	private static final String DELIVERABLE = "/api/v1" + PAGE;

	private static final String STATE = """
			select document.*::text from document union all select deliverable.*::text from deliverable
				union all select count(*)::text from trail_entry
			""";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	private Portal partner;

	@BeforeEach
	void restore() {
		DemoState.restore(this.application);
		this.partner = portal("partner-1");
	}

	@Test
	void aPersonalFileIsOpenedByItsPartnerItsControllerTheSecretariatAndAuditorsAndEachOpeningIsRecorded() {
		String list = handIn("participants.pdf", true);
		for (String way : List.of("/documents/" + list, DELIVERABLE + "/documents/" + list)) {
			Map.of("partner-1", 200, "controller-ie", 200, "js", 200, "auditor", 200, "ma", 403, "partner-4", 403,
					"controller-ro", 403, "js-2", 404)
				.forEach((who, status) -> assertThat(portal(who).get(way).status()).as(who + " " + way)
					.isEqualTo(status));
		}
		assertThat(openings()).isEqualTo(8);
		assertThat(page("ma").select("a[href*=" + list + "]")).isEmpty();
		assertThat(page("ma").text()).contains("Personal data", "the joint secretariat and auditors open it");
		assertThat(page("js").select("a[href*=" + list + "]")).hasSize(1);
	}

	@Test
	void anOrdinaryFileIsOpenToThePartnershipAndLeavesNoTrace() {
		String report = handIn("report.pdf", false);
		for (String who : List.of("partner-1", "partner-4", "ma", "js", "auditor")) {
			assertThat(portal(who).get("/documents/" + report).status()).as(who).isEqualTo(200);
		}
		assertThat(openings()).isZero();
	}

	@Test
	void handedInAgainTheFileIsTheNewerVersionAndAsPersonalAsTheFormerOne() {
		String first = handIn("participants.pdf", true);
		decide("return");
		String second = handIn("participants-2.pdf", false);
		assertThat(this.jdbc.queryForList("select superseded_by::text from document where id = ?::uuid", String.class,
				first))
			.containsExactly(second);
		assertThat(personal()).containsExactly(true, true);
		assertThat(this.partner.get("/documents/" + first).body()).isEqualTo("%PDF-1.4 participants.pdf");
		assertThat(page("js").select("a[href^=/documents/]").eachAttr("href")).containsExactly("/documents/" + first,
				"/documents/" + second);
		assertThat(this.partner.get(DELIVERABLE.replace("/1", "")).json().get(0).get("history")).hasSize(2);
	}

	@Test
	void theMarkMayBeSetAtAnyTimeAndTakenOffWhileTheDeliverableIsWithItsPartner() {
		String file = handIn("participants.pdf", false);
		assertThat(mark(this.partner, file, "true").status()).isEqualTo(204);
		assertThat(mark(this.partner, file, "true").status()).isEqualTo(204);
		assertThat(personal()).containsExactly(true);
		assertThat(this.jdbc.queryForObject("select count(*) from trail_entry where action = 'document-marked'",
				Integer.class))
			.isOne();
		assertThat(mark(this.partner, file, "false").text("code")).isEqualTo("deliverable-not-open");
		decide("return");
		assertThat(this.partner.form(PAGE + "/documents/" + file + "/personal", Map.of("personal", "false")).status())
			.isEqualTo(302);
		assertThat(personal()).containsExactly(false);
		assertThat(this.partner.form(PAGE + "/documents/" + file + "/personal", Map.of("personal", "true")).status())
			.isEqualTo(302);
		assertThat(personal()).containsExactly(true);
	}

	@Test
	void whatIsRefusedChangesNothing() {
		String file = handIn("participants.pdf", true);
		List<String> before = state();
		Map.of("partner-4", 404, "js", 403, "controller-ie", 403, "auditor", 403, "js-2", 404)
			.forEach((who, status) -> assertThat(mark(portal(who), file, "false").status()).as(who).isEqualTo(status));
		assertThat(this.partner.put(DELIVERABLE + "/documents/" + file + "/personal", "{}").text("code"))
			.isEqualTo("document-mark-missing");
		assertThat(mark(this.partner, "11111111-1111-4111-8111-111111111111", "true").status()).isEqualTo(404);
		assertThat(this.partner.form(PAGE + "/documents/" + file + "/personal", Map.of("personal", "false")).status())
			.isEqualTo(409);
		assertThat(send("again.pdf", "false").text("code")).isEqualTo("deliverable-not-open");
		assertThat(state()).isEqualTo(before);
	}

	private String handIn(String name, boolean personal) {
		Portal.Answer answer = send(name, String.valueOf(personal));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		JsonNode history = answer.json().get("history");
		return history.get(history.size() - 1).get("document").asText();
	}

	private Portal.Answer send(String name, String personal) {
		return this.partner.send("POST", DELIVERABLE + "/submission", "multipart/form-data; boundary=part", """
				--part\r
				Content-Disposition: form-data; name="personal"\r
				\r
				%s\r
				--part\r
				Content-Disposition: form-data; name="file"; filename="%s"\r
				\r
				%%PDF-1.4 %s\r
				--part--\r
				""".formatted(personal, name, name).getBytes(StandardCharsets.UTF_8));
	}

	private void decide(String outcome) {
		for (JsonNode task : portal("js").get("/api/v1/tasks").json()) {
			if (task.get("kind").asText().equals("decision")) {
				Portal.Answer decided = portal("js").post("/api/v1/tasks/" + task.get("id").asText() + "/completion",
						"{\"outcome\":\"%s\",\"comment\":\"Page 3 is missing.\"}".formatted(outcome));
				assertThat(decided.status()).as(decided.body()).isEqualTo(200);
				return;
			}
		}
		throw new IllegalStateException("nothing to decide");
	}

	private static Portal.Answer mark(Portal who, String file, String personal) {
		return who.put(DELIVERABLE + "/documents/" + file + "/personal", "{\"personal\":" + personal + "}");
	}

	private List<Boolean> personal() {
		return this.jdbc.queryForList("select personal from document order by uploaded_at", Boolean.class);
	}

	private int openings() {
		return this.jdbc.queryForObject("select count(*) from trail_entry where action = 'personal-document-opened'",
				Integer.class);
	}

	private List<String> state() {
		return this.jdbc.queryForList(STATE, String.class).stream().sorted().toList();
	}

	private Document page(String who) {
		return Jsoup.parse(portal(who).get(PAGE).body());
	}

	private Portal portal(String account) {
		return Portal.of(this.port, account);
	}

}
