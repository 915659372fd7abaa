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
 * Many files at once for a report of six lines; lines 4 and 5 share an invoice.
 */
@DemoTest
class TakeInDocumentsTests {

	private static final String REPORT = "/api/v1/projects/PGI06030/partners/4/reports/1";

	private static final String DOCUMENTS = REPORT + "/documents";

	private static final String BATCH = DOCUMENTS + "/batch";

	private static final String PAGE = "/projects/PGI06030/partners/4/reports/1/documents";

	private static final String LINES = """
			[{"line":1,"costCategory":"TRAVEL","description":"Hotel","supplier":"Inn","invoiceNumber":"INV-2020-017",
				"invoiceDate":"2019-10-10","paymentDate":"2019-10-20","totalInvoiceValue":"60.00","vat":"0.00",
				"currency":"EUR","declaredAmount":"10.00"},
			{"line":2,"costCategory":"EXTERNAL","description":"Study","supplier":"Pen","invoiceNumber":"1909/7997",
				"invoiceDate":"2019-10-10","paymentDate":"2019-10-20","totalInvoiceValue":"60.00","vat":"0.00",
				"currency":"EUR","declaredAmount":"20.00"},
			{"line":3,"costCategory":"EXTERNAL","description":"Annex","supplier":"Pen","invoiceNumber":"1909/7997-B",
				"invoiceDate":"2019-10-10","paymentDate":"2019-10-20","totalInvoiceValue":"60.00","vat":"0.00",
				"currency":"EUR","declaredAmount":"30.00"},
			{"line":4,"costCategory":"TRAVEL","description":"Train","supplier":"Rail","invoiceNumber":"A 100",
				"invoiceDate":"2019-10-10","paymentDate":"2019-10-20","totalInvoiceValue":"60.00","vat":"0.00",
				"currency":"EUR","declaredAmount":"40.00"},
			{"line":5,"costCategory":"TRAVEL","description":"Bus","supplier":"Rail","invoiceNumber":"A 100",
				"invoiceDate":"2019-10-10","paymentDate":"2019-10-20","totalInvoiceValue":"60.00","vat":"0.00",
				"currency":"EUR","declaredAmount":"50.00"},
			{"line":6,"costCategory":"STAFF","description":"Salary","internalReference":"S-1",
				"invoiceDate":"2019-10-10","paymentDate":"2019-10-20","totalInvoiceValue":"60.00","vat":"0.00",
				"currency":"EUR","declaredAmount":"60.00"}]""";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	private Portal partner;

	@BeforeEach
	void fill() {
		DemoState.restore(this.application);
		this.partner = Portal.of(this.port, "partner-4");
		Portal.Answer filled = this.partner.put(REPORT + "/expenditure", LINES);
		assertThat(filled.status()).as(filled.body()).isEqualTo(200);
	}

	@Test
	void eachFileGoesToTheLineOfItsInvoiceNumberAndABadOneKeepsNoOtherOut() {
		JsonNode told = new GivenFiles().file("inv_2020_017 hotel.pdf", "%PDF-1.4 hotel")
			.file("virus.exe", "MZ")
			.file("1909-7997-b.pdf", "%PDF-1.4 annex")
			.file("empty.pdf", "")
			.file("a100.pdf", "%PDF-1.4 tickets")
			.file("minutes.txt", "We met.")
			.send(this.partner, BATCH, "files")
			.json();
		assertThat(outcomes(told)).containsExactly("inv_2020_017 hotel.pdf TAKEN 1", "virus.exe REFUSED document-type",
				"1909-7997-b.pdf TAKEN 3", "empty.pdf REFUSED document-empty", "a100.pdf TAKEN null [4,5]",
				"minutes.txt TAKEN null");
		assertThat(told.get(1).get("detail").asText()).contains("virus.exe");
		assertThat(told.get(3).get("remedy").asText()).isNotBlank();
		assertThat(files()).containsExactly("inv_2020_017 hotel.pdf 1", "1909-7997-b.pdf 3", "a100.pdf null",
				"minutes.txt null");
		assertThat(actions("document-attached")).isEqualTo(4);
	}

	@Test
	void theSameContentIsTakenOnceHoweverOftenItIsSent() {
		new GivenFiles().file("a.pdf", "%PDF-1.4 one").send(this.partner, BATCH, "files");
		JsonNode again = new GivenFiles().file("b.pdf", "%PDF-1.4 one")
			.file("c.pdf", "%PDF-1.4 two")
			.file("d.pdf", "%PDF-1.4 two")
			.send(this.partner, BATCH, "files")
			.json();
		assertThat(outcomes(again)).containsExactly("b.pdf ALREADY_THERE null", "c.pdf TAKEN null",
				"d.pdf ALREADY_THERE null");
		assertThat(again.get(0).get("document").get("name").asText()).isEqualTo("a.pdf");
		assertThat(files()).containsExactly("a.pdf null", "c.pdf null");
	}

	@Test
	void oneInvoiceProvesTwoLinesWhereThatIsAskedFor() {
		for (String line : List.of("4", "5", "4")) {
			new GivenFiles().field("line", line).file("a100.pdf", "%PDF-1.4 both").send(this.partner, BATCH, "files");
		}
		assertThat(files()).containsExactly("a100.pdf 4", "a100.pdf 5");
	}

	@Test
	void allMayGoToTheReportWhateverTheirNames() {
		JsonNode told = new GivenFiles().field("line", "report")
			.field("note", "Signed")
			.file("INV-2020-017.pdf", "%PDF-1.4 one")
			.send(this.partner, BATCH, "files")
			.json();
		assertThat(outcomes(told)).containsExactly("INV-2020-017.pdf TAKEN null");
		assertThat(told.get(0).get("document").get("note").asText()).isEqualTo("Signed");
	}

	@Test
	void whatIsWrongWithAllOfThemIsRefusedAndNothingChanges() {
		String before = state();
		Map<String, GivenFiles> wrong = Map.of("file-missing", new GivenFiles().field("note", "none"), "unknown-line",
				new GivenFiles().field("line", "99").file("a.pdf", "%PDF-1.4"), "text-too-long",
				new GivenFiles().field("note", "x".repeat(1001)).file("a.pdf", "%PDF-1.4"));
		wrong.forEach((code, files) -> {
			Portal.Answer answer = files.send(this.partner, BATCH, "files");
			assertThat(answer.status()).as(code).isEqualTo(422);
			assertThat(answer.text("code")).isEqualTo(code);
		});
		assertThat(new GivenFiles().file("a.exe", "MZ").send(this.partner, BATCH, "files").status()).isEqualTo(200);
		assertThat(state()).isEqualTo(before);
	}

	@Test
	void othersAndASubmittedReportTakeNoFileOfThePartner() {
		for (Map.Entry<String, Integer> other : Map
			.of("partner-3", 404, "controller-bg", 404, "js", 403, "auditor", 403)
			.entrySet()) {
			assertThat(batch(other.getKey()).status()).as(other.getKey()).isEqualTo(other.getValue());
		}
		assertThat(batch("controller-ro").text("code")).isEqualTo("report-not-open-for-documents");
		new PlayedPeriod(this.application).submit(4, 1);
		assertThat(batch("partner-4").text("code")).isEqualTo("report-not-open-for-documents");
		assertThat(outcomes(batch("controller-ro").json())).containsExactly("INV-2020-017.pdf TAKEN 1");
	}

	@Test
	void aFileIsMovedToAnotherLineAndToTheReportWithATrace() {
		String id = batch("partner-4").json().get(0).get("document").get("id").asText();
		assertThat(move(id, "{\"line\":2}").json().get("line").asInt()).isEqualTo(2);
		assertThat(move(id, "{\"line\":2}").status()).isEqualTo(200);
		assertThat(move(id, "{\"line\":null}").json().get("line").isNull()).isTrue();
		assertThat(files()).containsExactly("INV-2020-017.pdf null");
		assertThat(actions("document-moved")).isEqualTo(2);
	}

	@Test
	void aMoveThatIsRefusedChangesNothing() {
		String id = batch("partner-4").json().get(0).get("document").get("id").asText();
		String before = state();
		assertThat(move(id, "{\"line\":99}").text("code")).isEqualTo("unknown-line");
		assertThat(this.partner
			.send("PUT", DOCUMENTS + "/" + id + "/line", "application/json", "{\"line\":2}", "If-Match", "\"0\"")
			.text("code")).isEqualTo("stale-version");
		String elsewhere = REPORT.replace("partners/4", "partners/3") + "/documents/" + id + "/line";
		assertThat(Portal.of(this.port, "partner-3").put(elsewhere, "{\"line\":null}").status()).isEqualTo(404);
		assertThat(state()).isEqualTo(before);
		new PlayedPeriod(this.application).submit(4, 1);
		assertThat(move(id, "{\"line\":2}").text("code")).isEqualTo("report-not-open-for-documents");
		assertThat(files()).containsExactly("INV-2020-017.pdf 1");
	}

	@Test
	void thePageSaysOfEachFileWhatBecameOfIt() {
		Portal.Answer bad = new GivenFiles().file("1909 7997.pdf", "%PDF-1.4 study")
			.file("virus.exe", "MZ")
			.send(this.partner, PAGE, "files");
		assertThat(bad.status()).isEqualTo(422);
		assertThat(bad.body()).contains("What became of your files", "1909 7997.pdf", "Line 2", "virus.exe", "Refused");
		Portal.Answer good = new GivenFiles().file("a100.pdf", "%PDF-1.4 x").send(this.partner, PAGE, "files");
		assertThat(good.status()).isEqualTo(302);
		assertThat(this.partner.get(PAGE).body()).contains("fits the invoice numbers of lines 4, 5");
		assertThat(this.partner.get(PAGE).body()).as("once").doesNotContain("fits the invoice numbers");
		assertThat(files()).containsExactly("1909 7997.pdf 2", "a100.pdf null");
	}

	private Portal.Answer batch(String who) {
		return new GivenFiles().file("INV-2020-017.pdf", "%PDF-1.4 hotel")
			.send(Portal.of(this.port, who), BATCH, "files");
	}

	private Portal.Answer move(String id, String body) {
		return this.partner.put(DOCUMENTS + "/" + id + "/line", body);
	}

	private String state() {
		return this.jdbc.queryForMap("""
				select (select count(*) from document) as documents, (select string_agg(line::text, ',') from document)
					as lines, (select sum(version) from partner_report) as versions,
					(select count(*) from trail_entry) as entries""").toString();
	}

	private int actions(String action) {
		return this.jdbc.queryForObject("select count(*) from trail_entry where action = ?", Integer.class, action);
	}

	private List<String> files() {
		List<String> files = new ArrayList<>();
		this.partner.get(DOCUMENTS)
			.json()
			.forEach((file) -> files.add(file.get("name").asText() + " " + file.get("line").asText()));
		return files;
	}

	private static List<String> outcomes(JsonNode told) {
		List<String> outcomes = new ArrayList<>();
		told.forEach((file) -> {
			String more = file.get("document").isNull() ? file.get("code").asText()
					: file.get("document").get("line").asText();
			String named = file.get("named").isEmpty() ? "" : " " + file.get("named");
			outcomes.add(file.get("name").asText() + " " + file.get("state").asText() + " " + more + named);
		});
		return outcomes;
	}

}
