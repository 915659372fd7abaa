package eu.regioflow.search;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.Portal;
import eu.regioflow.SqlLog;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriUtils;

import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What everybody finds: all that is theirs to see, and nothing else.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTests {

	private static final String REPORT = "/api/v1/projects/PGI06030/partners/%d/reports/1";

	@Autowired
	private ApplicationContext application;

	@LocalServerPort
	private int port;

	@BeforeAll
	void fill() throws Exception {
		DemoState.restore(this.application);
		replace(2, List.of("QX-2_a,no", "QX%2,no", "qx 2\\b,no", "МЄ-77,no", "Öko-9,no", "R1,no"));
		replace(3, List.of("QX-3,no", "QX-3P,yes"));
		upload(2, "Beleg Müller_2020.pdf", "");
		upload(3, "Beleg-Стефанов.pdf", "");
		upload(3, "Beleg of a person.pdf", "2");
		try (Connection superuser = DemoState.superuser()) {
			superuser.createStatement().execute("set session_replication_role = replica");
			String foreign = foreignReport(superuser);
			copy(superuser, "expenditure_list", "'report', '" + foreign + "', 'project', 'PGI06099', 'partner', 2",
					"project = 'PGI06030' and partner = 2");
			copy(superuser, "expenditure_line", "'report', '" + foreign + "', 'invoice_number', 'QX-F'",
					"invoice_number = 'QX-2_a'");
			copy(superuser, "document", "'id', gen_random_uuid(), 'project', 'PGI06099', 'partner', 2, 'subject', "
					+ "'partner-report/" + foreign + "', 'name', 'Beleg foreign.pdf'", "name like 'Beleg M%'");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "partner-2     | QX%2, QX-2_a, qx 2\\b | Beleg Müller_2020.pdf",
					"partner-3     | QX-3, QX-3P | Beleg of a person.pdf, Beleg-Стефанов.pdf",
					"partner-1     | QX%2, QX-2_a, QX-3, qx 2\\b | Beleg Müller_2020.pdf, Beleg-Стефанов.pdf",
					"controller-si | QX%2, QX-2_a, qx 2\\b | Beleg Müller_2020.pdf",
					"controller-bg | QX-3, QX-3P | Beleg of a person.pdf, Beleg-Стефанов.pdf",
					"js            | QX%2, QX-2_a, QX-3, qx 2\\b | Beleg Müller_2020.pdf, Beleg-Стефанов.pdf",
					"ma            | QX%2, QX-2_a, QX-3, qx 2\\b | Beleg Müller_2020.pdf, Beleg-Стефанов.pdf",
					"ca            | | ", "admin         | | ", "js-2          | QX-F | Beleg foreign.pdf",
					"auditor       | QX%2, QX-2_a, QX-3, QX-3P, QX-F, qx 2\\b "
							+ "| Beleg Müller_2020.pdf, Beleg foreign.pdf, Beleg of a person.pdf, Beleg-Стефанов.pdf" })
	void everybodyFindsTheirOwnAndNothingForeign(String user, String invoices, String documents) {
		assertThat(titles(user, "QX", "INVOICE")).containsExactlyInAnyOrder(split(invoices));
		assertThat(titles(user, "beleg", "DOCUMENT")).containsExactlyInAnyOrder(split(documents));
	}

	@ParameterizedTest
	@CsvSource({ "partner-2, true, false", "controller-bg, true, false", "ca, true, false", "js, true, false",
			"js-2, false, true", "auditor, true, true", "admin, false, false" })
	void projectsAndPartnersAreThoseOfTheOwnProjects(String user, boolean first, boolean second) {
		Portal auditor = Portal.of(this.port, "auditor");
		for (String project : List.of("PGI06030", "PGI06099")) {
			boolean own = project.equals("PGI06030") ? first : second;
			assertThat(titles(user, project, "PROJECT")).hasSize(own ? 1 : 0);
			for (JsonNode partner : auditor.get("/api/v1/projects/" + project).json().get("partners")) {
				String name = partner.get("abbreviation").asText();
				assertThat(titles(user, name, "PARTNER").stream().anyMatch((title) -> title.startsWith(name)))
					.as(user + " finds " + name)
					.isEqualTo(own);
			}
		}
	}

	@Test
	void whatIsForeignIsNeitherCountedNorHintedAt() {
		Portal partner = Portal.of(this.port, "partner-2");
		Portal.Answer foreign = partner.get("/api/v1/search?q=QX-F");
		assertThat(foreign.json().get("groups"))
			.isEqualTo(partner.get("/api/v1/search?q=QX-nothing").json().get("groups"))
			.isEmpty();
		assertThat(Jsoup.parse(partner.get("/search?q=QX-F").body()).select("main").html())
			.isEqualTo(Jsoup.parse(partner.get("/search?q=QX-N").body()).select("main").html());
	}

	@ParameterizedTest
	@CsvSource({ "мє-77, МЄ-77", "МЄ, МЄ-77", "öko, Öko-9", "ÖKO-9, Öko-9", "r1, R1", "qx-2_, QX-2_a", "qx%, QX%2",
			"qx2\\, qx 2\\b" })
	void anInvoiceIsFoundByTheBeginningOfItsNumber(String typed, String found) {
		assertThat(titles("partner-2", typed, "INVOICE")).containsExactly(found);
	}

	@ParameterizedTest
	@ValueSource(strings = { "%%", "__", "%R", "_1", "QX-2%", "QX__", "' or 1=1 --", "\\\\", "&|!", ":*", "<->", "\"" })
	void wildcardsAndOperatorsAreLiterals(String typed) {
		Portal.Answer answer = Portal.of(this.port, "partner-2").get("/api/v1/search?q=" + encoded(typed));
		if (typed.strip().length() < 2) {
			assertThat(answer.status()).isEqualTo(422);
			return;
		}
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.json().findValuesAsText("kind")).doesNotContain("INVOICE", "DOCUMENT");
	}

	@ParameterizedTest
	@CsvSource({ "müller, Beleg Müller_2020.pdf", "MÜLL, Beleg Müller_2020.pdf", "2020 beleg, Beleg Müller_2020.pdf" })
	void aDocumentIsFoundByTheBeginningsOfItsWords(String typed, String found) {
		assertThat(titles("partner-2", typed, "DOCUMENT")).containsExactly(found);
		assertThat(titles("partner-3", "СТЕФ", "DOCUMENT")).containsExactly("Beleg-Стефанов.pdf");
		assertThat(titles("partner-2", "eleg", "DOCUMENT")).isEmpty();
	}

	@Test
	void aQueryThatIsTooLongOrTooShortIsRefusedClearly() {
		Portal partner = Portal.of(this.port, "partner-2");
		Portal.Answer tooLong = partner.get("/api/v1/search?q=" + "x".repeat(500));
		assertThat(tooLong.status()).isEqualTo(422);
		assertThat(tooLong.text("code")).isEqualTo("search-too-long");
		assertThat(tooLong.text("detail")).contains("500", "200");
		assertThat(partner.get("/api/v1/search?q=x").text("code")).isEqualTo("search-too-short");
		assertThat(partner.get("/api/v1/search?q=xy&kind=INVOICE&after=!").text("code")).isEqualTo("search-place");
		Portal.Answer page = partner.get("/search?q=" + "x".repeat(500));
		assertThat(page.status()).isEqualTo(422);
		assertThat(Jsoup.parse(page.body()).select(".govuk-error-summary a[href=#search-query]").text())
			.contains("Search for 200 at most.");
		assertThat(partner.get("/search").status()).isEqualTo(200);
		assertThat(Portal.program(this.port).get("/api/v1/search?q=QX").status()).isEqualTo(401);
	}

	@Test
	void moreThanTwentyFollowPageByPageWithoutGapOrRepetition() throws Exception {
		try (Connection superuser = DemoState.superuser()) {
			superuser.createStatement().execute("set session_replication_role = replica");
			superuser.createStatement().execute("""
					insert into expenditure_line
						select (jsonb_populate_record(one, jsonb_build_object('line', 1000 + n,
							'invoice_number', 'PG-' || n / 2))).*
							from expenditure_line one, generate_series(1, 45) n where one.invoice_number = 'R1'
					""");
		}
		Portal partner = Portal.of(this.port, "partner-2");
		List<String> seen = new ArrayList<>();
		String after = "";
		for (int page = 0; after != null; page++) {
			JsonNode group = partner.get("/api/v1/search?q=PG-&kind=INVOICE&after=" + after).json().at("/groups/0");
			assertThat(group.get("hits")).hasSize((page < 2) ? Search.SHOWN : 5);
			group.get("hits").forEach((hit) -> seen.add(hit.get("line").asText()));
			after = group.get("next").isNull() ? null : group.get("next").asText();
		}
		assertThat(seen).hasSize(45).doesNotHaveDuplicates();
		Document first = Jsoup.parse(partner.get("/search?q=PG-").body());
		assertThat(first.select("[data-kind=INVOICE] li")).hasSize(Search.SHOWN);
		Document second = Jsoup.parse(partner.get(first.select("a[rel=next]").attr("href")).body());
		assertThat(second.select("[data-kind=INVOICE] li")).hasSize(Search.SHOWN);
		assertThat(second.select("[data-kind=INVOICE]").text())
			.isNotEqualTo(first.select("[data-kind=INVOICE]").text());
	}

	@Test
	void everyHitLeadsToAPageThatItsFinderMayOpen() {
		for (String user : List.of("partner-2", "controller-bg", "js", "ma", "ca", "auditor", "js-2")) {
			Portal portal = Portal.of(this.port, user);
			for (String typed : List.of("QX", "beleg", "PGI", "un")) {
				Jsoup.parse(portal.get("/search?q=" + typed).body())
					.select(".rf-found a")
					.eachAttr("href")
					.forEach((link) -> assertThat(portal.get(link).status()).as(user + " " + link).isEqualTo(200));
			}
		}
	}

	@Test
	void theBoxStandsInTheHeaderOfWhoeverIsSignedIn() {
		Document page = Jsoup.parse(Portal.of(this.port, "partner-2").get("/search?q=QX-2").body());
		assertThat(page.select("header form[role=search] label[for=search-query]").text()).isNotBlank();
		assertThat(page.select("#search-query").val()).isEqualTo("QX-2");
		assertThat(Jsoup.parse(Portal.anonymous(this.port).get("/sign-in").body()).select("form[role=search]"))
			.isEmpty();
	}

	@Test
	void aSearchCostsAFixedNumberOfStatements() throws Exception {
		Portal auditor = Portal.of(this.port, "auditor");
		auditor.get("/api/v1/search?q=QX");
		assertThat(SqlLog.count(() -> auditor.get("/api/v1/search?q=QX"))).isLessThanOrEqualTo(8);
	}

	private List<String> titles(String user, String typed, String kind) {
		Portal.Answer answer = Portal.of(this.port, user).get("/api/v1/search?q=" + encoded(typed));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		List<String> titles = new ArrayList<>();
		for (JsonNode group : answer.json().get("groups")) {
			if (group.get("kind").asText().equals(kind)) {
				group.get("hits").forEach((hit) -> titles.add(hit.get("title").asText()));
			}
		}
		return titles;
	}

	private static String[] split(String titles) {
		return (titles == null) ? new String[0]
				: Stream.of(titles.split(", ")).map(String::strip).toArray(String[]::new);
	}

	private static String encoded(String typed) {
		return UriUtils.encode(typed, StandardCharsets.UTF_8);
	}

	private void replace(int partner, List<String> rows) {
		StringBuilder csv = new StringBuilder("line,cost_category,description,supplier,internal_reference,"
				+ "invoice_number,invoice_date,payment_date,currency,total_invoice_value,vat,declared_amount,comment,gdpr\n");
		int line = 0;
		for (String row : rows) {
			csv.append("%d,TRAVEL,Train,Railway,,%s,2019-09-01,2019-09-02,EUR,10.00,0.00,10.00,,%s%n".formatted(++line,
					row.substring(0, row.lastIndexOf(',')), row.substring(row.lastIndexOf(',') + 1)));
		}
		Portal.Answer answer = Portal.of(this.port, "partner-" + partner)
			.send("PUT", REPORT.formatted(partner) + "/expenditure", "text/csv",
					csv.toString().getBytes(StandardCharsets.UTF_8));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
	}

	private void upload(int partner, String name, String line) {
		String body = """
				--part\r
				Content-Disposition: form-data; name="file"; filename="%s"\r
				Content-Type: application/pdf\r
				\r
				%%PDF-1.4 proof\r
				--part\r
				Content-Disposition: form-data; name="line"\r
				\r
				%s\r
				--part--\r
				""".formatted(name, line);
		Portal.Answer answer = Portal.of(this.port, "partner-" + partner)
			.send("POST", REPORT.formatted(partner) + "/documents", "multipart/form-data; boundary=part",
					body.getBytes(StandardCharsets.UTF_8));
		assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
	}

	private static String foreignReport(Connection superuser) throws Exception {
		try (ResultSet report = superuser.createStatement()
			.executeQuery("select id from partner_report where project = 'PGI06099' and partner = 2 and number = 1")) {
			assertThat(report.next()).isTrue();
			return report.getString(1);
		}
	}

	private static void copy(Connection superuser, String table, String changed, String which) throws Exception {
		superuser.createStatement()
			.execute(
					"insert into %1$s select (jsonb_populate_record(one, jsonb_build_object(%2$s))).* from %1$s one where %3$s on conflict do nothing"
						.formatted(table, changed, which));
	}

}
