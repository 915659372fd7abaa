package eu.regioflow.statement;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Refused;
import eu.regioflow.SignedIn;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnerreport.ReopenPartnerReport;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

import static eu.regioflow.PlayedPeriod.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class KeepUnprintedReportsTests {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private ReopenPartnerReport reopen;

	@Autowired
	private PartnerReports reports;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void restore() throws Exception {
		DemoState.restore(this.application);
	}

	@Test
	void aReportIsGivenBackOnlyWhenTheStatementOfItsSubmissionIsPrinted() {
		PlayedPeriod period = new PlayedPeriod(this.application);
		period.fill(4);
		CountDownLatch paper = new CountDownLatch(1);
		ThreadPoolTaskExecutor printers = this.application.getBean(StatementConfiguration.PRINTERS,
				ThreadPoolTaskExecutor.class);
		try {
			for (int thread = 0; thread < printers.getMaxPoolSize(); thread++) {
				printers.execute(() -> await(paper));
			}
			UUID report = period.submit(4, 1).id();
			Long version = this.reports.get(report).version();
			int postings = postings();
			Refused.as(Refusal.Kind.CONFLICT, "submission-being-printed", this::giveBack);
			assertThat(this.reports.get(report).status()).isEqualTo(PartnerReport.Status.SUBMITTED);
			assertThat(this.reports.get(report).version()).isEqualTo(version);
			assertThat(postings()).isEqualTo(postings);
		}
		finally {
			paper.countDown();
		}
		DemoState.awaitListeners(this.application);
		assertThat(giveBack().status()).isEqualTo(PartnerReport.Status.REOPENED_SUBMITTED_LAST);
	}

	private PartnerReport giveBack() {
		return SignedIn.as(PlayedPeriod.controller(4),
				() -> this.reopen.reopen(PROJECT, 4, 1, Optional.empty(), "The contract is missing."));
	}

	private int postings() {
		return this.jdbc.queryForObject("select count(*) from posting", Integer.class);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
