package eu.regioflow.partnerreport;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.Refused;
import eu.regioflow.SignedIn;
import eu.regioflow.SqlLog;
import eu.regioflow.expenditure.DuplicateInvoices;
import eu.regioflow.expenditure.ImportedList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One invoice, written in three ways: declared by partners 2 and 3, and by a partner of
 * the second project.
 */
@DemoTest
class DuplicateInvoiceTests {

	private static final String HEADING = "line,cost_category,description,supplier,internal_reference,invoice_number,"
			+ "invoice_date,payment_date,currency,total_invoice_value,vat,declared_amount,comment,gdpr\n";

	private static final String FINDINGS = "/api/v1/projects/PGI06030/partners/3/reports/1/duplicates";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private PartnerReports reports;

	@Autowired
	private DuplicateInvoices duplicates;

	@Autowired
	private ReplaceExpenditure replaceExpenditure;

	@Autowired
	private SubmitPartnerReport submitPartnerReport;

	@LocalServerPort
	private int port;

	private PlayedPeriod period;

	@BeforeEach
	void declareTwice() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.replace(2, 1, list("Design Studio", "A 17/1"));
		this.period.submit(2, 1);
		this.period.replace(3, 1, list("design  studio", "a17/1"));
	}

	@Test
	void anotherPartnersInvoiceIsNoReasonToRefuseTheLine() {
		assertThat(this.period.submit(3, 1).status()).isEqualTo(PartnerReport.Status.SUBMITTED);
	}

	@Test
	void theOwnInvoiceIsRefusedInALaterReport() {
		this.period.submit(3, 1);
		this.period.moveTo(LocalDate.of(2020, 8, 3));
		Refused.at(List.of("1 invoice_number duplicate-invoice"),
				() -> this.period.replace(3, 2, list("DESIGN STUDIO", "A17/1")));
	}

	@Test
	void whoMaySeeBothReportsIsToldWhere() {
		this.period.submit(3, 1);
		JsonNode found = Portal.of(this.port, "js").get(FINDINGS).json();
		assertThat(found).hasSize(1);
		assertThat(found.toString())
			.isEqualTo("[{\"line\":1,\"project\":\"PGI06030\",\"partner\":2,\"report\":1,\"otherLine\":1}]");
		String page = Portal.of(this.port, "js").get("/projects/PGI06030/partners/3/reports/1/duplicates").body();
		assertThat(page).contains("PGI06030, partner 2, report 1, line 1");
	}

	@Test
	void whoMaySeeOneReportIsToldThatThereIsAnother() {
		this.period.submit(3, 1);
		Portal controller = Portal.of(this.port, PlayedPeriod.controller(3));
		assertThat(controller.get(FINDINGS).body())
			.isEqualTo("[{\"line\":1,\"project\":null,\"partner\":null,\"report\":null,\"otherLine\":null}]");
		String page = "/projects/PGI06030/partners/3/reports/1";
		assertThat(controller.get(page + "/duplicates").body()).contains("that you may not see")
			.doesNotContain("partner 2");
		assertThat(controller.get(page).body()).contains("Invoices declared elsewhere", "1 place was found");
	}

	@Test
	void partnersAreNotToldWhatOthersDeclare() {
		this.period.submit(3, 1);
		assertThat(Portal.of(this.port, "partner-3").get(FINDINGS).status()).isEqualTo(403);
		assertThat(Portal.of(this.port, "partner-3").get("/projects/PGI06030/partners/3/reports/1").body())
			.doesNotContain("Invoices declared elsewhere");
		assertThat(Portal.of(this.port, "js-2").get(FINDINGS).status()).isEqualTo(404);
	}

	@Test
	void anInvoiceOfAnotherProjectIsFoundAndNotShown() {
		String second = this.reports.findById(secondReport()).orElseThrow().project();
		this.period.submit(3, 1);
		SignedIn.as("partner-2-1", () -> this.replaceExpenditure.replace(second, 1, 1, Optional.empty(),
				list("Design Studio", "A17/1"), false));
		SignedIn.as("partner-2-1", () -> this.submitPartnerReport.submit(second, 1, 1, Optional.empty(), true));
		assertThat(this.duplicates.of(this.reports.get("PGI06030", 3, 1).id())).hasSize(2);
		String told = Portal.of(this.port, "js").get(FINDINGS).body();
		assertThat(told).doesNotContain(second).contains("\"partner\":2", "\"project\":null");
		assertThat(Portal.of(this.port, "auditor").get(FINDINGS).body()).contains(second);
	}

	@Test
	void theLinesAreComparedInOneStatement() throws Exception {
		this.period.submit(3, 1);
		UUID report = this.reports.get("PGI06030", 3, 1).id();
		assertThat(SqlLog.count(() -> this.duplicates.of(report))).isEqualTo(1);
	}

	private UUID secondReport() {
		return this.application.getBean(JdbcTemplate.class)
			.queryForObject("select id from partner_report where project <> 'PGI06030' and partner = 1 and number = 1",
					UUID.class);
	}

	private ImportedList list(String supplier, String invoice) {
		return this.period.read((HEADING + "1,EXTERNAL,Poster," + supplier + ",," + invoice
				+ ",2019-10-01,2019-10-02,EUR,,,250.00,,no\n")
			.getBytes(StandardCharsets.UTF_8));
	}

}
