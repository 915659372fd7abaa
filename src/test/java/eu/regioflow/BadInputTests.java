package eu.regioflow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people and programs send by mistake or on purpose: each gets its own answer, and
 * nothing changes.
 */
@DemoTest
class BadInputTests {

	private static final String PROJECT = "/api/v1/projects/PGI06030";

	private static final String REPORT = PROJECT + "/partners/2/reports/1";

	private static final String LIST = REPORT + "/expenditure";

	private static final String CSV = "text/csv";

	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private static final String HEADING = "line,cost_category,description,supplier,internal_reference,invoice_number,"
			+ "invoice_date,payment_date,currency,total_invoice_value,vat,declared_amount,comment,gdpr\n";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@TempDir
	private Path folder;

	private Portal partner;

	private String before;

	@BeforeEach
	void remember() {
		this.partner = Portal.of(this.port, "partner-2");
		this.before = state();
	}

	/** How many rows there are and the highest versions: whatever changed would show. */
	private String state() {
		// a statement of an earlier act may still be on its way to the printer
		DemoState.awaitListeners(this.application);
		return this.jdbc
			.queryForList(
					"""
							select (select count(*) from expenditure_line) as lines, (select count(*) from posting) as postings,
								(select count(*) from trail_entry) as entries, (select count(*) from act_ru_task) as tasks,
								(select count(*) from document) as documents, (select sum(version) from partner_report) as versions,
								(select sum(version) from project_report) as claims, (select sum(version) from deliverable) as deliverables
							""")
			.toString();
	}

	private void refused(Portal.Answer answer, int status, String code) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.text("code")).isEqualTo(code);
		assertThat(answer.text("detail")).isNotBlank();
		assertThat(state()).isEqualTo(this.before);
	}

	private Portal.Answer send(String rows) {
		return this.partner.send("PUT", LIST, CSV, HEADING + rows);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"1,STAF,x,,r,,2019-09-01,2019-09-02,EUR,1.00,0.00,1.00,,no|cost_category|STAF|unknown-category",
			"1,STAFF,x,,r,,2019-09-01,2019-09-02,EUX,1.00,0.00,1.00,,no|currency|EUX|unknown-currency",
			"1,STAFF,x,,r,,2019-09-01,2019-09-02,EUR,1.00,0.00,-1.00,,no|declared_amount|-1.00|negative-amount",
			"1,STAFF,x,,r,,2019-09-01,2020-03-02,EUR,1.00,0.00,1.00,,no|payment_date|2020-03-02|paid-after-period",
			"1,STAFF,x,,r,,2019-06-01,2019-06-02,EUR,1.00,0.00,1.00,,no|payment_date|2019-06-02|paid-before-project",
			"1,STAFF,x,,r,,2019-09-03,2019-09-02,EUR,1.00,0.00,1.00,,no|invoice_date|2019-09-03|invoice-after-payment",
			"1,OFFICE,x,,r,,2019-09-01,2019-09-02,EUR,1.00,0.00,1.00,,no|cost_category|OFFICE|category-by-flat-rate" })
	void aBadCellIsNamedWithItsRemedy(String row, String column, String value, String code) {
		Portal.Answer answer = send(row + "\n");
		refused(answer, 422, "bad-rows");
		JsonNode error = answer.json().get("errors").get(0);
		assertThat(error.get("row").asInt()).isEqualTo(1);
		assertThat(error.get("column").asText()).isEqualTo(column);
		assertThat(error.get("value").asText()).isEqualTo(value);
		assertThat(error.get("code").asText()).isEqualTo(code);
		assertThat(error.get("remedy").asText()).isNotBlank();
		assertThat(error.get("message").asText()).contains(error.get("remedy").asText());
	}

	@Test
	void everyBadRowIsListedAtOnce() {
		Portal.Answer answer = send("""
				1,STAF,x,,r,,2019-09-01,2019-09-02,EUR,1.00,0.00,1.00,,no
				2,STAFF,x,,r,,2019-09-01,2019-09-02,EUR,1.00,0.00,1.00,,no
				3,STAFF,x,,r,,2019-09-01,,EUR,1.00,0.00,%s,,no
				""".formatted("9".repeat(40)));
		refused(answer, 422, "bad-rows");
		assertThat(answer.json().findValuesAsText("row")).contains("1", "3").doesNotContain("2");
	}

	@Test
	void theSameInvoiceTwiceIsRefused() {
		String row = "%d,EXTERNAL,Study,Firm Ltd,r,F-1,2019-09-01,2019-09-02,EUR,100.00,0.00,100.00,,no%n";
		Portal.Answer answer = send(row.formatted(1) + row.formatted(2).replace("Firm Ltd", "FIRM  LTD"));
		refused(answer, 422, "bad-rows");
		assertThat(answer.text("errors.0.code")).isEqualTo("duplicate-in-list");
		assertThat(answer.json().at("/errors/0/row").asInt()).isEqualTo(2);
	}

	@Test
	void amountsOfTwoStylesInOneColumnAreRefused() {
		String row = "%d,STAFF,x,,r%d,,2019-09-01,2019-09-02,EUR,,,\"%s\",,no%n";
		Portal.Answer answer = send(row.formatted(1, 1, "1.234,56") + row.formatted(2, 2, "1,234.56"));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body()).contains("declared_amount", "1.234,56", "1,234.56");
		assertThat(state()).isEqualTo(this.before);
	}

	@Test
	void contentThatIsNoListIsRefused() throws IOException {
		refused(this.partner.send("PUT", LIST, CSV, ""), 422, "empty-list");
		refused(this.partner.send("PUT", LIST, CSV, "a,b\n1,2\n"), 422, "wrong-columns");
		refused(this.partner.send("PUT", LIST, CSV, (HEADING + "1,STAFF,Müller").getBytes(StandardCharsets.ISO_8859_1)),
				400, "wrong-encoding");
		refused(this.partner.send("PUT", LIST, "application/json", "[{"), 400, "broken-json");
		refused(this.partner.send("PUT", LIST, "application/json", "{}"), 400, "json-not-a-list");
		refused(this.partner.send("PUT", LIST, XLSX, "no workbook"), 400, "not-a-workbook");
		refused(this.partner.send("PUT", LIST, "application/pdf", "%PDF-"), 415, "media-type-not-supported");
		refused(this.partner.send("PUT", LIST + "?mode=all", CSV, HEADING), 422, "unknown-mode");
		refused(this.partner.send("PUT", LIST, XLSX, bomb()), 422, "workbook-too-large-inside");
	}

	@Test
	void aListAboveTenMegabytesIsTooLarge() {
		refused(this.partner.send("PUT", LIST, CSV, new byte[20 * 1024 * 1024]), 413, "list-too-large");
	}

	@Test
	void aDocumentAboveFiftyMegabytesIsTooLarge() {
		Portal.Answer answer = this.partner.upload(REPORT + "/documents", "scan.pdf", new byte[52 * 1024 * 1024]);
		assertThat(answer.status()).isEqualTo(413);
		assertThat(state()).isEqualTo(this.before);
	}

	@Test
	void aDocumentThatIsNotWhatItsNameSaysIsRefused() {
		refused(this.partner.upload(REPORT + "/documents", "scan.pdf", "MZ".getBytes(StandardCharsets.UTF_8)), 422,
				"document-type");
		refused(this.partner.send("POST", REPORT + "/documents", "multipart/form-data; boundary=part", "--part--\r\n"),
				422, "file-missing");
	}

	@Test
	void bodiesOfAnotherFormAreRefused() {
		refused(this.partner.post(REPORT + "/submission", "{}"), 422, "declaration-missing");
		refused(this.partner.post(REPORT + "/submission", "{\"declaration\":"), 400, "unreadable");
		refused(this.partner.post(REPORT + "/submission", ""), 400, "unreadable");
		refused(this.partner.post(REPORT + "/submission", "{\"declaration\":\"perhaps\"}"), 422, "invalid");
		Portal controller = Portal.of(this.port, "controller-si");
		refused(controller.put(REPORT + "/control/findings", "{}"), 422, "findings-missing");
		refused(controller.put(REPORT + "/control/findings", "{\"findings\":[null]}"), 422, "findings-missing");
		for (String finding : List.of("{\"line\":1.5}", "{\"line\":1,\"deducted\":1.5}",
				"{\"line\":1,\"deducted\":\"1.234\"}", "{\"line\":1,\"deducted\":\"%s\"}".formatted("9".repeat(40)),
				"{\"line\":1,\"errorType\":\"NONE\"}", "{\"line\":1,\"errorType\":2}",
				"{\"line\":1,\"parked\":\"yes\"}")) {
			refused(controller.put(REPORT + "/control/findings", "{\"findings\":[%s]}".formatted(finding)), 422,
					"invalid");
		}
	}

	@Test
	void addressesThatNameNothingAreNotThere() {
		for (String path : List.of("/api/v1/projects/X", "/api/v1/projects/PGI06030/partners/99/reports",
				"/api/v1/projects/PGI06030/partners/x/reports", "/api/v1/projects/PGI06030/partners/2/reports/9",
				REPORT + "/documents/" + UUID.randomUUID(), REPORT + "/documents/x", REPORT + "/certificate",
				"/api/v1/nothing")) {
			refused(this.partner.get(path), 404, "not-found");
		}
		refused(this.partner.get("/api/v1/projects/PGI06030/budget?by=colour"), 422, "unknown-view");
	}

	@Test
	void aStaleVersionIsRefusedWithBothValues() {
		long version = this.partner.get(REPORT).json().get("version").asLong();
		Portal.Answer answer = this.partner.send("PUT", LIST, CSV, HEADING, "If-Match", "\"" + (version + 7) + "\"");
		assertThat(answer.status()).as(answer.body()).isIn(409, 422);
		answer = this.partner.post(REPORT + "/submission", "{\"declaration\":true}", "If-Match",
				"\"" + (version + 7) + "\"");
		refused(answer, 409, "stale-version");
		assertThat(answer.text("detail")).contains(String.valueOf(version), String.valueOf(version + 7));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\\u0000", "a\\ud800b", "\\udc00" })
	void textThatNoDatabaseHoldsIsRefusedWhereItStands(String escaped) {
		Portal controller = Portal.of(this.port, "controller-si");
		located(controller.put(REPORT + "/control/findings",
				"{\"findings\":[{\"line\":1},{\"line\":2,\"comment\":\"%s\"}]}".formatted(escaped)), 2, "comment");
		located(controller.post(REPORT + "/certificate", "{\"conclusion\":\"%s\"}".formatted(escaped)), 0,
				"conclusion");
		located(Portal.of(this.port, "partner-1")
			.post(PROJECT + "/reports/1/submission", "{\"summary\":\"%s\"}".formatted(escaped)), 0, "summary");
		Portal officer = Portal.of(this.port, "js");
		located(officer.put(PROJECT + "/reports/1/verification/findings",
				"{\"findings\":[{\"partner\":2,\"report\":1,\"line\":1,\"comment\":\"%s\"}]}".formatted(escaped)), 1,
				"comment");
		located(officer.post(PROJECT + "/reports/1/verification", "{\"conclusion\":\"%s\"}".formatted(escaped)), 0,
				"conclusion");
		located(officer.post("/api/v1/tasks/x/completion",
				"{\"outcome\":\"accept\",\"comment\":\"%s\"}".formatted(escaped)), 0, "comment");
		located(this.partner.send("PUT", LIST, "application/json",
				"[{\"costCategory\":\"STAFF\",\"currency\":\"EUR\",\"declaredAmount\":\"1.00\",\"description\":\"%s\"}]"
					.formatted(escaped)),
				1, "description");
	}

	@Test
	void aCsvWithACharacterThatNoDatabaseHoldsIsRefusedWhereItStands() {
		located(send("1,STAFF,a\u0000b,,r,,2019-09-01,2019-09-02,EUR,1.00,0.00,1.00,,no\n"), 1, "description");
		located(send("1,STAFF,x,,r,,2019-09-01,2019-09-02,EUR,1.00,0.00,1.00,\u0000,no\n"), 1, "comment");
		byte[] surrogate = (HEADING + "1,STAFF,?,,r,,,,EUR,,,1.00,,no\n").getBytes(StandardCharsets.ISO_8859_1);
		surrogate[HEADING.length() + 8] = (byte) 0xED;
		refused(this.partner.send("PUT", LIST, CSV, surrogate), 400, "wrong-encoding");
	}

	@ParameterizedTest
	@ValueSource(strings = { "_x0000_", "_xD800_" })
	void aWorkbookWithACharacterThatNoDatabaseHoldsIsRefusedWhereItStands(String encoded) throws IOException {
		located(this.partner.send("PUT", LIST, XLSX, workbook("", "<is><t>%s</t></is>".formatted(encoded))), 1,
				"description");
	}

	@Test
	void aFormWithTheCharacterZeroIsRefusedWhereItStands() {
		Portal controller = Portal.of(this.port, "controller-si");
		Portal.Answer page = controller.send("POST", "/projects/PGI06030/partners/2/reports/1/certificate",
				"application/x-www-form-urlencoded", "conclusion=a%00b");
		assertThat(page.status()).as(page.body()).isEqualTo(422);
		assertThat(page.body()).contains("conclusion", "U+0000");
		page = this.partner.send("POST", "/projects/PGI06030/partners/2/reports/1/lines/new",
				"application/x-www-form-urlencoded", "description=a%00b");
		assertThat(page.status()).as(page.body()).isIn(404, 422);
		located(this.partner.send("POST", REPORT + "/documents", "multipart/form-data; boundary=part", """
				--part\r
				Content-Disposition: form-data; name="note"\r
				\r
				a\u0000b\r
				--part--\r
				"""), 0, "note");
		refused(this.partner.get("/api/v1/projects/PGI06030/budget?by=%00"), 422, "forbidden-character");
		assertThat(this.partner.get("/api/v1/projects/%00/budget").status()).isIn(400, 404);
		assertThat(state()).isEqualTo(this.before);
	}

	@Test
	void nobodySignsInWithTheCharacterZero() {
		Portal.Answer answer = Portal.anonymous(this.port)
			.send("POST", "/sign-in", "application/x-www-form-urlencoded", "username=a%00b&password=a%00b");
		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.location()).endsWith("/sign-in?error");
		assertThat(Portal.anonymous(this.port)
			.get("/api/v1/me", "Authorization",
					"Basic " + Base64.getEncoder().encodeToString("a\u0000b:demo".getBytes(StandardCharsets.UTF_8)))
			.status()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil.example",
			"/\t/evil.example", "/x\r\nLocation: https://evil.example", "/%0d%0aLocation:%20https://evil.example",
			"javascript:alert(1)", "/.//evil.example", "https:evil.example", "///evil.example", "@evil.example" })
	void nobodyIsLedToAnotherSite(String hostile) {
		String typed = URLEncoder.encode(hostile, StandardCharsets.UTF_8);
		for (String form : List.of("password=demo&continue=", "password=wrong&continue=",
				"password=demo&callbackUrl=")) {
			staysHere(Portal.anonymous(this.port)
				.send("POST", "/sign-in?callbackUrl=" + typed, "application/x-www-form-urlencoded",
						"username=auditor&" + form + typed),
					302);
		}
		Portal visitor = Portal.anonymous(this.port);
		Portal.Answer page = visitor.get("/sign-in?continue=" + typed + "&callbackUrl=" + typed);
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.body()).doesNotContain("href=\"//evil", "href=\"https://evil", "action=\"//evil");
		staysHere(visitor.get("/projects?callbackUrl=" + typed + "&continue=" + typed), 302);
		staysHere(this.partner.get("/projects?lang=en&callbackUrl=" + typed), 200);
		staysHere(visitor.get("//evil.example/%2e%2e"), 400);
	}

	private void staysHere(Portal.Answer answer, int status) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		if (!answer.location().isEmpty()) {
			URI here = URI.create("http://localhost:" + this.port + "/sign-in");
			URI target = here.resolve(answer.location());
			assertThat(target.getAuthority()).as(answer.location()).isEqualTo(here.getAuthority());
			assertThat(target.getScheme()).isEqualTo("http");
			assertThat(answer.location()).doesNotStartWith("//").doesNotContain("\\");
		}
	}

	private void located(Portal.Answer answer, int row, String column) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(422);
		JsonNode error = answer.json().get("errors").get(0);
		assertThat(error.get("row").asInt()).isEqualTo(row);
		assertThat(error.get("column").asText()).isEqualTo(column);
		assertThat(error.get("code").asText()).isEqualTo("forbidden-character");
		assertThat(error.get("message").asText()).contains("U+");
		assertThat(state()).isEqualTo(this.before);
	}

	@Test
	void aWorkbookThatNamesOtherFilesIsRefusedAndNoneIsRead() throws IOException {
		AtomicInteger reads = new AtomicInteger();
		HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		elsewhere.createContext("/", (exchange) -> {
			reads.incrementAndGet();
			exchange.sendResponseHeaders(200, -1);
			exchange.close();
		});
		elsewhere.start();
		try {
			String host = "http://localhost:" + elsewhere.getAddress().getPort();
			Path secret = Files.writeString(this.folder.resolve("secret.txt"), "a secret of the server");
			for (String doctype : List.of("<!DOCTYPE a [<!ENTITY e SYSTEM '%s'>]>".formatted(secret.toUri()),
					"<!DOCTYPE a [<!ENTITY e SYSTEM '%s/e'>]>".formatted(host),
					"<!DOCTYPE a SYSTEM '%s/a.dtd'>".formatted(host),
					"<!DOCTYPE a [<!ENTITY %% p SYSTEM '%s/p'> %%p;]>".formatted(host), laughs())) {
				Portal.Answer answer = this.partner.send("PUT", LIST, XLSX, workbook(doctype, "<is><t>&e;</t></is>"));
				refused(answer, 422, "unsafe-workbook");
				assertThat(answer.body()).contains("xl/worksheets/sheet1.xml").doesNotContain("a secret");
			}
			assertThat(reads).hasValue(0);
		}
		finally {
			elsewhere.stop(0);
		}
	}

	/** An entity that would unfold to ten thousand million characters. */
	private static String laughs() {
		StringBuilder doctype = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'ha ha ha ha'>");
		for (int level = 1; level < 10; level++) {
			doctype.append("<!ENTITY %s '%s'>".formatted((level == 9) ? "e" : "e" + level,
					"&e%d;".formatted(level - 1).repeat(10)));
		}
		return doctype.append("]>").toString();
	}

	/** A list of one row whose description is given. */
	private static byte[] workbook(String doctype, String description) throws IOException {
		StringBuilder sheet = new StringBuilder("<?xml version=\"1.0\"?>" + doctype
				+ "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">");
		for (String column : HEADING.strip().split(",")) {
			sheet.append("<c t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(column));
		}
		sheet.append("</row><row r=\"2\">");
		for (String text : List.of("1", "STAFF", description, "", "r", "", "2019-09-01", "2019-09-02", "EUR", "", "",
				"1.00", "", "no")) {
			sheet.append("<c t=\"inlineStr\">%s</c>"
				.formatted(text.startsWith("<") ? text : "<is><t>%s</t></is>".formatted(text)));
		}
		return zip(Map.of("xl/workbook.xml", """
				<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
				xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
				<sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>""",
				"xl/_rels/workbook.xml.rels", """
						<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
						<Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>""",
				"xl/worksheets/sheet1.xml", sheet.append("</row></sheetData></worksheet>").toString()));
	}

	private static byte[] zip(Map<String, String> parts) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		return bytes.toByteArray();
	}

	@Test
	void textThatLooksLikeAFormulaIsOnlyText() {
		Portal other = Portal.of(this.port, "partner-5");
		String path = LIST.replace("partners/2", "partners/5");
		Portal.Answer answer = other.send("PUT", path, CSV,
				HEADING + "1,STAFF,=1+1,,@r,,2019-09-01,2019-09-02,EUR,,,1.00,-x,no\n");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(other.get(path).text("0.description")).isEqualTo("=1+1");
		String exported = other.get(path, "Accept", CSV).body();
		assertThat(exported).contains("'=1+1", "'@r", "'-x");
		assertThat(other.send("PUT", path, CSV, exported).status()).isEqualTo(200);
		assertThat(other.get(path).text("0.description")).isEqualTo("=1+1");
	}

	@Test
	void aSubmissionHasOneEffect() {
		Portal other = Portal.of(this.port, "partner-7");
		String submission = REPORT.replace("partners/2", "partners/7") + "/submission";
		String declared = "{\"declaration\":true}";
		Portal.Answer first = other.post(submission, declared, "Idempotency-Key", "k-7");
		assertThat(first.status()).as(first.body()).isEqualTo(200);
		this.before = state();
		assertThat(other.post(submission, declared, "Idempotency-Key", "k-7").body()).isEqualTo(first.body());
		refused(other.post(submission, "{}", "Idempotency-Key", "k-7"), 422, "idempotency-key-reused");
		refused(other.post(submission, declared), 409, "report-not-draft");
	}

	private static byte[] bomb() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (String name : List.of("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml")) {
				zip.putNextEntry(new ZipEntry(name));
				byte[] zeros = new byte[1024 * 1024];
				for (int i = 0; i < 120; i++) {
					zip.write(zeros);
				}
			}
		}
		return bytes.toByteArray();
	}

}
