package eu.regioflow.expenditure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import eu.regioflow.DemoTest;
import eu.regioflow.InterregEurope;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.refusal.LocatedError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class EligibilityTests {

	private static final LocalDate INSIDE = LocalDate.of(2019, 10, 1);

	private final ReportContext context = new ReportContext(UUID.randomUUID(), PlayedPeriod.PROJECT, 1, 2,
			LocalDate.of(2019, 8, 1), LocalDate.of(2019, 9, 1), LocalDate.of(2020, 1, 31), InterregEurope.rules(),
			InterregEurope.terms());

	@Autowired
	private Eligibility eligibility;

	@Autowired
	private ApplicationContext application;

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "2019-09-01, -", "2020-01-31, -", "-, payment_date not-paid",
			"2019-07-31, payment_date paid-before-project", "2020-02-01, payment_date paid-after-period" })
	void aCostIsPaidInsideTheProjectAndByThePeriodsEnd(LocalDate paid, String place) {
		assertThat(errors(line(CostCategory.STAFF, null, paid, "", "")))
			.isEqualTo((place != null) ? List.of("1 " + place) : List.of());
	}

	@Test
	void aCostOfAnEarlierPeriodIsAcceptedWithAWarning() {
		Eligibility.Verdict verdict = check(line(CostCategory.STAFF, null, LocalDate.of(2019, 8, 1), "", ""));
		assertThat(verdict.errors()).isEmpty();
		assertThat(places(verdict.warnings())).containsExactly("1 payment_date paid-in-earlier-period");
	}

	@Test
	void anInvoiceIsNotLaterThanItsPayment() {
		assertThat(errors(line(CostCategory.TRAVEL, INSIDE.plusDays(1), INSIDE, "A", "1")))
			.containsExactly("1 invoice_date invoice-after-payment");
		assertThat(errors(line(CostCategory.TRAVEL, INSIDE, INSIDE, "A", "1"))).isEmpty();
	}

	@Test
	void aFlatRateCategoryHasNoLines() {
		assertThat(errors(line(CostCategory.OFFICE, null, INSIDE, "", "")))
			.contains("1 cost_category category-by-flat-rate");
	}

	@Test
	void aCategoryThatIsNotOfferedIsRefused() {
		assertThat(errors(line(CostCategory.INFRASTRUCTURE, INSIDE, INSIDE, "A", "1")))
			.containsExactly("1 cost_category category-not-offered");
	}

	@Test
	void travelNeedsItsInvoice() {
		assertThat(errors(line(CostCategory.TRAVEL, null, INSIDE, "", ""))).containsExactlyInAnyOrder(
				"1 supplier required-in-category", "1 invoice_number required-in-category",
				"1 invoice_date required-in-category");
	}

	@Test
	void theSecondOfTwoEqualLinesIsADuplicate() {
		assertThat(errors(line(CostCategory.TRAVEL, INSIDE, INSIDE, "Rail", "R 1"),
				line(CostCategory.TRAVEL, INSIDE, INSIDE, "RAIL", "r1")))
			.containsExactly("2 invoice_number duplicate-in-list");
	}

	@Test
	void aLineOfASubmittedReportIsADuplicateAndOneOfADraftIsNot() {
		PlayedPeriod period = new PlayedPeriod(this.application);
		List<DeclaredLine> list = period.read(PlayedPeriod.list(1)).lines();
		DeclaredLine known = list.stream().filter((line) -> line.duplicateKey() != null).findFirst().orElseThrow();
		period.fill(1);
		assertThat(errors(known)).isEmpty();
		period.submit(1, 1);
		assertThat(errors(known)).containsExactly("1 invoice_number duplicate-invoice");
	}

	private List<String> errors(DeclaredLine... lines) {
		return places(check(lines).errors());
	}

	private Eligibility.Verdict check(DeclaredLine... lines) {
		return this.eligibility.check(Arrays.asList(lines), IntStream.rangeClosed(1, lines.length).boxed().toList(),
				this.context);
	}

	private static List<String> places(List<LocatedError> errors) {
		return errors.stream().map((error) -> error.row() + " " + error.column() + " " + error.code()).toList();
	}

	private static DeclaredLine line(CostCategory category, LocalDate invoiced, LocalDate paid, String supplier,
			String invoice) {
		return new DeclaredLine(1, category, "Something", supplier, "", invoice, invoiced, paid, "EUR", null, null,
				BigDecimal.TEN, "", false);
	}

}
