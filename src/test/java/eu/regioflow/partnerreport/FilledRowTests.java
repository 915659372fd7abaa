package eu.regioflow.partnerreport;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.SignedIn;
import eu.regioflow.SqlLog;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Rows of a list that are filled in cell by cell, through the API and through the form
 * for browsers without script.
 */
@DemoTest
class FilledRowTests {

	private static final String REPORT = "/projects/PGI06030/partners/2/reports/1";

	private static final String LIST = "/api/v1" + REPORT + "/expenditure";

	private static final String ROWS = LIST + "/rows";

	private static final ObjectMapper JSON = new ObjectMapper();

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	@Autowired
	private ReopenPartnerReport reopen;

	@Autowired
	private TransactionTemplate transaction;

	private Portal partner;

	private PlayedPeriod period;

	@BeforeEach
	void restore() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.partner = Portal.of(this.port, "partner-2");
		// what an earlier test was told and did not read
		for (int told = 0; told < 9; told++) {
			this.partner.get(REPORT + "/expenditure?page=1");
		}
	}

	@Test
	void aRowIsKeptFromItsFirstCellOnAndTakenWithItsLast() {
		Portal.Answer begun = this.partner.post(ROWS, cells("description", "", "Train to Ruse"));
		assertThat(begun.status()).as(begun.body()).isEqualTo(200);
		assertThat(begun.json().get("taken").asBoolean()).isFalse();
		assertThat(columns(begun)).contains("cost_category", "currency", "declared_amount");
		assertThat(this.partner.get(ROWS).json()).hasSize(1);
		assertThat(changes()).isZero();
		Portal.Answer whole = this.partner.send("PATCH", ROWS + "/1", "application/json",
				cells("costCategory", "", "TRAVEL", "supplier", "", "Railway", "invoiceNumber", "", "R-1",
						"invoiceDate", "", "1 Sep 2019", "paymentDate", "", "2.9.2019", "currency", "", "eur",
						"declaredAmount", "", "1,234.5"));
		assertThat(whole.json().get("taken").asBoolean()).as(whole.body()).isTrue();
		assertThat(whole.text("amountEur")).isEqualTo("1234.50");
		assertThat(whole.text("shown.declaredAmount")).isEqualTo("1,234.50");
		assertThat(whole.text("cells.currency")).isEqualTo("EUR");
		assertThat(this.partner.get(ROWS).json()).isEmpty();
		assertThat(this.partner.get(LIST).text("0.declaredAmount")).isEqualTo("1234.50");
		assertThat(changes()).isEqualTo(1).isEqualTo(entries());
	}

	@Test
	void whoTypesIsNotedOnceAndEveryChangeThatIsTakenRaisesTheVersion() {
		fill();
		Map<String, Object> before = report();
		write(1, "declaredAmount", this.partner.get(LIST).text("0.declaredAmount"), "12O.00");
		assertThat(report()).as("the same author, and nothing was taken").isEqualTo(before);
		this.jdbc.update("delete from partner_report_author");
		String same = this.partner.get(LIST).text("1.description");
		assertThat(write(2, "description", same, same).status()).isEqualTo(200);
		assertThat(authors()).as("who changed nothing is no author").isZero();
		write(1, "declaredAmount", "12O.00", "13O.00");
		assertThat(authors()).isEqualTo(1);
		assertThat(report()).as("a new author, and nothing was taken")
			.isEqualTo(Map.of("version", (long) before.get("version") + 1, "row_changes", before.get("row_changes")));
		write(1, "declaredAmount", "13O.00", "130.00");
		assertThat(authors()).isEqualTo(1);
		assertThat(report()).isEqualTo(Map.of("version", (long) before.get("version") + 2, "row_changes",
				(int) before.get("row_changes") + 1));
	}

	private long authors() {
		return this.jdbc.queryForObject("select count(*) from partner_report_author", Long.class);
	}

	private Map<String, Object> report() {
		return this.jdbc.queryForMap("""
				select version, row_changes from partner_report
					where project = 'PGI06030' and partner = 2 and number = 1""");
	}

	@Test
	void whatCannotBeReadStaysAsTypedForEverybodyAndKeepsTheReportFromSubmission() {
		fill();
		Portal.Answer list = this.partner.get(LIST);
		long changes = changes();
		Portal.Answer bad = write(1, "declaredAmount", list.text("0.declaredAmount"), "12O.00");
		assertThat(bad.json().get("taken").asBoolean()).isFalse();
		assertThat(bad.text("errors.0.code")).isEqualTo("not-an-amount");
		assertThat(this.partner.get(LIST).body()).as("the list as it was taken last").isEqualTo(list.body());
		assertThat(changes()).isEqualTo(changes);
		Document page = Jsoup.parse(this.partner.get(REPORT + "/expenditure").body());
		assertThat(page.getElementById("declaredAmount-1").val()).isEqualTo("12O.00");
		assertThat(page.getElementById("e-declaredAmount-1").text()).contains("12O.00", "is not an amount");
		Document whole = Jsoup.parse(this.partner.get(REPORT + "/lines/1").body());
		assertThat(whole.getElementById("declaredAmount").val()).isEqualTo("12O.00");
		assertThat(whole.selectFirst(".govuk-error-summary").text()).contains("12O.00");
		Portal.Answer refused = this.partner.post("/api/v1" + REPORT + "/submission", "{\"declaration\":true}");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text("errors.0.column")).isEqualTo("declared_amount");
		assertThat(refused.text("errors.0.value")).isEqualTo("12O.00");
		assertThat(this.partner.get(REPORT + "/submission").body()).contains("12O.00");
		assertThat(write(1, "declaredAmount", "12O.00", "120.00").json().get("taken").asBoolean()).isTrue();
		assertThat(this.partner.post("/api/v1" + REPORT + "/submission", "{\"declaration\":true}").status())
			.isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "paymentDate,2020-02-31,no-such-day", "paymentDate,soon,not-a-date", "currency,XYZ,unknown-currency",
			"costCategory,TRAVELLING,unknown-category", "declaredAmount,-5.00,negative-amount",
			"declaredAmount,1e3,scientific-notation", "procurement,A,not-a-procurement",
			"reduces,x,not-a-line-of-a-report", "paymentDate,2031-01-01,paid-after-period" })
	void aCellIsRefusedForTheReasonsOfAFile(String name, String typed, String code) {
		fill();
		String file = code(this.partner.put(LIST, row(name, typed)), name);
		assertThat(code(write(1, name, stored(1, name), typed), name)).isEqualTo(code).isEqualTo(file);
	}

	@Test
	void twoPeopleMayChangeDifferentCellsOfOneRow() {
		fill();
		String supplier = stored(1, "supplier");
		String comment = stored(1, "comment");
		assertThat(write(1, "supplier", supplier, "Other Ltd").status()).isEqualTo(200);
		Portal.Answer second = write(1, "comment", comment, "Asked for");
		assertThat(second.text("cells.supplier")).isEqualTo("Other Ltd");
		assertThat(second.text("cells.comment")).isEqualTo("Asked for");
		assertThat(changes() - 1).as("beside the import").isEqualTo(2);
		assertThat(changes()).isEqualTo(entries());
	}

	@Test
	void whoTypesIntoACellThatSomebodyElseChangedIsToldAndChangesNothing() {
		fill();
		String supplier = stored(1, "supplier");
		write(1, "supplier", supplier, "Other Ltd");
		long changes = changes();
		Portal.Answer refused = this.partner.send("PATCH", ROWS + "/1", "application/json",
				cells("supplier", supplier, "Mine Ltd", "comment", "", "Lost?"));
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text("code")).isEqualTo("row-changed");
		assertThat(refused.text("errors.0.column")).isEqualTo("supplier");
		assertThat(refused.text("errors.0.value")).isEqualTo("Other Ltd");
		assertThat(stored(1, "supplier")).isEqualTo("Other Ltd");
		assertThat(stored(1, "comment")).isEmpty();
		assertThat(changes()).isEqualTo(changes).isEqualTo(entries());
	}

	@Test
	void theSameCellsSentAgainChangeNothing() {
		fill();
		String supplier = stored(1, "supplier");
		write(1, "supplier", supplier, "Other Ltd");
		long changes = changes();
		assertThat(write(1, "supplier", supplier, "Other Ltd").status()).isEqualTo(200);
		assertThat(changes()).isEqualTo(changes).isEqualTo(entries());
		String key = UUID.randomUUID().toString();
		String body = cells("description", "", "Bus");
		int line = this.partner.post(ROWS, body, "Idempotency-Key", key).json().get("line").asInt();
		assertThat(this.partner.post(ROWS, body, "Idempotency-Key", key).json().get("line").asInt()).isEqualTo(line);
		assertThat(this.partner.get(ROWS).json()).hasSize(1);
	}

	@Test
	void whatIsNoChangeOfARowIsRefusedAndChangesNothing() {
		fill();
		String before = this.partner.get(LIST).body();
		long changes = changes();
		assertThat(this.partner.post(ROWS, "{}").status()).isEqualTo(422);
		assertThat(this.partner.post(ROWS, cells("description", "", " ")).text("code")).isEqualTo("row-empty");
		assertThat(this.partner.post(ROWS, cells("colour", "", "red")).text("errors.0.code"))
			.isEqualTo("unknown-property");
		assertThat(this.partner.post(ROWS, "{\"cells\":{\"description\":null}}").status()).isEqualTo(422);
		assertThat(this.partner.post(ROWS, "{\"cells\":[]}").status()).isEqualTo(422);
		assertThat(this.partner.post(ROWS, cells("comment", "", "x".repeat(2001))).text("errors.0.code"))
			.isEqualTo("too-long");
		assertThat(write(777, "supplier", "", "Nobody").status()).isEqualTo(404);
		assertThat(this.partner.get(ROWS + "/777").status()).isEqualTo(404);
		assertThat(this.partner.get(LIST).body()).isEqualTo(before);
		assertThat(this.partner.get(ROWS).json()).isEmpty();
		assertThat(changes()).isEqualTo(changes);
		this.period.submit(2, 1);
		assertThat(write(1, "comment", "", "Late").text("code")).isEqualTo("report-not-draft");
		assertThat(this.partner.post(ROWS, cells("comment", "", "Late")).status()).isEqualTo(409);
	}

	@Test
	void anImportAndADeletionTakeUnfinishedRowsAway() {
		fill();
		int line = this.partner.post(ROWS, cells("description", "", "Bus")).json().get("line").asInt();
		String version = this.partner.get("/api/v1" + REPORT).text("version");
		Portal.Answer removed = this.partner.send("POST", REPORT + "/lines/" + line + "/removal",
				"application/x-www-form-urlencoded", "version=" + version);
		assertThat(removed.status()).isEqualTo(302);
		assertThat(this.partner.get(ROWS).json()).isEmpty();
		write(1, "declaredAmount", stored(1, "declaredAmount"), "x");
		fill();
		assertThat(this.partner.get(ROWS).json()).isEmpty();
		assertThat(changes()).isEqualTo(entries());
	}

	@Test
	void aDuplicateOfAnotherLineIsToldAtTheRowThatWasTypedLast() {
		fill();
		int original = this.jdbc
			.queryForObject("select min(line) from expenditure_line where duplicate_key is not null", Integer.class);
		JsonNode first = this.partner.get(ROWS + "/" + original).json().get("cells");
		Map<String, String[]> copy = new LinkedHashMap<>();
		first.properties().forEach((cell) -> {
			if (!cell.getValue().asText().isEmpty()) {
				copy.put(cell.getKey(), new String[] { "", cell.getValue().asText() });
			}
		});
		Portal.Answer twice = this.partner.post(ROWS, cells(copy));
		assertThat(twice.json().get("taken").asBoolean()).as(twice.body()).isFalse();
		String line = twice.text("line");
		Document page = Jsoup.parse(this.partner.get(REPORT + "/expenditure?rows=problems").body());
		assertThat(page.select("tr[data-row=" + line + "].rf-row--error")).hasSize(1);
		assertThat(page.select("tr[data-row=" + original + "].rf-row--error")).isEmpty();
	}

	@Test
	void theFormWithoutScriptSavesEveryChangedRowAndBeginsANewOne() {
		fill();
		Document page = Jsoup.parse(this.partner.get(REPORT + "/expenditure").body());
		long changes = changes();
		Map<String, String> form = fields(page);
		assertThat(page(this.partner.form(REPORT + "/expenditure/rows", form))).contains("No row was changed");
		assertThat(changes()).as("of a form that was not touched").isEqualTo(changes);
		form.put("description-1", "Written anew");
		form.put("declaredAmount-2", "1.234");
		form.put("description-new", "One more");
		Portal.Answer answer = this.partner.form(REPORT + "/expenditure/rows", form);
		assertThat(page(answer)).contains("3 rows are saved; 2 of them");
		assertThat(stored(1, "description")).isEqualTo("Written anew");
		assertThat(this.partner.get(ROWS).json()).hasSize(2);
		assertThat(changes()).isEqualTo(changes + 1).isEqualTo(entries());
	}

	@Test
	void theFormWithoutScriptKeepsWhatCollidesAndShowsBoth() {
		fill();
		Map<String, String> form = fields(Jsoup.parse(this.partner.get(REPORT + "/expenditure").body()));
		write(1, "supplier", stored(1, "supplier"), "Other Ltd");
		form.put("supplier-1", "Mine Ltd");
		form.put("description-2", "Not in the way");
		Portal.Answer answer = this.partner.form(REPORT + "/expenditure/rows", form);
		assertThat(answer.status()).isEqualTo(409);
		Document again = Jsoup.parse(answer.body());
		assertThat(again.selectFirst(".govuk-error-summary").text()).contains("In 1 row somebody else");
		assertThat(again.getElementById("supplier-1").val()).isEqualTo("Mine Ltd");
		assertThat(again.getElementById("e-supplier-1").text()).contains("Other Ltd");
		assertThat(stored(1, "supplier")).isEqualTo("Other Ltd");
		assertThat(stored(2, "description")).isEqualTo("Not in the way");
		assertThat(this.partner.form(REPORT + "/expenditure/rows", fields(again)).status()).isEqualTo(302);
		assertThat(stored(1, "supplier")).isEqualTo("Mine Ltd");
	}

	@Test
	void aRowThatSomebodyElseDeletedIsBegunAnewWithWhatWasTyped() {
		fill();
		Map<String, String> form = fields(Jsoup.parse(this.partner.get(REPORT + "/expenditure").body()));
		this.partner.send("POST", REPORT + "/lines/1/removal", "application/x-www-form-urlencoded",
				"version=" + this.partner.get("/api/v1" + REPORT).text("version"));
		form.put("description-1", "Still wanted");
		this.partner.form(REPORT + "/expenditure/rows", form);
		assertThat(this.partner.get(LIST).body()).contains("Still wanted");
	}

	@Test
	void aBrokenFormIsRefused() {
		fill();
		assertThat(this.partner.form(REPORT + "/expenditure/rows", Map.of("was-1", "{", "supplier-1", "x")).status())
			.isEqualTo(400);
		assertThat(this.partner.form(REPORT + "/expenditure/rows", Map.of("was-1", "null", "page", "x")).status())
			.isEqualTo(302);
	}

	@Test
	void onlyRowsWithProblemsAreShownOnRequest() {
		fill();
		write(3, "paymentDate", stored(3, "paymentDate"), "soon");
		Document page = Jsoup.parse(this.partner.get(REPORT + "/expenditure?rows=problems").body());
		assertThat(page.select("#grid tr[data-row=3]")).hasSize(1);
		int warned = page.select(".rf-grid__problem--warning").size();
		assertThat(page.select("#grid tbody tr")).hasSizeLessThanOrEqualTo(warned + 2);
	}

	@Test
	void aSaveCostsAsManyStatementsInALongListAsInAShortOne() throws Exception {
		long few = statements(10);
		long many = statements(5_000);
		System.out.println("statements of a saved row: " + many);
		assertThat(many).isEqualTo(few).isLessThanOrEqualTo(40);
	}

	@Test
	void whatWasAskedOfADraftIsAskedAgainWhenItWasSubmittedMeanwhile() throws Exception {
		fill();
		write(1, "supplier", stored(1, "supplier"), "In hand");
		assertThat(trips("In hand", "Still in hand")).isEqualTo(3);
		this.period.submit(2, 1);
		DemoState.awaitListeners(this.application);
		SignedIn.as("js", () -> this.reopen.reopen("PGI06030", 2, 1, Optional.empty(), "A line is missing."));
		assertThat(trips("Still in hand", "Given back")).as("once as the draft that it was, once as it is")
			.isEqualTo(4);
		assertThat(trips("Given back", "In hand again")).isEqualTo(3);
		assertThat(stored(1, "supplier")).isEqualTo("In hand again");
		assertThat(changes()).isEqualTo(entries());
	}

	@Test
	void aRowThatWaitedForTheSubmissionOfItsReportIsRefused() throws Exception {
		fill();
		write(1, "supplier", stored(1, "supplier"), "In hand");
		ExecutorService writer = Executors.newSingleThreadExecutor();
		try {
			Future<Portal.Answer> late = this.transaction.execute((running) -> {
				this.jdbc.update("update partner_report set status = 'SUBMITTED' where partner = 2 and number = 1");
				Future<Portal.Answer> waiting = writer.submit(() -> write(1, "supplier", "In hand", "Late"));
				await().atMost(Duration.ofSeconds(60))
					.until(() -> this.jdbc.queryForObject("select count(*) from pg_locks where not granted",
							Integer.class) > 0);
				return waiting;
			});
			assertThat(late.get().text("code")).isEqualTo("report-not-draft");
		}
		finally {
			writer.shutdownNow();
		}
		assertThat(changes()).isEqualTo(entries());
	}

	@Test
	void aNewRowThatIsTakenAtOnceIsNotedInTheTrailThoughItsRequestHasAKey() {
		fill();
		long entries = entries();
		Portal.Answer begun = this.partner.post(ROWS,
				cells("costCategory", "", "TRAVEL", "description", "", "Bus", "supplier", "", "Railway",
						"invoiceNumber", "", "R-77", "invoiceDate", "", "1 Sep 2019", "paymentDate", "", "2.9.2019",
						"currency", "", "eur", "declaredAmount", "", "12"),
				"Idempotency-Key", UUID.randomUUID().toString());
		assertThat(begun.json().get("taken").asBoolean()).as(begun.body()).isTrue();
		assertThat(entries()).isEqualTo(entries + 1).isEqualTo(changes());
	}

	private long trips(String was, String now) throws Exception {
		return SqlLog.count(() -> assertThat(write(1, "supplier", was, now).json().get("taken").asBoolean()).isTrue());
	}

	private long statements(int lines) throws Exception {
		StringBuilder csv = new StringBuilder("line,cost_category,description,supplier,internal_reference,"
				+ "invoice_number,invoice_date,payment_date,currency,total_invoice_value,vat,declared_amount,comment,gdpr\n");
		for (int line = 1; line <= lines; line++) {
			csv.append("%1$d,TRAVEL,Train,Railway,,R-%1$d,2019-09-01,2019-09-02,EUR,10.00,0.00,10.00,,no%n"
				.formatted(line));
		}
		this.period.replace(2, 1, this.period.read(csv.toString().getBytes(StandardCharsets.UTF_8)));
		write(2, "supplier", "Railway", "Bus");
		return SqlLog.count(() -> write(1, "supplier", "Railway", "Bus"));
	}

	/** Where the answer to a form leads. */
	private String page(Portal.Answer answer) {
		return this.partner.get(answer.location().replaceFirst("^http://[^/]+", "")).body();
	}

	private void fill() {
		this.period.fill(2);
	}

	private Portal.Answer write(int line, String name, String was, String now) {
		return this.partner.send("PATCH", ROWS + "/" + line, "application/json", cells(name, was, now));
	}

	private String stored(int line, String name) {
		return this.partner.get(ROWS + "/" + line).text("cells." + name);
	}

	private static String cells(String... namesWasNow) {
		Map<String, String[]> cells = new LinkedHashMap<>();
		for (int i = 0; i < namesWasNow.length; i += 3) {
			cells.put(namesWasNow[i], new String[] { namesWasNow[i + 1], namesWasNow[i + 2] });
		}
		return cells(cells);
	}

	private static String cells(Map<String, String[]> cells) {
		Map<String, Map<String, String>> typed = new LinkedHashMap<>();
		cells.forEach((name, cell) -> typed.put(name, Map.of("was", cell[0], "now", cell[1])));
		return JSON.valueToTree(Map.of("cells", typed)).toString();
	}

	/** A whole list of one row with one bad cell. */
	private static String row(String name, String typed) {
		Map<String, String> row = new LinkedHashMap<>(
				Map.of("costCategory", "TRAVEL", "description", "Train", "supplier", "Railway", "invoiceNumber", "R-1",
						"paymentDate", "2019-09-02", "currency", "EUR", "declaredAmount", "10.00"));
		row.put(name, typed);
		return JSON.valueToTree(List.of(row)).toString();
	}

	private static String code(Portal.Answer answer, String name) {
		String column = name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
		for (JsonNode error : answer.json().get("errors")) {
			if (error.get("column").asText().equals(column)) {
				return error.get("code").asText();
			}
		}
		return answer.body();
	}

	private static List<String> columns(Portal.Answer answer) {
		return answer.json().get("errors").findValuesAsText("column");
	}

	private static Map<String, String> fields(Document page) {
		Map<String, String> fields = new LinkedHashMap<>();
		page.select("#grid [name]").forEach((field) -> {
			if (field.tagName().equals("select")) {
				fields.put(field.attr("name"), field.select("option[selected]").attr("value"));
			}
			else if (!field.attr("name").startsWith("_")) {
				fields.put(field.attr("name"), field.val());
			}
		});
		return fields;
	}

	private long changes() {
		return this.jdbc.queryForObject("select sum(row_changes) from partner_report", Long.class);
	}

	private long entries() {
		return this.jdbc.queryForObject("select count(*) from trail_entry where action = 'expenditure-changed'",
				Long.class);
	}

}
