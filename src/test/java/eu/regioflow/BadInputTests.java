package eu.regioflow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

	private static final String REPORT = "/api/v1/projects/PGI06030/partners/2/reports/1";

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
		return this.jdbc.queryForList("""
				select (select count(*) from expenditure_line) as lines, (select count(*) from posting) as postings,
					(select count(*) from trail_entry) as entries, (select count(*) from act_ru_task) as tasks,
					(select count(*) from document) as documents, (select sum(version) from partner_report) as versions
				""").toString();
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
