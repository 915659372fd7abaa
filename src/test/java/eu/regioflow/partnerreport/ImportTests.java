package eu.regioflow.partnerreport;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.SameMoment;
import eu.regioflow.SignedIn;
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
 * A list is brought in, looked at and taken over: what is new, changed, unchanged and
 * rejected, by its owner's own columns, once however often it is sent.
 */
@DemoTest
class ImportTests {

	private static final String PAGE = "/projects/PGI06030/partners/4/reports/1";

	private static final String LIST = "/api/v1" + PAGE + "/expenditure";

	private static final String IMPORTS = PAGE + "/expenditure/imports";

	private static final String API = "/api/v1" + PAGE + "/imports";

	private static final String OWN = """
			Beleg Nr.;Kategorie;Was;Betrag;Währg;Bezahlt am;Firma;Vom
			B-1;Reise und Unterbringung;Fahrt nach Sofia;1.234,50;EUR;02.09.2019;Bahn;01.09.2019
			B-2;TRAVEL;Fahrt nach Riga;80,00;EUR;03.09.2019;Bahn;01.09.2019
			""";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private ReopenPartnerReport reopen;

	private Portal partner;

	@BeforeEach
	void restore() {
		DemoState.restore(this.application);
		this.partner = Portal.of(this.port, "partner-4");
	}

	private static String demo() {
		return new String(PlayedPeriod.list(4), StandardCharsets.UTF_8);
	}

	/** Brings a file in by the page and gives its place. */
	private String bring(String name, String content) {
		Portal.Answer answer = this.partner.upload(IMPORTS, name, content.getBytes(StandardCharsets.UTF_8));
		assertThat(answer.status()).as(answer.body()).isEqualTo(302);
		return answer.location().replaceFirst("^http://[^/]+", "");
	}

	private Document page(String path) {
		Portal.Answer answer = this.partner.get(path);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return Jsoup.parse(answer.body());
	}

	private static List<String> counts(Document page) {
		return page.select("#counts tbody tr, #counts tfoot tr").eachText();
	}

	private Portal.Answer confirm(Document page) {
		return this.partner.form(page.selectFirst("#confirm").attr("action"),
				Map.of("version", page.select("#confirm [name=version]").val(), "mode",
						page.select("#confirm [name=mode]").val(), "rest", page.select("#confirm [name=rest]").val()));
	}

	private Portal.Answer confirmed(String place) {
		Portal.Answer answer = confirm(page(place));
		assertThat(answer.status()).as(answer.body()).isEqualTo(302);
		return answer;
	}

	private JsonNode lines() {
		return this.partner.get(LIST, "Accept", "application/json").json();
	}

	private String state() {
		return this.jdbc.queryForList("""
				select version, row_changes, (select count(*) from trail_entry) as entries,
					(select md5(string_agg(line::text, ' ' order by report, line)) from expenditure_line line) as lines
					from partner_report where project = 'PGI06030' and partner = 4 and number = 1""").toString();
	}

	@Test
	void aListIsShownBeforeItIsTakenOverWithOneEntryInTheTrail() {
		String before = state();
		String place = bring("list.csv", demo());
		Document page = page(place);
		assertThat(counts(page).get(0)).startsWith("New 22");
		assertThat(counts(page).get(4)).startsWith("The list afterwards 22");
		assertThat(state()).isEqualTo(before);
		int entries = entries();
		confirmed(place);
		assertThat(lines()).hasSize(22);
		assertThat(entries()).isEqualTo(entries + 1);
		assertThat(page(PAGE + "/expenditure").select("main input").eachAttr("value"))
			.contains("Project manager, gross employment cost 2019-08");
	}

	private int entries() {
		return this.jdbc.queryForObject("select count(*) from trail_entry where action = 'expenditure-changed'",
				Integer.class);
	}

	@Test
	void aRowThatIsStillBeingTypedStaysBehindTheNewLines() {
		String row = "{\"cells\": {\"description\": {\"was\": \"\", \"now\": \"Bus to Porto\"}}}";
		assertThat(this.partner.post(LIST + "/rows", row).json().get("line").asInt()).isEqualTo(1);

		confirmed(bring("list.csv", demo()));

		JsonNode unfinished = this.partner.get(LIST + "/rows").json();
		assertThat(lines()).hasSize(22);
		assertThat(unfinished).hasSize(1);
		assertThat(unfinished.get(0).get("line").asInt()).isEqualTo(23);
		assertThat(unfinished.get(0).toString()).contains("Bus to Porto");
	}

	@Test
	void theSameFileTwiceChangesNothing() {
		confirmed(bring("list.csv", demo()));
		confirmed(bring("own.csv", own()));
		String before = state();
		for (String file : List.of(demo(), own())) {
			String place = bring("again.csv", file);
			Document page = page(place);
			assertThat(page.selectFirst("main").text()).contains("Nothing would change");
			confirmed(place);
			assertThat(state()).isEqualTo(before);
		}
	}

	@Test
	void whatWasDownloadedChangesNothingWhenItIsBroughtBack() {
		confirmed(bring("list.csv", demo()));
		String before = state();
		String downloaded = this.partner.get(PAGE + "/expenditure.csv").body();
		assertThat(downloaded).contains("amount_eur");
		String place = bring("downloaded.csv", downloaded);
		assertThat(page(place).selectFirst("main").text()).contains("Nothing would change",
				"Not used: rate, amount_eur");
		confirmed(place);
		assertThat(state()).isEqualTo(before);
	}

	/** Headings that are known, no numbers of lines, no references. */
	private static String own() {
		return "Cost category;Description;Supplier;Invoice number;Invoice date;Payment date;Currency;Declared amount\n"
				+ "Travel and accommodation;Flight;Airline;F-1;2019-09-01;2019-09-02;EUR;300.00\n"
				+ "Staff;Salary;;;;2019-09-02;EUR;1000.00\nStaff;Salary;;;;2019-09-02;EUR;1000.00\n";
	}

	@Test
	void aPressedTwiceConfirmationHasOneEffect() throws Exception {
		String place = bring("list.csv", demo());
		Document page = page(place);
		Callable<Integer> press = () -> {
			Portal.Answer answer = confirm(page);
			return answer.status();
		};
		assertThat(SameMoment.outcomes(press, press)).containsExactly("done", "done");
		assertThat(lines()).hasSize(22);
		assertThat(this.jdbc.queryForObject(
				"select row_changes from partner_report where project = 'PGI06030' and partner = 4 and number = 1",
				Integer.class))
			.isEqualTo(1);
		assertThat(confirm(page).status()).isEqualTo(302);
		assertThat(
				this.jdbc.queryForObject("select count(*) from staged_import where content is not null", Integer.class))
			.isZero();
	}

	@Test
	void whatChangesIsShownOldAndNew() {
		confirmed(bring("list.csv", demo()));
		String place = bring("list.csv", demo().replace("Financial officer, gross employment cost 2019-08", "Officer")
			.replaceFirst("4759.24,,yes", "4000.00,by hand,yes"));
		Document page = page(place);
		assertThat(counts(page)).anyMatch((row) -> row.startsWith("Changed 2"))
			.anyMatch((row) -> row.startsWith("Unchanged 20"));
		assertThat(page.select("#changes tbody tr").eachText()).anyMatch((row) -> row.contains("4,759.24 4,000.00"))
			.anyMatch((row) -> row.contains("– by hand"))
			.anyMatch((row) -> row.contains("Financial officer, gross employment cost 2019-08 Officer"));
		confirmed(place);
		assertThat(lines().get(0).get("declaredAmount").asText()).isEqualTo("4000.00");
		assertThat(lines()).hasSize(22);
	}

	@Test
	void linesThatAreNotInTheFileStayUnlessTheirOwnerSaysSo() {
		confirmed(bring("list.csv", demo()));
		String one = demo().lines().limit(2).reduce("", (text, line) -> text + line + "\n");
		String place = bring("one.csv", one);
		assertThat(page(place).selectFirst("main").text()).contains("21 lines are in the report but not in the file");
		confirmed(place);
		assertThat(lines()).hasSize(22);
		place = bring("one.csv", one);
		Document page = page(place + "?rest=remove");
		assertThat(counts(page)).anyMatch((row) -> row.startsWith("In the report but not in the file; removed 21"));
		assertThat(page.selectFirst("#confirm button").text()).contains("21 removals");
		assertThat(confirm(page).status()).isEqualTo(302);
		assertThat(lines()).hasSize(1);
	}

	@Test
	void aListThatIsThrownAwayByTheApiChangesNothingAndIsGone() {
		String place = bring("bad.csv", demo());
		String api = API + place.substring(place.lastIndexOf('/'));
		String before = state();
		assertThat(Portal.of(this.port, "partner-3").send("DELETE", api, "application/json", "").status())
			.isEqualTo(404);
		assertThat(Portal.of(this.port, "js").send("DELETE", api, "application/json", "").status()).isEqualTo(403);
		assertThat(this.partner.get(api).status()).isEqualTo(200);
		assertThat(this.partner.send("DELETE", api, "application/json", "").status()).isEqualTo(204);
		assertThat(this.partner.get(api).status()).isEqualTo(404);
		assertThat(this.partner.get(api + "/marked").status()).isEqualTo(404);
		assertThat(state()).isEqualTo(before);
	}

	@Test
	void theListAfterwardsIsShownAsItBecomes() {
		confirmed(bring("list.csv", demo()));
		List<String> rows = new ArrayList<>(demo().lines().toList());
		String paidTooLate = rows.get(1).replace("2019-08-30", "2030-08-30");
		String changed = rows.get(2).replace("3375.96", "3376.01");
		rows.set(1, paidTooLate);
		rows.set(2, changed);
		rows.remove(22);
		rows.add("30,STAFF,Late salary,,L-1,,2019-09-01,2019-09-02,RON,10.00,0.00,10.00,,no");
		String place = bring("mixed.csv", String.join("\n", rows) + "\n");
		assertThat(counts(page(place + "?rest=remove")).get(5)).startsWith("The list afterwards 22 ");
		List<String> counts = counts(page(place));
		assertThat(counts).map((row) -> row.replaceFirst(" [0-9.,]+( of .*)?$", ""))
			.containsExactly("New 1", "Changed 1", "Unchanged 19", "Rejected 1",
					"In the report but not in the file; stay 1", "The list afterwards 23");
		confirmed(place);
		String stored = this.partner.get(LIST, "Accept", "text/csv").body();
		assertThat(stored.lines()).hasSize(24);
		assertThat(counts(page(bring("stored.csv", stored)))).contains(
				counts.get(5).replace("The list afterwards 23", "Unchanged 23"),
				"The list afterwards 23" + eur(counts));
	}

	/** What the list comes to, from its count on. */
	private static String eur(List<String> counts) {
		return counts.get(5).substring("The list afterwards 23".length());
	}

	@Test
	void rowsThatCannotBeTakenAreLeftOutOnlyWhenItIsSaid() {
		String bad = demo().replaceFirst(",RON,", ",XYZ,").replaceFirst("TRAVEL", "TRAVELLING");
		String place = bring("bad.csv", bad);
		Document page = page(place);
		assertThat(page.selectFirst("main").text()).contains("2 rows cannot be taken", "XYZ", "I2", "three-letter code",
				"TRAVELLING");
		assertThat(counts(page)).anyMatch((row) -> row.startsWith("Rejected 2"));
		String before = state();
		Portal.Answer all = this.partner.form(place + "/confirmation",
				Map.of("version", page.select("#confirm [name=version]").val(), "mode", "all"));
		assertThat(all.status()).isEqualTo(422);
		Portal.Answer removing = this.partner.form(place + "/confirmation",
				Map.of("version", page.select("#confirm [name=version]").val(), "mode", "good", "rest", "remove"));
		assertThat(removing.status()).isEqualTo(422);
		assertThat(state()).isEqualTo(before);
		String marked = this.partner.get(place + "/errors").body();
		String api = API + place.substring(place.lastIndexOf('/'));
		assertThat(this.partner.get(api + "/marked").body()).isEqualTo(marked);
		assertThat(Portal.of(this.port, "partner-3").get(api + "/marked").status()).isEqualTo(404);
		assertThat(Portal.of(this.port, "js").get(api + "/marked").status()).isEqualTo(403);
		assertThat(marked.lines().toList().get(0)).endsWith(",\"What to mend\"");
		assertThat(marked.lines().toList().get(1)).startsWith("1,STAFF").contains("XYZ").contains("three-letter code");
		assertThat(marked.lines().toList().get(2)).isEqualTo(bad.lines().toList().get(2));
		assertThat(confirm(page).status()).isEqualTo(302);
		assertThat(lines()).hasSize(20);
		// the mended file, our own column still in it
		confirmed(bring("mended.csv", marked.replace("XYZ", "RON").replace("TRAVELLING", "TRAVEL")));
		assertThat(lines()).hasSize(22);
	}

	@Test
	void aConfirmationOfWhatSomebodyElseChangedMeanwhileIsRefused() {
		String place = bring("list.csv", demo());
		Document page = page(place);
		this.partner.send("PUT", LIST, "text/csv", demo().lines().limit(2).reduce("", (a, b) -> a + b + "\n"));
		String before = state();
		Portal.Answer stale = confirm(page);
		assertThat(stale.status()).isEqualTo(409);
		assertThat(counts(Jsoup.parse(stale.body()))).anyMatch((row) -> row.startsWith("New 21"));
		assertThat(state()).isEqualTo(before);
	}

	@Test
	void ownColumnsAreChosenOnceForTheOrganisation() {
		String place = bring("own.csv", OWN);
		Document columns = page(place);
		assertThat(columns.selectFirst("h1").text()).isEqualTo("Choose the columns");
		assertThat(columns.selectFirst("#column-D option[selected]").val()).isEqualTo("declared_amount");
		assertThat(columns.select("tbody tr").get(3).text()).contains("1.234,50", "80,00");
		String before = state();
		Portal.Answer none = this.partner.form(place + "/columns", Map.of("column-A", "vat", "column-B", "vat"));
		assertThat(none.status()).isEqualTo(422);
		assertThat(Jsoup.parse(none.body()).selectFirst(".govuk-error-summary").text()).contains("vat");
		Portal.Answer unknown = this.partner.form(place + "/columns", Map.of("column-A", "colour"));
		assertThat(unknown.status()).isEqualTo(422);
		assertThat(this.jdbc.queryForObject("select count(*) from column_choice", Integer.class)).isZero();
		Map<String, String> chosen = Map.of("column-A", "invoice_number", "column-B", "cost_category", "column-C",
				"description", "column-D", "declared_amount", "column-E", "currency", "column-F", "payment_date",
				"column-G", "supplier", "column-H", "invoice_date");
		Portal.Answer taken = this.partner.form(place + "/columns", chosen);
		assertThat(taken.status()).as(taken.body()).isEqualTo(302);
		assertThat(state()).isEqualTo(before);
		Document preview = page(place);
		assertThat(preview.select("#read tbody tr").eachText())
			.anyMatch((row) -> row.contains("Betrag Declared amount amounts such as 1.234,56"))
			.anyMatch((row) -> row.contains("Bezahlt am Payment date dates such as 31.01.2020"));
		assertThat(counts(preview).get(0)).isEqualTo("New 2 1,314.50");
		// the next file needs no asking
		assertThat(page(bring("next.csv", OWN.replace("80,00", "81,00"))).selectFirst("h1").text())
			.isEqualTo("Check before it is taken over");
	}

	@Test
	void aSpreadsheetWithoutCurrenciesIsInTheOneThatItsOwnerNames() {
		String place = bring("own.csv", OWN.replaceAll("(?m);(EUR|Währg);", ";"));
		Map<String, String> chosen = new HashMap<>(Map.of("column-A", "invoice_number", "column-B", "cost_category",
				"column-C", "description", "column-D", "declared_amount", "column-E", "payment_date", "column-F",
				"supplier", "column-G", "invoice_date"));
		assertThat(Jsoup.parse(this.partner.form(place + "/columns", chosen).body()).selectFirst("main").text())
			.contains("No column of your file is chosen for currency");
		chosen.put("currency", "XXQ");
		assertThat(this.partner.form(place + "/columns", chosen).status()).isEqualTo(422);
		chosen.put("currency", "RON");
		assertThat(this.partner.form(place + "/columns", chosen).status()).isEqualTo(302);
		assertThat(page(place).selectFirst("main").text()).contains("All amounts are in RON.");
		confirmed(place);
		assertThat(lines().findValuesAsText("currency")).containsExactly("RON", "RON");
	}

	@Test
	void columnsThatTheFileDoesNotHaveKeepWhatIsInTheReport() {
		confirmed(bring("list.csv", demo()));
		String comment = lines().get(0).get("comment").asText();
		confirmed(bring("few.csv", "line;cost_category;currency;internal_reference;declared_amount\n"
				+ "1;STAFF;RON;DR4-4-1-001;4000.00\n"));
		assertThat(lines().get(0).get("declaredAmount").asText()).isEqualTo("4000.00");
		assertThat(lines().get(0).get("description").asText()).startsWith("Project manager");
		assertThat(lines().get(0).get("comment").asText()).isEqualTo(comment);
	}

	@Test
	void headingsAndNamesThatNoDatabaseHoldsAreNoFault() {
		String strange = OWN.replace("Was", "W\u0007as").replace("Firma", "Firma " + "lang ".repeat(100));
		Portal.Answer brought = this.partner.send("POST", API + "?name=a%00b", "text/csv", strange);
		assertThat(brought.status()).isIn(200, 422);
		assertThat(this.partner.send("POST", API, "text/csv", "W\u0000as;Firma;Betrag\n1;2;3\n").status())
			.isEqualTo(400);
		brought = this.partner.send("POST", API, "text/csv", strange);
		assertThat(brought.status()).as(brought.body()).isEqualTo(200);
		Portal.Answer chosen = this.partner.post(API + "/" + brought.text("id") + "/columns", """
				{"A": "invoice_number", "B": "cost_category", "C": "description", "D": "declared_amount",
				"E": "currency", "F": "payment_date", "G": "supplier", "H": null}""");
		assertThat(chosen.status()).as(chosen.body()).isEqualTo(200);
		assertThat(chosen.json().at("/columns/2/column").asText()).isEqualTo("description");
		assertThat(chosen.json().at("/columns/6/column").asText()).isEqualTo("supplier");
		for (String nothing : List.of("null", "[]", "{\"A\": {}}", "{")) {
			assertThat(this.partner.post(API + "/" + brought.text("id") + "/columns", nothing).status()).as(nothing)
				.isIn(400, 422);
		}
	}

	@Test
	void rowsArePastedToo() {
		Portal.Answer pasted = this.partner.form(IMPORTS,
				Map.of("pasted", "Cost category\tDescription\tDeclared amount\tCurrency\tPayment date\n"
						+ "Staff\tSalary\t10.50\tEUR\t02.09.2019\n"));
		assertThat(pasted.status()).as(pasted.body()).isEqualTo(302);
		confirmed(pasted.location().replaceFirst("^http://[^/]+", ""));
		assertThat(lines()).hasSize(1);
	}

	@Test
	void aFileThatCannotBeReadIsToldWithAPlaceAndNothingIsKept() {
		for (Map.Entry<String, byte[]> file : Map
			.of("x.xlsx", "PK no workbook".getBytes(StandardCharsets.UTF_8), "latin.csv",
					"a;b;c\nMüller;1;2\n".getBytes(StandardCharsets.ISO_8859_1), "short.csv", "a\nb\n".getBytes())
			.entrySet()) {
			Portal.Answer answer = this.partner.upload(IMPORTS, file.getKey(), file.getValue());
			assertThat(answer.status()).isIn(400, 422);
			assertThat(Jsoup.parse(answer.body()).select("table.rf-table tbody tr")).as(file.getKey()).isNotEmpty();
		}
		Portal.Answer none = this.partner.form(IMPORTS, Map.of("pasted", " "));
		assertThat(none.status()).isEqualTo(422);
		assertThat(this.jdbc.queryForObject("select count(*) from staged_import", Integer.class)).isZero();
	}

	@Test
	void aDiscardedFileIsGone() {
		String place = bring("list.csv", demo());
		String before = state();
		assertThat(this.partner.form(place + "/removal", Map.of()).status()).isEqualTo(302);
		assertThat(this.partner.get(place).status()).isEqualTo(404);
		assertThat(this.jdbc.queryForObject("select count(*) from staged_import", Integer.class)).isZero();
		assertThat(state()).isEqualTo(before);
	}

	@Test
	void aSubmittedReportTakesNoFile() {
		String place = bring("list.csv", demo());
		new PlayedPeriod(this.application).fill(4);
		Document page = page(place);
		new PlayedPeriod(this.application).submit(4, 1);
		DemoState.awaitListeners(this.application);
		String before = state();
		assertThat(confirm(page).status()).isEqualTo(409);
		assertThat(this.partner.upload(IMPORTS, "list.csv", demo().getBytes(StandardCharsets.UTF_8)).status())
			.isEqualTo(409);
		assertThat(state()).isEqualTo(before);
	}

	@Test
	void whatWasSubmittedStaysInAReopenedListInItsCurrency() {
		PlayedPeriod period = new PlayedPeriod(this.application);
		period.fill(4);
		period.submit(4, 1);
		// what was submitted has to be printed first
		DemoState.awaitListeners(this.application);
		SignedIn.as("controller-ro",
				() -> this.reopen.reopen("PGI06030", 4, 1, Optional.empty(), "A line is missing."));
		String before = state();
		String one = bring("one.csv", demo().lines().limit(2).reduce("", (text, line) -> text + line + "\n"));
		Document without = page(one + "?rest=remove");
		assertThat(without.select("#confirm")).isEmpty();
		assertThat(without.selectFirst("main").text()).contains("The file cannot be taken as it is");
		String other = bring("euro.csv", demo().replaceFirst(",RON,", ",EUR,"));
		assertThat(counts(page(other))).anyMatch((row) -> row.startsWith("Rejected 1"))
			.anyMatch((row) -> row.startsWith("Unchanged 21"));
		assertThat(state()).isEqualTo(before);
		confirmed(bring("more.csv",
				demo() + "23,STAFF,Late salary,,L-1,,2019-09-01,2019-09-02,RON,10.00,0.00,10.00,,no\n"));
		assertThat(lines()).hasSize(23);
	}

	@Test
	void theTemplateIsMadeInEachLanguage() {
		for (String language : List.of("en", "de")) {
			Portal.Answer template = this.partner.get(PAGE + "/expenditure-template.xlsx?lang=" + language);
			assertThat(template.status()).isEqualTo(200);
			assertThat(template.body()).startsWith("PK");
		}
	}

	@Test
	void programsSeeTheSameCountsAndTakeOverTheSame() {
		Portal.Answer brought = this.partner.send("POST", API + "?name=list.csv", "text/csv", demo());
		assertThat(brought.status()).as(brought.body()).isEqualTo(200);
		assertThat(brought.json().at("/changes/new/count").asInt()).isEqualTo(22);
		assertThat(brought.json().at("/changes/new/amountEur").asText())
			.isEqualTo(brought.json().at("/changes/after/amountEur").asText());
		String place = API + "/" + brought.text("id");
		assertThat(this.partner.get(place).json().at("/changes")).isEqualTo(brought.json().at("/changes"));
		String stale = "\"" + (brought.json().get("version").asLong() + 5) + "\"";
		Portal.Answer refused = this.partner.post(place + "/confirmation", "{}", "If-Match", stale);
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text("code")).isEqualTo("stale-version");
		Portal.Answer taken = this.partner.post(place + "/confirmation", "{}", "If-Match",
				"\"" + brought.text("version") + "\"");
		assertThat(taken.status()).as(taken.body()).isEqualTo(200);
		assertThat(taken.json().get("added").asInt()).isEqualTo(22);
		assertThat(this.partner.post(place + "/confirmation", "{}").json()).isEqualTo(taken.json());
		assertThat(this.partner.get(place).text("code")).isEqualTo("import-taken-over");
		assertThat(lines()).hasSize(22);
	}

	@Test
	void programsChooseColumnsAndAreToldWhatIsMissing() {
		Portal.Answer brought = this.partner.send("POST", API, "text/csv", OWN);
		assertThat(brought.json().get("missing").toString()).contains("declared_amount", "cost_category");
		String place = API + "/" + brought.text("id");
		Portal.Answer early = this.partner.post(place + "/confirmation", "{}");
		assertThat(early.status()).isEqualTo(422);
		assertThat(early.text("code")).isEqualTo("columns-not-chosen");
		assertThat(early.text("errors.0.remedy")).isNotBlank();
		Portal.Answer chosen = this.partner.post(place + "/columns", """
				{"A": "invoice_number", "B": "cost_category", "C": "description", "D": "declared_amount",
				"E": "currency", "F": "payment_date", "G": "supplier", "H": "invoice_date"}""");
		assertThat(chosen.status()).as(chosen.body()).isEqualTo(200);
		assertThat(chosen.json().at("/changes/new/count").asInt()).as(chosen.body()).isEqualTo(2);
		Portal.Answer mode = this.partner.post(place + "/confirmation?mode=some", "{}");
		assertThat(mode.text("code")).isEqualTo("unknown-mode");
		assertThat(this.partner.get(place + "?rest=some").text("code")).isEqualTo("unknown-rest");
	}

}
