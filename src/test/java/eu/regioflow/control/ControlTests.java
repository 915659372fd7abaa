package eu.regioflow.control;

import java.util.Optional;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Refused;
import eu.regioflow.SignedIn;
import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.money.Money;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static eu.regioflow.PlayedPeriod.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@DemoTest
class ControlTests {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private StartControl startControl;

	@Autowired
	private IssueCertificate issueCertificate;

	@Autowired
	private ReopenControl reopenControl;

	@Autowired
	private CertificateSheets sheets;

	@Autowired
	private JdbcTemplate jdbc;

	private PlayedPeriod period;

	@BeforeEach
	void submit() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.fill(3);
		this.period.submit(3, 1);
	}

	@Test
	void controlStartsOnce() {
		assertThat(start().status()).isEqualTo(PartnerReport.Status.IN_CONTROL);
		start();
		assertThat(this.jdbc.queryForObject("select count(*) from trail_entry where action = 'control-started'",
				Integer.class))
			.isEqualTo(1);
	}

	@Test
	void whoWroteInTheReportDoesNotControlIt() {
		this.jdbc.update("""
				insert into partner_report_author select r.id, a.id from partner_report r, account a
					where r.project = ? and r.partner = 3 and r.number = 1 and a.username = ?
				""", PROJECT, PlayedPeriod.controller(3));
		Refused.as(Refusal.Kind.FORBIDDEN, "four-eyes", this::start);
		Refused.as(Refusal.Kind.FORBIDDEN, "four-eyes", () -> this.period.find(3, 1));
		Refused.as(Refusal.Kind.FORBIDDEN, "four-eyes", () -> this.period.certify(3, 1));
	}

	@Test
	void theDatabaseRefusesACertificateByWhoSubmitted() {
		this.period.certify(3, 1);
		assertThatException()
			.isThrownBy(() -> this.jdbc.execute("update certificate set issued_by = report_submitted_by"))
			.withMessageContaining("certificate_four_eyes");
	}

	@Test
	void aCertificateNeedsAConclusionOfAReasonableLength() {
		Refused.as(Refusal.Kind.INVALID, "conclusion-missing", () -> issue(" "));
		Refused.as(Refusal.Kind.INVALID, "conclusion-missing", () -> issue(null));
		Refused.as(Refusal.Kind.INVALID, "text-too-long", () -> issue("x".repeat(4001)));
		assertThat(issue("x".repeat(4000)).conclusion()).hasSize(4000);
	}

	@Test
	void aReportIsCertifiedOnce() {
		Certificate certificate = this.period.certify(3, 1);
		assertThat(certificate.number()).isEqualTo("PGI06030-C-3-1");
		assertThat(certificate.projectReport()).isNull();
		Refused.as(Refusal.Kind.CONFLICT, "report-not-in-control", () -> this.period.certify(3, 1));
		Refused.as(Refusal.Kind.CONFLICT, "report-not-in-control", () -> this.period.find(3, 1));
	}

	@Test
	void aDraftIsNotControlled() {
		Refused.as(Refusal.Kind.CONFLICT, "report-not-in-control", () -> this.period.find(4, 1));
	}

	@Test
	void aCertificateTellsWhatTheLedgerHolds() {
		CertificateSheet sheet = this.sheets.of(this.period.certify(3, 1));
		assertThat(sheet.certified()).isEqualTo(sheet.declared());
		assertThat(sheet.funds()).singleElement()
			.satisfies((share) -> assertThat(share.amount().plus(sheet.partnerContribution()))
				.isEqualTo(sheet.certified()));
	}

	@Test
	void theTrailSaysWhatWasFoundCertifiedAndTakenBack() {
		this.period.find(3, 1, new LineFinding(1, Money.of("10.00"), ErrorType.OTHER, false, ""),
				new LineFinding(2, null, null, true, "Later."));
		Certificate certificate = this.period.certify(3, 1);
		CertificateSheet sheet = this.sheets.of(certificate);
		assertThat(sheet.deducted()).isGreaterThanOrEqualTo(Money.of("10.00"));
		assertThat(sheet.parked()).isNotEqualTo(Money.ZERO);
		assertThat(sheet.certified().plus(sheet.deducted()).plus(sheet.parked())).isEqualTo(sheet.declared());
		assertThat(sheet.supersededBy()).isNull();
		DemoState.awaitListeners(this.application);
		SignedIn.as(PlayedPeriod.controller(3),
				() -> this.reopenControl.reopen(PROJECT, 3, 1, Optional.empty(), "A mistake."));
		assertThat(trail("control-findings-recorded")).startsWith("PGI06030 PGI06030/partner/3/report/1 ")
			.contains("\"deducted\":\"10.00\"", "\"parkedLines\":\"1\"");
		String[] figures = { "\"certificate\":\"PGI06030-C-3-1\"", "\"certified\":\"" + sheet.certified() + "\"",
				"\"deducted\":\"" + sheet.deducted() + "\"", "\"parked\":\"" + sheet.parked() + "\"" };
		assertThat(trail("certificate-issued")).contains(figures).doesNotContain("Checked all lines.");
		assertThat(trail("control-reopened")).contains(figures).doesNotContain("A mistake.");
	}

	private String trail(String action) {
		return this.jdbc.queryForObject(
				"select chain || ' ' || subject || ' ' || facts from trail_entry where action = ?", String.class,
				action);
	}

	private PartnerReport start() {
		return SignedIn.as(PlayedPeriod.controller(3), () -> this.startControl.start(PROJECT, 3, 1));
	}

	private Certificate issue(String conclusion) {
		return SignedIn.as(PlayedPeriod.controller(3),
				() -> this.issueCertificate.issue(PROJECT, 3, 1, Optional.empty(), conclusion));
	}

}
