package eu.regioflow.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.Refused;
import eu.regioflow.SignedIn;
import eu.regioflow.control.ControlCheck.Method;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.document.ContentStore;
import eu.regioflow.refusal.Refusal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static eu.regioflow.PlayedPeriod.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks and visits: recorded, shown, printed, taken out.
 */
@DemoTest
class ControlCheckTests {

	private static final String REPORT = "/projects/PGI06030/partners/4/reports/1";

	private static final String FORM = "application/x-www-form-urlencoded";

	private static final LocalDate DAY = LocalDate.of(2020, 2, 5);

	@Autowired
	private ApplicationContext application;

	@Autowired
	private RecordCheck recordCheck;

	@Autowired
	private RemoveCheck removeCheck;

	@Autowired
	private ControlChecks checks;

	@Autowired
	private PartnerReports reports;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	private PlayedPeriod period;

	private Portal controller;

	@BeforeEach
	void submit() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.fill(4);
		this.period.submit(4, 1);
		DemoState.awaitListeners(this.application);
		this.controller = Portal.of(this.port, "controller-ro");
	}

	@Test
	void aVisitIsRecordedOnceControlIsAtWorkAndRaisesTheVersion() {
		long before = this.reports.get(PROJECT, 4, 1).version();
		PartnerReport report = record(Method.ON_THE_SPOT, DAY, DAY.plusDays(1), " Piatra Neamț ", "Originals", "");
		assertThat(report.status()).isEqualTo(PartnerReport.Status.IN_CONTROL);
		assertThat(this.reports.get(PROJECT, 4, 1).version()).isGreaterThan(before);
		assertThat(this.checks.of(report.id())).containsExactly(
				new ControlCheck(1, Method.ON_THE_SPOT, DAY, DAY.plusDays(1), "Piatra Neamț", "Originals", ""));
		assertThat(this.jdbc.queryForObject("select facts from trail_entry where action = 'control-check-recorded'",
				String.class))
			.contains("\"from\":\"2020-02-05\"", "sha256:")
			.doesNotContain("Piatra");
	}

	@Test
	void aCheckOfOneDayEndsOnTheDayOnWhichItBegan() {
		PartnerReport report = record(Method.ADMINISTRATIVE, DAY, null, null, "All lines", null);
		assertThat(this.checks.of(report.id()))
			.containsExactly(new ControlCheck(1, Method.ADMINISTRATIVE, DAY, DAY, "", "All lines", ""));
	}

	@Test
	void aCheckSaysHowWhenWhereAndWhat() {
		refused("check-method-missing", () -> record(null, DAY, null, "Iași", "Originals", ""));
		refused("check-day-missing", () -> record(Method.REMOTE, null, null, "", "Originals", ""));
		refused("check-days", () -> record(Method.REMOTE, DAY, DAY.minusDays(1), "", "Originals", ""));
		refused("check-days", () -> record(Method.REMOTE, LocalDate.of(2020, 2, 11), null, "", "Originals", ""));
		refused("check-place-missing", () -> record(Method.ON_THE_SPOT, DAY, null, " ", "Originals", ""));
		refused("check-focus-missing", () -> record(Method.REMOTE, DAY, null, "", " ", ""));
		refused("text-too-long", () -> record(Method.REMOTE, DAY, null, "x".repeat(301), "Originals", ""));
		refused("text-too-long", () -> record(Method.REMOTE, DAY, null, "", "Originals", "x".repeat(2001)));
		record(Method.REMOTE, LocalDate.of(2020, 2, 10), null, "", "Originals", "x".repeat(2000));
	}

	@Test
	void aCheckIsTakenOutOnlyWhileTheReportIsInControl() {
		PartnerReport report = record(Method.REMOTE, DAY, null, "", "Originals", "");
		record(Method.REMOTE, DAY, null, "", "Time sheets", "");
		remove(1);
		assertThat(this.checks.of(report.id())).extracting(ControlCheck::focus).containsExactly("Time sheets");
		Refused.as(Refusal.Kind.NOT_FOUND, "not-found", () -> remove(1));
		this.period.certify(4, 1);
		Refused.as(Refusal.Kind.CONFLICT, "report-not-in-control", () -> remove(2));
		Refused.as(Refusal.Kind.CONFLICT, "report-not-in-control",
				() -> record(Method.REMOTE, DAY, null, "", "Late", ""));
		assertThat(this.checks.of(report.id())).hasSize(1);
	}

	@Test
	void onlyTheOwnControllerRecordsAndRemoves() {
		RecordCheck.Arriving check = new RecordCheck.Arriving(Method.REMOTE, DAY, null, "", "Originals", "");
		Refused.as(Refusal.Kind.FORBIDDEN, "not-permitted",
				() -> SignedIn.as("partner-4", () -> this.recordCheck.record(PROJECT, 4, 1, Optional.empty(), check)));
		Refused.as(Refusal.Kind.NOT_FOUND, "not-found", () -> SignedIn.as("controller-ie",
				() -> this.recordCheck.record(PROJECT, 4, 1, Optional.empty(), check)));
		record(Method.REMOTE, DAY, null, "", "Originals", "");
		Refused.as(Refusal.Kind.FORBIDDEN, "not-permitted",
				() -> SignedIn.as("partner-4", () -> this.removeCheck.remove(PROJECT, 4, 1, Optional.empty(), 1)));
	}

	@Test
	void thePageTakesShowsAndRemovesACheck() {
		this.period.find(4, 1);
		Portal.Answer refused = send("checkMethod=ON_THE_SPOT&checkFrom=5.2.2020&checkTo=later&checkFocus=Originals");
		assertThat(refused.status()).isEqualTo(422);
		Document again = Jsoup.parse(refused.body());
		assertThat(again.selectFirst(".govuk-error-summary a").attr("href")).isEqualTo("#checkTo");
		assertThat(again.selectFirst("#checkFocus").val()).isEqualTo("Originals");
		assertThat(send("checkMethod=ON_THE_SPOT&checkFrom=5.2.2020&checkFocus=Originals").status()).isEqualTo(422);
		assertThat(send("checkMethod=ON_THE_SPOT&checkFrom=5.2.2020&checkTo=6.2.2020&checkPlace=Bacau"
				+ "&checkFocus=Originals&checkFinding=All+there.")
			.status()).isEqualTo(302);
		assertThat(page(this.controller).selectFirst("#checks [data-check=1]").text())
			.contains("On the spot 5 Feb 2020 to 6 Feb 2020 Bacau Originals All there.");
		assertThat(page(Portal.of(this.port, "partner-4")).select("#checks")).isEmpty();
		Portal.Answer removed = this.controller.send("POST", REPORT + "/control/checks/1/removal", FORM,
				"version=" + version());
		assertThat(removed.status()).isEqualTo(302);
		assertThat(page(this.controller).select("#checks")).isEmpty();
	}

	@Test
	void theApiTakesTellsAndRemovesChecks() {
		String checks = "/api/v1" + REPORT + "/control/checks";
		Portal.Answer done = this.controller.post(checks,
				"{\"method\":\"REMOTE\",\"from\":\"2020-02-05\",\"focus\":\"Originals\"}");
		assertThat(done.status()).as(done.body()).isEqualTo(200);
		assertThat(done.json()).hasToString("""
				[{"number":1,"method":"REMOTE","from":"2020-02-05","to":"2020-02-05","place":"","focus":"Originals",\
				"finding":""}]""");
		assertThat(this.controller.get(checks).body()).isEqualTo(done.body());
		Portal partner = Portal.of(this.port, "partner-4");
		assertThat(partner.get(checks).status()).isEqualTo(404);
		Portal.Answer refused = this.controller.post(checks, "{}");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text("code")).isEqualTo("check-method-missing");
		assertThat(this.controller.send("DELETE", checks + "/1", "application/json", "", "If-Match", "\"99\"").status())
			.isEqualTo(409);
		assertThat(this.controller.send("DELETE", checks + "/1", "application/json", "").body()).isEqualTo("[]");
		this.period.certify(4, 1);
		assertThat(partner.get(checks).body()).isEqualTo("[]");
	}

	@Test
	void theCertificatePrintsChecksVisitsAndWhenQuestionsWereAnswered() throws Exception {
		record(Method.ON_THE_SPOT, DAY, DAY.plusDays(1), "Piatra Neamț", "Originals of invoices", "All there.");
		record(Method.ADMINISTRATIVE, DAY, null, "", "All lines", "");
		String asked = this.controller
			.post("/api/v1" + REPORT + "/clarifications", "{\"question\":\"Which hotel?\",\"due\":\"2020-02-20\"}")
			.text("id");
		this.controller.post("/api/v1/clarifications/" + asked + "/withdrawal", "{}");
		this.period.certify(4, 1);
		DemoState.awaitListeners(this.application);
		String json = this.controller.get("/api/v1/statements/PGI06030-C-4-1", "Accept", "application/json").body();
		assertThat(json).contains("Originals of invoices", "\"questions\"").doesNotContain("Which hotel?");
		String sha256 = this.jdbc.queryForObject("select sha256 from statement where number = 'PGI06030-C-4-1'",
				String.class);
		byte[] pdf = this.application.getBean(ContentStore.class).get(sha256);
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " ")).contains(
					"Checks, visits and questions",
					"On the spot, 5 Feb 2020 to 6 Feb 2020 · Piatra Neamț · Originals of invoices · All there.",
					"Administrative check, 5 Feb 2020 · All lines", "Question 1 to the partner, asked", "taken back");
		}
	}

	private void refused(String code, Supplier<?> act) {
		List<String> before = this.jdbc.queryForList(
				"select count(*)::text from control_check union all "
						+ "select count(*)::text from trail_entry union all select version::text from partner_report",
				String.class);
		Refused.as(Refusal.Kind.INVALID, code, act::get);
		assertThat(this.jdbc.queryForList(
				"select count(*)::text from control_check union all "
						+ "select count(*)::text from trail_entry union all select version::text from partner_report",
				String.class))
			.isEqualTo(before);
	}

	private PartnerReport record(Method method, LocalDate from, LocalDate to, String place, String focus,
			String finding) {
		return SignedIn.as(PlayedPeriod.controller(4), () -> this.recordCheck.record(PROJECT, 4, 1, Optional.empty(),
				new RecordCheck.Arriving(method, from, to, place, focus, finding)));
	}

	private PartnerReport remove(int check) {
		return SignedIn.as(PlayedPeriod.controller(4),
				() -> this.removeCheck.remove(PROJECT, 4, 1, Optional.empty(), check));
	}

	private Portal.Answer send(String fields) {
		return this.controller.send("POST", REPORT + "/control/checks", FORM, "version=" + version() + "&" + fields);
	}

	private String version() {
		return this.controller.get("/api/v1" + REPORT).text("version");
	}

	private static Document page(Portal portal) {
		return Jsoup.parse(portal.get(REPORT + "/control").body());
	}

}
