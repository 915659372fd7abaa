package eu.regioflow.partnerreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A partner brings the wrong file and mends that, before and after submitting.
 */
@DemoTest
class DocumentVersionTests {

	private static final String REPORT = "/api/v1/projects/PGI06030/partners/4/reports/1";

	private static final String DOCUMENTS = REPORT + "/documents";

	private static final String PAGE = "/projects/PGI06030/partners/4/reports/1/documents";

	private static final String REASON = "{\"reason\":\"Another project's invoice\"}";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	private Portal partner;

	private String id;

	@BeforeEach
	void attach() {
		DemoState.restore(this.application);
		new PlayedPeriod(this.application).fill(4);
		this.partner = Portal.of(this.port, "partner-4");
		this.id = attach("partner-4", "invoice.pdf", "%PDF-1.4 first");
	}

	@Test
	void aReplacedFileStaysAsAnEarlierVersionThatCanBeOpened() {
		Portal.Answer answer = replace(this.id, "better.pdf", "%PDF-1.4 second");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		String newer = answer.text("id");
		JsonNode listed = this.partner.get(DOCUMENTS).json();
		assertThat(listed).hasSize(1);
		assertThat(listed.get(0).get("id").asText()).isEqualTo(newer);
		assertThat(listed.get(0).get("line").asInt()).isEqualTo(16);
		assertThat(listed.get(0).get("note").asText()).isEqualTo("Signed");
		assertThat(listed.get(0).get("earlier").get(0).get("name").asText()).isEqualTo("invoice.pdf");
		replace(newer, "best.pdf", "%PDF-1.4 third");
		assertThat(this.partner.get(DOCUMENTS).json().get(0).get("earlier")).hasSize(2);
		assertThat(Portal.of(this.port, "controller-ro").get(DOCUMENTS + "/" + this.id).body()).contains("first");
		assertThat(Portal.of(this.port, "js").get(PAGE).body()).contains("Earlier version:", "invoice.pdf", "best.pdf");
		assertThat(actions("document-replaced")).isEqualTo(2);
	}

	@Test
	void aReplacementThatIsRefusedChangesNothing() {
		String before = state();
		assertThat(replace(this.id, "again.pdf", "%PDF-1.4 first").text("code")).isEqualTo("document-unchanged");
		assertThat(replace(this.id, "virus.exe", "MZ").text("code")).isEqualTo("document-type");
		assertThat(new GivenFiles().send(this.partner, DOCUMENTS + "/" + this.id + "/replacement", "file").text("code"))
			.isEqualTo("file-missing");
		assertThat(new GivenFiles().file("x.pdf", "%PDF-1.4 x")
			.send(Portal.of(this.port, "controller-ro"), DOCUMENTS + "/" + this.id + "/replacement", "file")
			.status()).isEqualTo(403);
		assertThat(new GivenFiles().file("x.pdf", "%PDF-1.4 x")
			.send(Portal.of(this.port, "partner-3"), DOCUMENTS + "/" + this.id + "/replacement", "file")
			.status()).isEqualTo(404);
		assertThat(state()).isEqualTo(before);
	}

	@Test
	void onlyThePresentVersionIsReplaced() {
		replace(this.id, "better.pdf", "%PDF-1.4 second");
		assertThat(replace(this.id, "other.pdf", "%PDF-1.4 third").text("code")).isEqualTo("document-superseded");
		assertThat(remove(this.id, REASON).text("code")).isEqualTo("document-superseded");
	}

	@Test
	void aWrongFileIsTakenAwayForAllButAuditors() {
		String newer = replace(this.id, "better.pdf", "%PDF-1.4 second").text("id");
		assertThat(remove(newer, REASON).status()).isEqualTo(204);
		assertThat(this.partner.get(DOCUMENTS).json()).isEmpty();
		for (String file : List.of(this.id, newer)) {
			for (String who : List.of("partner-4", "controller-ro", "js", "ma")) {
				assertThat(Portal.of(this.port, who).get("/documents/" + file).status()).as(who).isEqualTo(404);
			}
			assertThat(Portal.of(this.port, "auditor").get("/documents/" + file).status()).isEqualTo(200);
		}
		assertThat(Portal.of(this.port, "auditor").get(PAGE).body()).contains("better.pdf", "Another project");
		assertThat(Portal.of(this.port, "js").get(PAGE).body()).doesNotContain("better.pdf");
		assertThat(this.partner.get(PAGE).body()).doesNotContain("better.pdf");
		assertThat(actions("document-removed")).isEqualTo(1);
		assertThat(Portal.of(this.port, "js").get("/api/v1/projects/PGI06030/trail").body())
			.contains("document-removed")
			.doesNotContain("Another project");
	}

	@Test
	void aFileThatWasTakenAwayMayBeBroughtAgain() {
		remove(this.id, REASON);
		JsonNode told = new GivenFiles().file("invoice.pdf", "%PDF-1.4 first")
			.send(this.partner, DOCUMENTS + "/batch", "files")
			.json();
		assertThat(told.get(0).get("state").asText()).isEqualTo("TAKEN");
	}

	@Test
	void aRemovalThatIsRefusedChangesNothing() {
		String before = state();
		assertThat(remove(this.id, "{}").text("code")).isEqualTo("document-reason-missing");
		assertThat(remove(this.id, "{\"reason\":\" \"}").text("code")).isEqualTo("document-reason-missing");
		assertThat(this.partner.form(PAGE + "/" + this.id + "/removal", Map.of("version", "0", "reason", "x")).status())
			.isEqualTo(409);
		assertThat(Portal.of(this.port, "controller-ro")
			.send("POST", DOCUMENTS + "/" + this.id + "/removal", "application/json", REASON)
			.status()).isEqualTo(403);
		assertThat(state()).isEqualTo(before);
	}

	@Test
	void whatWasSubmittedStaysAndMayOnlyBeReplacedWhenTheReportComesBack() {
		new PlayedPeriod(this.application).submit(4, 1);
		assertThat(replace(this.id, "late.pdf", "%PDF-1.4 late").text("code"))
			.isEqualTo("report-not-open-for-documents");
		assertThat(remove(this.id, REASON).text("code")).isEqualTo("report-not-open-for-documents");
		String checked = attach("controller-ro", "check.pdf", "%PDF-1.4 check");
		// its statement must be printed before
		DemoState.awaitListeners(this.application);
		Portal.Answer reopened = Portal.of(this.port, "controller-ro")
			.send("POST", REPORT + "/reopening", "application/json", "{\"reason\":\"Wrong invoice\"}");
		assertThat(reopened.status()).as(reopened.body()).isEqualTo(200);
		assertThat(remove(this.id, REASON).text("code")).isEqualTo("document-submitted");
		assertThat(replace(checked, "mine.pdf", "%PDF-1.4 mine").text("code")).isEqualTo("document-not-own");
		assertThat(replace(this.id, "late.pdf", "%PDF-1.4 late").status()).isEqualTo(200);
		assertThat(Portal.of(this.port, "controller-ro").get(DOCUMENTS + "/" + this.id).body()).contains("first");
	}

	@Test
	void thePageReplacesAndTakesAwayToo() {
		Portal.Answer replaced = new GivenFiles().field("version", version())
			.file("better.pdf", "%PDF-1.4 second")
			.send(this.partner, PAGE + "/" + this.id + "/replacement", "file");
		assertThat(replaced.status()).as(replaced.body()).isEqualTo(302);
		String newer = this.partner.get(DOCUMENTS).json().get(0).get("id").asText();
		assertThat(this.partner.get(PAGE + "/" + newer).body()).contains("Earlier versions", "invoice.pdf");
		assertThat(this.partner.form(PAGE + "/" + newer + "/removal", Map.of("version", version(), "reason", "Twice"))
			.status()).isEqualTo(302);
		assertThat(this.partner.get(DOCUMENTS).json()).isEmpty();
	}

	private String version() {
		return this.partner.get(REPORT).text("version");
	}

	private String attach(String who, String name, String words) {
		return new GivenFiles().field("line", "16")
			.field("note", "Signed")
			.file(name, words)
			.send(Portal.of(this.port, who), DOCUMENTS + "/batch", "files")
			.json()
			.get(0)
			.get("document")
			.get("id")
			.asText();
	}

	private Portal.Answer replace(String document, String name, String words) {
		return new GivenFiles().file(name, words)
			.send(this.partner, DOCUMENTS + "/" + document + "/replacement", "file");
	}

	private Portal.Answer remove(String document, String body) {
		return this.partner.send("POST", DOCUMENTS + "/" + document + "/removal", "application/json", body);
	}

	private int actions(String action) {
		return this.jdbc.queryForObject("select count(*) from trail_entry where action = ?", Integer.class, action);
	}

	private String state() {
		List<String> state = new ArrayList<>();
		this.jdbc.queryForList("select * from document").forEach((row) -> state.add(row.toString()));
		state.add(this.jdbc
			.queryForMap("select (select sum(version) from partner_report), (select count(*) from trail_entry)")
			.toString());
		return String.join("\n", state);
	}

}
