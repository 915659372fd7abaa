package eu.regioflow.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Refused;
import eu.regioflow.SignedIn;
import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.DeclaredLine;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.LineReference;
import eu.regioflow.money.Money;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static eu.regioflow.PlayedPeriod.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DemoTest
class SampleTests {

	/** The acts that may be the first of a control. */
	enum Act {

		START, FINDINGS, ADD, CERTIFICATE

	}

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private PartnerReports reports;

	@Autowired
	private Expenditure expenditure;

	@Autowired
	private Samples samples;

	@Autowired
	private SampleMethod method;

	private PlayedPeriod period;

	private UUID report;

	@BeforeEach
	void submit() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.fill(4);
		this.period.submit(4, 1);
		this.report = this.reports.get(PROJECT, 4, 1).id();
	}

	@Test
	void nothingIsDrawnBeforeControlStarts() {
		assertThat(this.samples.of(this.report)).isEmpty();
	}

	@Test
	void aLineOfAContractAndALineDeclaredAgainAreTakenForThat() {
		ExpenditureLine travel = this.expenditure.lines(this.report).get(12);
		DeclaredLine stated = travel.declared();
		DeclaredLine ofContract = new DeclaredLine(stated.line(), stated.category(), stated.description(),
				stated.supplier(), stated.internalReference(), stated.invoiceNumber(), stated.invoiceDate(),
				stated.paymentDate(), stated.currency(), stated.totalInvoiceValue(), stated.vat(),
				stated.declaredAmount(), stated.comment(), stated.gdpr(), null, 1, null, null);
		Money project = Money.of("1216000.00");
		assertThat(this.method.of(travel, project).reason()).isEqualTo("DRAWN");
		assertThat(this.method.of(with(travel, ofContract, null), project).reason()).isEqualTo("PROCUREMENT");
		assertThat(this.method.of(with(travel, stated, new LineReference(1, 13)), project).reason())
			.isEqualTo("REINCLUDED");
	}

	private static ExpenditureLine with(ExpenditureLine line, DeclaredLine declared, LineReference origin) {
		return new ExpenditureLine(declared, line.rate(), line.amountEur(), line.finding(), line.verification(),
				origin);
	}

	@ParameterizedTest
	@EnumSource
	void whateverActIsTheFirstDrawsTheSampleOnce(Act first) {
		act(first);
		Sample drawn = sample();
		assertThat(trail("control-sample-drawn")).singleElement()
			.asString()
			.contains("\"seed\":\"" + drawn.seed() + "\"", "\"method\":\"" + drawn.method() + "\"", "\"lines\":\"22\"",
					"\"sampled\":\"" + ((first == Act.ADD) ? drawn.lines().size() - 1 : drawn.lines().size()) + "\"");
		if (first != Act.CERTIFICATE) {
			act(Act.START);
			this.period.find(4, 1, new LineFinding(1, Money.of("1.00"), ErrorType.OTHER, false, ""),
					new LineFinding(13, null, null, true, ""));
			this.period.certify(4, 1);
		}
		assertThat(sample()).isEqualTo(drawn);
		assertThat(trail("control-sample-drawn")).hasSize(1);
	}

	@Test
	void allStaffAndATenthOfTheOthersAreInTheSample() {
		act(Act.START);
		Map<Integer, CostCategory> categories = lines().stream()
			.collect(Collectors.toMap(ExpenditureLine::line, (line) -> line.declared().category()));
		List<SampledLine> sampled = sample().lines();
		assertThat(sampled).filteredOn((line) -> line.reason().equals("STAFF"))
			.extracting((line) -> categories.get(line.line()))
			.hasSize(12)
			.containsOnly(CostCategory.STAFF);
		assertThat(sampled).filteredOn((line) -> line.reason().equals("DRAWN")).hasSize(1);
		assertThat(sampled).hasSize(13);
	}

	@Test
	void theStoredSeedDrawsTheSameSampleAgain() {
		act(Act.START);
		Sample sample = sample();
		Map<Integer, SampleRule> rules = lines().stream()
			.collect(Collectors.toMap(ExpenditureLine::line, (line) -> this.method.of(line, Money.of("1216000.00"))));
		assertThat(sample.seed()).isBetween(100_000_000L, 999_999_999L);
		assertThat(SampleDraw.lines(sample.seed(), rules)).as("seed %s", sample.seed()).isEqualTo(sample.lines());
		assertThat(sample.method()).isEqualTo(this.method.name());
	}

	@Test
	void theControllerAddsALineWithAReasonThatTheTrailHides() {
		act(Act.START);
		int line = outside();
		long version = this.reports.get(PROJECT, 4, 1).version();
		assertThat(add(line, " The supplier is a relative. ").version()).isGreaterThan(version);
		assertThat(sample().of(line)).contains(new SampledLine(line, "The supplier is a relative.", true));
		assertThat(trail("control-sample-line-added")).singleElement()
			.asString()
			.contains("\"line\":\"" + line + "\"", "sha256:")
			.doesNotContain("relative");
	}

	@Test
	void aLineIsInTheSampleOnce() {
		act(Act.START);
		Refused.as(Refusal.Kind.CONFLICT, "line-in-sample", () -> add(1, "Again."));
		int line = outside();
		add(line, "Unusual.");
		Refused.as(Refusal.Kind.CONFLICT, "line-in-sample", () -> add(line, "Again."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  " })
	void anAdditionNeedsAReason(String reason) {
		Refused.as(Refusal.Kind.INVALID, "sample-reason-missing", () -> add(13, reason));
		Refused.as(Refusal.Kind.INVALID, "sample-reason-missing", () -> add(13, null));
		assertThat(this.samples.of(this.report)).isEmpty();
	}

	@Test
	void anAdditionNamesALineOfTheListAndIsNotEndless() {
		Refused.as(Refusal.Kind.INVALID, "sample-line-missing", () -> add(null, "Unusual."));
		Refused.as(Refusal.Kind.INVALID, "unknown-line", () -> add(23, "Unusual."));
		Refused.as(Refusal.Kind.INVALID, "text-too-long", () -> add(13, "x".repeat(1001)));
		act(Act.START);
		int line = outside();
		add(line, "x".repeat(1000));
		assertThat(sample().of(line).orElseThrow().reason()).hasSize(1000);
	}

	@Test
	void nothingIsAddedOnceTheCertificateIsIssued() {
		this.period.certify(4, 1);
		Refused.as(Refusal.Kind.CONFLICT, "report-not-in-control", () -> add(outside(), "Too late."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "delete from control_sample_line", "update control_sample_line set reason = 'x'",
			"delete from control_sample", "update control_sample set seed = 1" })
	void theDatabaseTakesNoLineOutAndChangesNoSeed(String sql) {
		act(Act.START);
		assertThatThrownBy(() -> this.jdbc.execute(sql)).rootCause()
			.hasMessageFindingMatch("permission denied|append-only");
	}

	private void act(Act act) {
		switch (act) {
			case START -> SignedIn.as(PlayedPeriod.controller(4),
					() -> this.application.getBean(StartControl.class).start(PROJECT, 4, 1));
			case FINDINGS -> this.period.find(4, 1);
			case ADD -> addALineThatWasNotDrawn();
			case CERTIFICATE -> this.period.certify(4, 1);
		}
	}

	/**
	 * An addition that meets a drawn line is undone with its draw; the next draws anew.
	 */
	private void addALineThatWasNotDrawn() {
		Refusal refused = null;
		for (int attempt = 1; attempt <= 50; attempt++) {
			try {
				add(13, "Unusual.");
				return;
			}
			catch (Refusal ex) {
				refused = ex;
			}
		}
		throw refused;
	}

	private PartnerReport add(Integer line, String reason) {
		return SignedIn.as(PlayedPeriod.controller(4),
				() -> this.application.getBean(AddToSample.class).add(PROJECT, 4, 1, Optional.empty(), line, reason));
	}

	private int outside() {
		Sample sample = sample();
		return lines().stream()
			.map(ExpenditureLine::line)
			.filter((line) -> sample.of(line).isEmpty())
			.findFirst()
			.orElseThrow();
	}

	private Sample sample() {
		return this.samples.of(this.report).orElseThrow();
	}

	private List<ExpenditureLine> lines() {
		return this.expenditure.lines(this.report);
	}

	private List<String> trail(String action) {
		return this.jdbc.queryForList("select facts from trail_entry where action = ?", String.class, action);
	}

}
