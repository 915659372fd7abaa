package eu.regioflow.projectreport;

import java.time.LocalDate;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Refused;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static eu.regioflow.PlayedPeriod.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class ProjectReportTests {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private ProjectReports reports;

	@Autowired
	private ProjectReportSheets sheets;

	@Autowired
	private Ledger ledger;

	private PlayedPeriod period;

	@BeforeEach
	void certifyTwoPartners() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.certifyAll(1);
		this.period.certifyAll(2);
	}

	@Test
	void whoIsLeftOutAndWhoIsLateComeWithTheNextReportAndKeepTheirPeriod() {
		ProjectReport first = this.period.claim(1, 2);
		assertThat(this.sheets.of(first).certificates()).extracting(ProjectReportSheet.Gathered::partner)
			.containsExactly(1);
		this.period.verify(1);
		this.period.certifyAll(3);
		this.period.moveTo(LocalDate.of(2020, 8, 3));
		ProjectReport second = this.period.claim(2);
		assertThat(this.sheets.of(second).certificates())
			.extracting(ProjectReportSheet.Gathered::partner, ProjectReportSheet.Gathered::period)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(2, 1), org.assertj.core.groups.Tuple.tuple(3, 1));
		this.period.verify(2);
		Breakdown byPeriod = this.ledger.breakdown(Slice.project(PROJECT), Dimension.PERIOD);
		assertThat(byPeriod.row(1).verified()).isEqualTo(byPeriod.total().verified()).isNotEqualTo(Money.ZERO);
		assertThat(byPeriod.row(2).verified()).isEqualTo(Money.ZERO);
		assertThat(byPeriod.total().claimed()).isEqualTo(byPeriod.total().certified());
	}

	@Test
	void aReportNeedsACertificate() {
		Refused.as(Refusal.Kind.INVALID, "no-certificates", () -> this.period.claim(1, 1, 2));
		assertThat(this.reports.get(PROJECT, 1).status()).isEqualTo(ProjectReport.Status.DRAFT);
	}

	@Test
	void onlyAPartnerOfTheProjectIsLeftOut() {
		Refused.as(Refusal.Kind.INVALID, "unknown-partner", () -> this.period.claim(1, 9));
	}

	@Test
	void aReportIsSubmittedAndVerifiedOnce() {
		Refused.as(Refusal.Kind.CONFLICT, "project-report-not-in-verification", () -> this.period.verify(1));
		this.period.claim(1);
		Refused.as(Refusal.Kind.CONFLICT, "project-report-not-draft", () -> this.period.claim(1));
		this.period.verify(1);
		Refused.as(Refusal.Kind.CONFLICT, "project-report-not-in-verification", () -> this.period.verify(1));
	}

	@Test
	void aDraftShowsWhatItWouldGather() {
		assertThat(this.sheets.of(this.reports.get(PROJECT, 1)).certificates())
			.extracting(ProjectReportSheet.Gathered::partner)
			.containsExactly(1, 2);
	}

}
