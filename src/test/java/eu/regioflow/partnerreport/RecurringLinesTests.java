package eu.regioflow.partnerreport;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.SignedIn;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.RowCells;
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
 * A partner's second report begins with lines of the first one that come again.
 */
@DemoTest
class RecurringLinesTests {

	private static final String PAGE = "/projects/PGI06030/partners/4/reports/2/expenditure";

	private static final String API = "/api/v1" + PAGE;

	private static final String FORM = "application/x-www-form-urlencoded";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Expenditure expenditure;

	@Autowired
	private PartnerReports reports;

	@Autowired
	private FillInRow fillInRow;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	private Portal partner;

	private List<ExpenditureLine> first;

	@BeforeEach
	void reportTheFirstPeriod() throws Exception {
		reportTheFirstPeriod(() -> {
		});
	}

	private void reportTheFirstPeriod(Runnable beforeSubmission) throws Exception {
		DemoState.restore(this.application);
		PlayedPeriod period = new PlayedPeriod(this.application);
		period.fill(4);
		beforeSubmission.run();
		period.submit(4, 1);
		period.moveTo(LocalDate.of(2020, 8, 3));
		this.partner = Portal.of(this.port, "partner-4");
		this.first = this.expenditure.lines(this.reports.get(PROJECT, 4, 1).id());
	}

	@Test
	void linesOfTheLastReportAreOfferedUntilARowIsBegunWithThem() {
		assertThat(offered()).hasSize(this.first.size());
		Portal.Answer begun = this.partner.post(API + "/recurring", "{\"lines\":[1,3]}");
		assertThat(begun.text("begun")).isEqualTo("2");
		assertThat(offered()).hasSize(this.first.size() - 2)
			.noneMatch((line) -> List.of(1, 3).contains(line.get("line").asInt()));
		assertThat(this.partner.get(API + "/rows").json()).hasSize(2).first().satisfies((row) -> {
			JsonNode cells = row.get("cells");
			assertThat(cells.get("description").asText()).isEqualTo(this.first.get(0).declared().description());
			assertThat(cells.get("declaredAmount").asText())
				.isEqualTo(this.first.get(0).declared().declaredAmount().toPlainString());
			assertThat(cells.get("paymentDate").asText()).isEmpty();
			assertThat(cells.get("invoiceNumber").asText()).isEmpty();
		});
		assertThat(this.expenditure.lines(second().id())).as("counts for nothing yet").isEmpty();
	}

	@Test
	void twoLinesOfTheSameWordsAreTwo() throws Exception {
		reportTheFirstPeriod(() -> this.jdbc.update("""
				update expenditure_line set category = 'STAFF', description = 'Salary', supplier = 'Own staff',
					currency = 'EUR' where report = ? and line in (1, 3)
				""", this.reports.get(PROJECT, 4, 1).id()));
		assertThat(offered()).hasSize(this.first.size());
		this.partner.post(API + "/recurring", "{\"lines\":[1]}");
		assertThat(offered()).hasSize(this.first.size() - 1).anyMatch((line) -> line.get("line").asInt() == 3);
		this.partner.post(API + "/recurring", "{\"lines\":[3]}");
		assertThat(offered()).hasSize(this.first.size() - 2)
			.noneMatch((line) -> List.of(1, 3).contains(line.get("line").asInt()));
	}

	@Test
	void thePageOffersThemAndTakesWhatIsTicked() {
		Document page = Jsoup.parse(this.partner.get(PAGE).body());
		assertThat(page.select("#recurring[open] input[name=lines]")).hasSize(this.first.size());
		this.partner.send("POST", PAGE + "/recurring", FORM, "lines=1&lines=2");
		Document after = Jsoup.parse(this.partner.get(PAGE).body());
		assertThat(after.text()).contains("2 rows were begun.");
		assertThat(after.select("#recurring input[name=lines]")).hasSize(this.first.size() - 2);
		assertThat(after.select("#description-1").val()).isEqualTo(this.first.get(0).declared().description());
		assertThat(this.partner.send("POST", PAGE + "/recurring", FORM, "").body())
			.contains("No line is chosen. Tick at least one.");
	}

	@Test
	void whatIsRefusedBeginsNothing() {
		refused(this.partner, "{\"lines\":[]}", 422, "no-line-chosen");
		refused(this.partner, "{}", 422, "no-line-chosen");
		refused(this.partner, "{\"lines\":[1,999]}", 422, "line-not-recurring");
		refused(Portal.of(this.port, "partner-3"), "{\"lines\":[1]}", 404, "not-found");
		refused(Portal.of(this.port, "js"), "{\"lines\":[1]}", 403, "not-permitted");
		Portal.Answer submitted = this.partner.post(API.replace("reports/2", "reports/1") + "/recurring",
				"{\"lines\":[1]}");
		assertThat(submitted.status()).isEqualTo(409);
		assertThat(this.partner.get(API.replace("reports/2", "reports/1") + "/recurring").json()).isEmpty();
	}

	/** UX: at most 40 % of the first report's input. */
	@Test
	void theSecondReportNeedsAtMostFourTenthsOfTheFirstOnesInput() {
		long typedFirst = this.first.stream()
			.flatMap((line) -> RowCells.of(line.declared()).entrySet().stream())
			.filter((cell) -> !cell.getValue().isBlank() && !cell.getKey().equals("gdpr"))
			.count();
		this.partner.send("POST", PAGE + "/recurring", FORM, "all=true");
		long inputs = 1;
		for (int line = 1; line <= this.first.size(); line++) {
			inputs += finish(line, this.first.get(line - 1));
		}
		assertThat(this.expenditure.lines(second().id())).hasSameSizeAs(this.first);
		assertThat((double) inputs / typedFirst).as("%d inputs after %d", inputs, typedFirst).isLessThanOrEqualTo(0.4);
	}

	/** Fills in what an invoice has for itself and tells how many cells that took. */
	private int finish(int line, ExpenditureLine before) {
		boolean invoiced = before.declared().invoiceDate() != null;
		Map<String, CellChange> cells = invoiced ? Map.of("invoiceNumber", typed("B-" + line), "invoiceDate",
				typed("2020-03-01"), "paymentDate", typed("2020-03-15")) : Map.of("paymentDate", typed("2020-03-15"));
		SignedIn.as("partner-4", () -> this.fillInRow.fill(PROJECT, 4, 2, Optional.of(line), cells));
		return cells.size();
	}

	private static CellChange typed(String now) {
		return new CellChange("", now);
	}

	private JsonNode offered() {
		return this.partner.get(API + "/recurring").json();
	}

	private PartnerReport second() {
		return this.reports.get(PROJECT, 4, 2);
	}

	private void refused(Portal portal, String body, int status, String code) {
		Portal.Answer answer = portal.post(API + "/recurring", body);
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.text("code")).isEqualTo(code);
		assertThat(this.jdbc.queryForObject("select count(*) from unfinished_row", Integer.class)).isZero();
	}

}
