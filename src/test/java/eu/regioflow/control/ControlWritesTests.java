package eu.regioflow.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Refused;
import eu.regioflow.SignedIn;
import eu.regioflow.expenditure.DeclaredLine;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.money.Money;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static eu.regioflow.PlayedPeriod.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every act of control names the version that its author saw, raises it and leaves an
 * entry in the trail. One report serves all tests; what the earlier ones left on it does
 * not matter.
 */
@DemoTest
class ControlWritesTests {

	private static final Optional<Long> STALE = Optional.of(9_999L);

	/** What a controller writes, but for what ends control. */
	enum Act {

		ADD("control-sample-line-added"), ANSWER("control-checklist-answered"), CHECK("control-check-recorded"),
		REMOVE("control-check-removed"), FIND("control-findings-recorded"), DECIDE("control-line-decided");

		private final String action;

		Act(String action) {
			this.action = action;
		}

	}

	@Autowired
	private ApplicationContext application;

	@Autowired
	private PartnerReports reports;

	@Autowired
	private Expenditure expenditure;

	@Autowired
	private Samples samples;

	@Autowired
	private SampleMethod method;

	@Autowired
	private ControlPreview preview;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void submitOnce() {
		if (report().status() == PartnerReport.Status.DRAFT) {
			PlayedPeriod period = new PlayedPeriod(this.application);
			period.fill(4);
			period.submit(4, 1);
			DemoState.awaitListeners(this.application);
		}
	}

	private PartnerReport report() {
		return this.reports.get(PROJECT, 4, 1);
	}

	private <T> T bean(Class<T> type) {
		return this.application.getBean(type);
	}

	private static <T> T controller(Supplier<T> work) {
		return SignedIn.as("controller-ro", work);
	}

	private PartnerReport write(Act act, Optional<Long> version) {
		return controller(() -> switch (act) {
			case ADD -> bean(AddToSample.class).add(PROJECT, 4, 1, version, outsideTheSample(), "Looks odd.");
			case ANSWER -> bean(AnswerChecklist.class).answer(PROJECT, 4, 1, version,
					List.of(new ChecklistAnswer("INVOICES", ChecklistEntry.Answer.YES, ""),
							new ChecklistAnswer("PAYMENT_PROOF", ChecklistEntry.Answer.NO, "One is missing.")));
			case CHECK -> bean(RecordCheck.class).record(PROJECT, 4, 1, version, new RecordCheck.Arriving(
					ControlCheck.Method.REMOTE, LocalDate.of(2020, 2, 3), null, "", "Staff", "In order"));
			case REMOVE -> bean(RemoveCheck.class).remove(PROJECT, 4, 1, version, lastCheck());
			case FIND -> bean(RecordFindings.class).record(PROJECT, 4, 1, version,
					List.of(new LineFinding(2, null, null, true, "Waits.")));
			case DECIDE -> bean(DecideLine.class).decide(PROJECT, 4, 1, version, 3,
					new LineDecision(LineDecision.Decision.CERTIFY, null, null, ""));
		});
	}

	private int outsideTheSample() {
		Optional<Sample> sample = this.samples.of(report().id());
		return this.expenditure.numbers(report().id())
			.stream()
			.filter((line) -> sample.isPresent() && sample.get().of(line).isEmpty())
			.findFirst()
			.orElse(20);
	}

	private int lastCheck() {
		return this.jdbc.queryForObject("select coalesce(max(number), 1) from control_check where report = ?",
				Integer.class, report().id());
	}

	private List<Map<String, Object>> trail(String action) {
		return this.jdbc.queryForList(
				"select chain, subject, facts::text as facts from trail_entry where action = ? order by sequence",
				action);
	}

	@ParameterizedTest
	@EnumSource
	void anActOnAVersionThatIsNoMoreChangesNothing(Act act) {
		Long before = report().version();
		Refused.as(Refusal.Kind.CONFLICT, "stale-version", () -> write(act, STALE));
		assertThat(report().version()).isEqualTo(before);
	}

	@Test
	void neitherACertificateNorAReopeningIsMadeOnAVersionThatIsNoMore() {
		Refused.as(Refusal.Kind.CONFLICT, "stale-version",
				() -> controller(() -> bean(IssueCertificate.class).issue(PROJECT, 4, 1, STALE, "All in order.")));
		Refused.as(Refusal.Kind.CONFLICT, "stale-version",
				() -> controller(() -> bean(ReopenControl.class).reopen(PROJECT, 4, 1, STALE, "A mistake.")));
	}

	@ParameterizedTest
	@EnumSource
	void anActRaisesTheVersionAndLeavesAnEntry(Act act) {
		if (act == Act.REMOVE) {
			write(Act.CHECK, Optional.empty());
		}
		start();
		Long before = report().version();
		int entries = trail(act.action).size();
		PartnerReport after = write(act, Optional.of(before));
		assertThat(after.number()).isOne();
		assertThat(report().version()).isGreaterThan(before);
		assertThat(trail(act.action)).hasSize(entries + 1)
			.last()
			.satisfies((entry) -> assertThat(entry).containsEntry("chain", PROJECT)
				.containsEntry("subject", report().path()));
	}

	private void start() {
		controller(() -> bean(StartControl.class).start(PROJECT, 4, 1));
	}

	@Test
	void onlyTheFirstStartIsOneAndItDrawsTheSample() {
		boolean isFirst = report().status() == PartnerReport.Status.SUBMITTED;
		int before = trail("control-started").size();
		start();
		start();
		assertThat(trail("control-started")).hasSize(before + (isFirst ? 1 : 0));
		assertThat(trail("control-sample-drawn")).singleElement()
			.satisfies((entry) -> assertThat(entry.get("facts").toString()).contains(this.method.name()));
		assertThat(this.method.name()).startsWith("control-sample 0.").contains("-");
		assertThat(this.samples.of(report().id()).orElseThrow().seed()).isBetween(100_000_000L, 999_999_999L);
	}

	@Test
	void theTrailHasWordsOnlyForAnswersThatHaveThem() {
		write(Act.ANSWER, Optional.empty());
		assertThat(trail("control-checklist-answered").get(0).get("facts").toString())
			.contains("PAYMENT_PROOF-comment", "INVOICES")
			.doesNotContain("INVOICES-comment");
	}

	@Test
	void theMethodLooksAtVatOnlyWhereThereIsAnyInALargeProjectAndAtAmountsFromTheirThreshold() {
		Money large = Money.of("5000000.01");
		assertThat(reason("1.00", "0.20", large)).isEqualTo("VAT");
		assertThat(reason("1.00", "0.20", Money.of("5000000.00"))).isEqualTo("SMALL_AMOUNT");
		assertThat(reason("1.00", "0.00", large)).isEqualTo("SMALL_AMOUNT");
		assertThat(reason("1.00", null, large)).isEqualTo("SMALL_AMOUNT");
		assertThat(reason("49.99", null, large)).isEqualTo("SMALL_AMOUNT");
		assertThat(reason("50.00", null, large)).isEqualTo("DRAWN");
		assertThat(reason("-50.00", null, large)).isEqualTo("DRAWN");
		assertThat(reason("9999.99", null, large)).isEqualTo("DRAWN");
		assertThat(reason("10000.00", null, large)).isEqualTo("LARGE_AMOUNT");
	}

	private String reason(String amount, String vat, Money projectTotal) {
		ExpenditureLine any = this.expenditure.lines(report().id()).get(0);
		DeclaredLine declared = new DeclaredLine(1, CostCategory.TRAVEL, "Train", "Railway", "", "I-1",
				LocalDate.of(2019, 9, 1), LocalDate.of(2019, 9, 2), "EUR", new BigDecimal("1.00"),
				(vat != null) ? new BigDecimal(vat) : null, new BigDecimal("1.00"), "", false);
		return this.method
			.of(new ExpenditureLine(declared, BigDecimal.ONE, Money.of(amount), any.finding(), any.verification()),
					projectTotal)
			.reason();
	}

	@Test
	void thePreviewShowsWhatHasAmountsAndSaysWhatFollowsFromOthers() {
		ControlPreview.Figures figures = this.preview.of(report(), this.expenditure.lines(report().id()));
		assertThat(figures.categories()).contains("STAFF", "OFFICE", "TRAVEL")
			.isSubsetOf(Stream.of(CostCategory.values()).map(Enum::name).toList())
			.hasSameElementsAs(figures.byCategory().keys());
		assertThat(figures.categories()).filteredOn(figures::isComputed).containsExactly("OFFICE");
	}

	@Test
	void aSampleSheetAddsUpOnlyWhatIsInTheSample() {
		start();
		Sample sample = this.samples.of(report().id()).orElseThrow();
		List<ExpenditureLine> lines = this.expenditure.lines(report().id());
		SampleSheet sheet = SampleSheet.of(sample, lines);
		Money expected = Money.sum(lines.stream()
			.filter((line) -> sample.of(line.line()).isPresent())
			.map(ExpenditureLine::amountEur)
			.toList());
		assertThat(sheet.amount()).isEqualTo(expected).isNotEqualTo(Money.ZERO);
		assertThat(sheet.lines()).hasSizeLessThan(lines.size());
		assertThat(sheet.amount()).isNotEqualTo(Money.sum(lines.stream().map(ExpenditureLine::amountEur).toList()));
	}

}
