package eu.regioflow.partnerreport;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import jakarta.servlet.Filter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A payslip for line 1, which is of staff costs, and a ticket for line 16; who can open
 * which, and how a browser gets them.
 */
@DemoTest
class PersonalDocumentTests {

	private static final String DOCUMENTS = "/api/v1/projects/PGI06030/partners/4/reports/1/documents";

	private static final String PAGE = "/projects/PGI06030/partners/4/reports/1/documents";

	@LocalServerPort
	private int port;

	@Autowired
	private WebApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	private Portal partner;

	private String payslip;

	private String ticket;

	@BeforeEach
	void attach() {
		DemoState.restore(this.application);
		new PlayedPeriod(this.application).fill(4);
		this.partner = Portal.of(this.port, "partner-4");
		this.payslip = attach("1", "payslip Ion Popescu.pdf", "%PDF-1.4 payslip");
		this.ticket = attach("16", "ticket.pdf", "%PDF-1.4 ticket");
	}

	@Test
	void filesOfStaffCostsAreMarkedByThemselvesAndOthersWhereThePartnerSaysSo() {
		assertThat(marks()).containsExactly(true, false);
		JsonNode told = new GivenFiles().field("personal", "true")
			.file("doctor.pdf", "%PDF-1.4 doctor")
			.send(this.partner, DOCUMENTS + "/batch", "files")
			.json();
		assertThat(told.get(0).get("document").get("personal").asBoolean()).isTrue();
		assertThat(mark(this.ticket, "true").status()).isEqualTo(200);
		assertThat(marks()).containsExactly(true, true, true);
		assertThat(mark(this.ticket, "false").status()).isEqualTo(200);
		assertThat(mark(this.ticket, "false").status()).isEqualTo(200);
		assertThat(marks()).containsExactly(true, false, true);
	}

	@Test
	void onlyTheOwnPartnerItsControllerAndAuditorsOpenAPersonalFileAndEachOpeningIsRecorded() {
		Map<String, Integer> answers = Map.of("partner-4", 200, "controller-ro", 200, "auditor", 200, "js", 403, "ma",
				403, "partner-1", 403, "partner-3", 404, "controller-bg", 404, "ca", 404, "js-2", 404);
		answers.forEach((who, status) -> {
			assertThat(Portal.of(this.port, who).get("/documents/" + this.payslip).status()).as(who).isEqualTo(status);
			assertThat(Portal.of(this.port, who).get("/documents/" + this.payslip + "/preview").status()).as(who)
				.isEqualTo(status);
		});
		assertThat(openings()).isEqualTo(6);
		Portal.of(this.port, "controller-ro").get(DOCUMENTS + "/" + this.payslip);
		Portal.of(this.port, "controller-ro").get(PAGE.replace("documents", "control/documents/") + this.payslip);
		assertThat(openings()).as("by the API and the controller's desk too").isEqualTo(8);
		for (String who : List.of("js", "ma", "partner-1", "partner-4")) {
			assertThat(Portal.of(this.port, who).get("/documents/" + this.ticket).status()).as(who).isEqualTo(200);
		}
		assertThat(openings()).as("an ordinary file leaves no trace").isEqualTo(8);
	}

	@Test
	void othersSeeThatThereIsAPersonalFileAndNotItsName() {
		for (String who : List.of("js", "ma", "partner-1")) {
			assertThat(Portal.of(this.port, who).get(PAGE).body()).as(who)
				.contains("Personal document, line 1", "ticket.pdf", "Only the partner’s own people")
				.doesNotContain("Popescu", this.payslip);
		}
		for (String who : List.of("partner-4", "controller-ro", "auditor")) {
			assertThat(Portal.of(this.port, who).get(PAGE).body()).as(who).contains("Popescu", this.payslip);
		}
		assertThat(Portal.of(this.port, "js").get(PAGE + "?lang=de").body())
			.contains("Personenbezogener Beleg, Zeile 1");
		mark(this.ticket, "true");
		new PlayedPeriod(this.application).submit(4, 1);
		assertThat(Portal.of(this.port, "js").get(PAGE.replace("documents", "control")).body())
			.doesNotContain("ticket.pdf", "Popescu");
	}

	@Test
	void oneSentenceSaysWhoOpensTheFilesAndARowOnlyTheException() {
		Document page = Jsoup.parse(Portal.of(this.port, "js").get(PAGE).body());
		assertThat(page.text()).containsOnlyOnce(
				"Everybody who may see this report can open these documents, unless a row says otherwise.");
		assertThat(page.select("#file-list tbody tr").eachText()).hasSize(2).satisfies((rows) -> {
			assertThat(rows.get(0)).contains("Personal data",
					"Only the partner’s own people, its controller and auditors");
			assertThat(rows.get(1)).contains("ticket.pdf").doesNotContain("Only", "Everybody");
		});
	}

	@Test
	void afterSubmittingTheMarkMayBeSetButNotTakenOff() {
		new PlayedPeriod(this.application).submit(4, 1);
		assertThat(mark(this.payslip, "false").text("code")).isEqualTo("report-not-open-for-documents");
		assertThat(mark(this.ticket, "true").status()).isEqualTo(200);
		assertThat(marks()).containsExactly(true, true);
		assertThat(Portal.of(this.port, "js").get("/documents/" + this.ticket).status()).isEqualTo(403);
	}

	@Test
	void aFileThatIsMovedToALineOfStaffCostsOrSentAgainAsPersonalIsMarked() {
		assertThat(this.partner.put(DOCUMENTS + "/" + this.ticket + "/line", "{\"line\":1}").status()).isEqualTo(200);
		assertThat(marks()).containsExactly(true, true);
		GivenFiles again = new GivenFiles().file("minutes.txt", "We met.");
		again.send(this.partner, DOCUMENTS + "/batch", "files");
		assertThat(marks()).containsExactly(true, true, false);
		Portal.Answer answer = new GivenFiles().field("personal", "true")
			.file("minutes.txt", "We met.")
			.send(this.partner, DOCUMENTS + "/batch", "files");
		assertThat(answer.json().get(0).get("state").asText()).isEqualTo("ALREADY_THERE");
		assertThat(marks()).containsExactly(true, true, true);
	}

	@Test
	void theMarkReachesTheSameFileAtTheLineThatDeclaresItAgain() {
		this.jdbc.update(
				"""
						insert into document (id, project, partner, subject, line, name, media_type, size, sha256, note,
								uploaded_by, uploaded_at, linked_from)
							select gen_random_uuid(), project, partner, 'partner-report/' || gen_random_uuid(), 3, name, media_type,
								size, sha256, note, uploaded_by, uploaded_at + interval '1 second', id
							from document where id = ?::uuid
						""",
				this.ticket);
		mark(this.ticket, "true");
		assertThat(marks()).containsExactly(true, true, true);
	}

	@Test
	void aSearchFindsAPersonalFileOnlyForWhoMayOpenIt() {
		String found = "/api/v1/search?q=popescu";
		for (String who : List.of("partner-4", "controller-ro", "auditor")) {
			assertThat(Portal.of(this.port, who).get(found).body()).as(who).contains(this.payslip);
		}
		for (String who : List.of("js", "ma", "partner-1", "partner-3")) {
			assertThat(Portal.of(this.port, who).get(found).body()).as(who).doesNotContain("Popescu", this.payslip);
		}
	}

	@Test
	void othersMarkNothing() {
		Map.of("controller-ro", 403, "js", 403, "auditor", 403, "partner-3", 404)
			.forEach((who,
					status) -> assertThat(Portal.of(this.port, who)
						.put(DOCUMENTS + "/" + this.ticket + "/personal", "{\"personal\":true}")
						.status()).as(who).isEqualTo(status));
		assertThat(this.partner.put(DOCUMENTS + "/" + this.ticket + "/personal", "{}").text("code"))
			.isEqualTo("document-mark-missing");
		assertThat(marks()).containsExactly(true, false);
	}

	@ParameterizedTest
	@CsvSource({ "a.pdf, %PDF-1.4 x, inline, application/pdf", "a.png, PNG, inline, image/png",
			"a.jpg, JPEG, inline, image/jpeg", "a.txt, <script>alert(1)</script>, attachment, text/plain",
			"a.xlsx, PK, attachment, application/zip" })
	void aBrowserShowsOnlyPdfAndPictures(String name, String words, String disposition, String type) throws Exception {
		String id = attachBytes(name, content(words));
		MockHttpServletResponse shown = preview(id);
		assertThat(shown.getHeader("Content-Disposition")).startsWith(disposition).contains(name);
		assertThat(shown.getContentType()).startsWith(type);
		assertThat(shown.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(shown.getHeaders("Content-Security-Policy")).hasSize(1)
			.first()
			.asString()
			.contains("default-src 'none'", "frame-ancestors 'self'", "sandbox")
			.doesNotContain("script-src", "'self' data:");
		assertThat(shown.getHeaders("X-Frame-Options")).containsExactly("SAMEORIGIN");
		assertThat(shown.getHeader("Cache-Control")).isEqualTo("no-store");
		assertThat(this.partner.get(PAGE).body())
			.contains("/documents/" + id + (disposition.equals("inline") ? "/preview\"" : "\""));
	}

	@Test
	void aFileThatIsNoLongerWhatItIsCalledIsNotShown() throws Exception {
		String id = attachBytes("a.txt", content("<html>"));
		this.jdbc.update("update document set media_type = 'application/pdf' where id = ?::uuid", id);
		assertThat(preview(id).getHeader("Content-Disposition")).startsWith("attachment");
	}

	@Test
	void aLineShowsItsFiles() {
		assertThat(this.partner.get("/projects/PGI06030/partners/4/reports/1/lines/16").body())
			.contains("1 document of this line", "/documents/" + this.ticket + "/preview")
			.doesNotContain(this.payslip);
	}

	private MockHttpServletResponse preview(String id) throws Exception {
		return MockMvcBuilders.webAppContextSetup(this.application)
			.addFilters(headers())
			.apply(SecurityMockMvcConfigurers.springSecurity())
			.build()
			.perform(MockMvcRequestBuilders.get("/documents/{id}/preview", id)
				.with(SecurityMockMvcRequestPostProcessors.user("partner-4")))
			.andReturn()
			.getResponse();
	}

	private Filter headers() {
		return this.application.getBeansOfType(Filter.class)
			.values()
			.stream()
			.filter((filter) -> filter.getClass().getSimpleName().equals("SecurityHeaders"))
			.findFirst()
			.orElseThrow();
	}

	private static byte[] content(String words) {
		return switch (words) {
			case "PNG" -> new byte[] { (byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 1 };
			case "JPEG" -> new byte[] { (byte) 0xff, (byte) 0xd8, (byte) 0xff, 1 };
			case "PK" -> new byte[] { 'P', 'K', 3, 4, 1 };
			default -> words.getBytes(StandardCharsets.UTF_8);
		};
	}

	private String attach(String line, String name, String words) {
		return id(new GivenFiles().field("line", line)
			.file(name, words)
			.send(this.partner, DOCUMENTS + "/batch", "files"));
	}

	private String attachBytes(String name, byte[] content) {
		return id(new GivenFiles().file(name, content).send(this.partner, DOCUMENTS + "/batch", "files"));
	}

	private static String id(Portal.Answer answer) {
		return answer.json().get(0).get("document").get("id").asText();
	}

	private Portal.Answer mark(String id, String personal) {
		return this.partner.put(DOCUMENTS + "/" + id + "/personal", "{\"personal\":" + personal + "}");
	}

	private List<Boolean> marks() {
		return this.jdbc.queryForList("select personal from document order by uploaded_at", Boolean.class);
	}

	private int openings() {
		return this.jdbc.queryForObject("select count(*) from trail_entry where action = 'personal-document-opened'",
				Integer.class);
	}

}
