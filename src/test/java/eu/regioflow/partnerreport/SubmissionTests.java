package eu.regioflow.partnerreport;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Refused;
import eu.regioflow.SignedIn;
import eu.regioflow.expenditure.ImportedList;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.refusal.SheetPlaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static eu.regioflow.PlayedPeriod.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@DemoTest
class SubmissionTests {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private SubmitPartnerReport submitPartnerReport;

	@Autowired
	private ReplaceExpenditure replaceExpenditure;

	@Autowired
	private PutLine putLine;

	@Autowired
	private RemoveLine removeLine;

	@Autowired
	private PartnerReports reports;

	@Autowired
	private JdbcTemplate jdbc;

	private PlayedPeriod period;

	@BeforeEach
	void fill() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.fill(2);
	}

	@Test
	void aReportNeedsThePartnersDeclaration() {
		Refused.as(Refusal.Kind.INVALID, "declaration-missing", () -> submit(Optional.empty(), false));
		assertThat(report().status()).isEqualTo(PartnerReport.Status.DRAFT);
	}

	@Test
	void aWriteFromAnOlderStateIsRefused() {
		long seen = report().version();
		this.period.fill(2);
		Refused.as(Refusal.Kind.CONFLICT, "stale-version", () -> submit(Optional.of(seen), true));
		Refused.as(Refusal.Kind.CONFLICT, "stale-version", () -> remove(Optional.of(seen), 1));
		assertThat(submit(Optional.of(report().version()), true).status()).isEqualTo(PartnerReport.Status.SUBMITTED);
	}

	@Test
	void aLaterReportWaitsForTheEarlierOne() {
		this.period.moveTo(LocalDate.of(2020, 8, 3));
		Refused.as(Refusal.Kind.CONFLICT, "earlier-report-open", () -> this.period.submit(2, 2));
		this.period.submit(2, 1);
		assertThat(this.period.submit(2, 2).status()).isEqualTo(PartnerReport.Status.SUBMITTED);
	}

	@Test
	void nothingOfASubmittedReportIsChanged() {
		submit(Optional.empty(), true);
		ImportedList list = this.period.read(PlayedPeriod.list(2));
		Refused.as(Refusal.Kind.CONFLICT, "report-not-draft", () -> this.period.replace(2, 1, list));
		Refused.as(Refusal.Kind.CONFLICT, "report-not-draft", () -> remove(Optional.empty(), 1));
		Refused.as(Refusal.Kind.CONFLICT, "report-not-draft",
				() -> SignedIn.as("partner-2", () -> this.putLine.put(PROJECT, 2, 1, Optional.empty(), Optional.of(1),
						new ImportedList(list.lines().subList(0, 1), List.of(1), List.of(), SheetPlaces.NONE))));
		Refused.as(Refusal.Kind.CONFLICT, "report-not-draft", () -> submit(Optional.empty(), true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "update expenditure_line set declared_amount = declared_amount + 1 where report = '%s'",
			"update expenditure_line set amount_eur = 0 where report = '%s'",
			"delete from expenditure_line where report = '%s'",
			"insert into expenditure_line select report, line + 1000, category, description, supplier, "
					+ "internal_reference, invoice_number, invoice_date, payment_date, currency, total_invoice_value, "
					+ "vat, declared_amount, comment, gdpr from expenditure_line where report = '%s'" })
	void theDatabaseKeepsASubmittedListAsItIs(String statement) {
		submit(Optional.empty(), true);
		assertThatException().isThrownBy(() -> this.jdbc.execute(statement.formatted(report().id())))
			.withMessageContaining("was submitted");
	}

	@Test
	void aLineIsTakenOutAndItsNumberIsNotUsedAgain() {
		int before = lines();
		remove(Optional.empty(), 1);
		assertThat(lines()).isEqualTo(before - 1);
		Refused.as(Refusal.Kind.NOT_FOUND, "not-found", () -> remove(Optional.empty(), 1));
		ImportedList typed = this.period.read(PlayedPeriod.list(2));
		int number = SignedIn.as("partner-2", () -> this.putLine.put(PROJECT, 2, 1, Optional.empty(), Optional.empty(),
				new ImportedList(typed.lines().subList(0, 1), List.of(1), List.of(), SheetPlaces.NONE)));
		assertThat(number).isEqualTo(before + 1);
	}

	@Test
	void theGoodRowsOfAListAreTakenOnlyOnRequest() {
		byte[] csv = new String(PlayedPeriod.list(2), java.nio.charset.StandardCharsets.UTF_8)
			.replaceFirst("2019-0\\d-\\d\\d,EUR", "2031-01-01,EUR")
			.getBytes(java.nio.charset.StandardCharsets.UTF_8);
		ImportedList list = this.period.read(csv);
		int before = lines();
		Refused.as(Refusal.Kind.INVALID, "bad-rows", () -> this.period.replace(2, 1, list));
		assertThat(lines()).isEqualTo(before);
		ReplaceExpenditure.Outcome outcome = SignedIn.as("partner-2",
				() -> this.replaceExpenditure.replace(PROJECT, 2, 1, Optional.empty(), list, true));
		assertThat(outcome.rejected()).isEqualTo(1);
		assertThat(outcome.accepted()).isEqualTo(before - 1).isEqualTo(lines());
	}

	private PartnerReport submit(Optional<Long> version, boolean declared) {
		return SignedIn.as("partner-2", () -> this.submitPartnerReport.submit(PROJECT, 2, 1, version, declared));
	}

	private boolean remove(Optional<Long> version, int line) {
		return SignedIn.as("partner-2", () -> {
			this.removeLine.remove(PROJECT, 2, 1, version, line);
			return true;
		});
	}

	private PartnerReport report() {
		return this.reports.get(PROJECT, 2, 1);
	}

	private int lines() {
		return this.jdbc.queryForObject("select count(*) from expenditure_line where report = ?", Integer.class,
				report().id());
	}

}
