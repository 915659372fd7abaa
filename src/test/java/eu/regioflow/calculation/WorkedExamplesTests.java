package eu.regioflow.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import eu.regioflow.InterregEurope;
import eu.regioflow.Refused;
import eu.regioflow.budget.FlatRates;
import eu.regioflow.expenditure.DeclaredLine;
import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.Finding;
import eu.regioflow.expenditure.VerificationDeductions;
import eu.regioflow.expenditure.VerificationFinding;
import eu.regioflow.money.ForeignMoney;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.partnerreport.SpendingProfile;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.FlatRateKind;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Examples worked by hand from the law (CPR: Reg (EU) 2021/1060, etc: Reg (EU) 2021/1059
 * and 1299/2013 on European territorial cooperation), from programme manuals and from the
 * reference system; each name begins with its source.
 */
class WorkedExamplesTests {

	private static final RuleSet RULES = InterregEurope.rules();

	private static final Rounding DOWN = RULES.rounding(RoundingPoint.FLAT_RATE);

	private static final Rounding FLOOR = RULES.rounding(RoundingPoint.FUND_SHARE);

	@Test
	void reg481Of2014Article4FifteenPercentOfStaffForTheOffice() {
		assertThat(FlatRates.of(RULES).complete(costs("STAFF 66040"))).containsEntry(CostCategory.OFFICE,
				Money.of("9906.00"));
	}

	@Test
	void cprArticle54aSevenPercentOfDirectCostsForTheOffice() {
		// 7 % of 11,500.15; unit costs of several categories and lump sums are no base
		assertThat(complete("officeOnDirect 7",
				"STAFF 10000.10, TRAVEL 500.05, EXTERNAL 1000, UNIT_COSTS 900, LUMP_SUMS 900"))
			.containsEntry(CostCategory.OFFICE, Money.of("805.01"));
	}

	@Test
	void cprArticle54bFifteenPercentOfDirectStaffForTheOffice() {
		assertThat(complete("officeOnStaff 15", "STAFF 1000.10, EXTERNAL 5000")).containsEntry(CostCategory.OFFICE,
				Money.of("150.01"));
	}

	@Test
	void cprArticle55TwentyPercentOfTheOtherDirectCostsForStaff() {
		assertThat(complete("staff 20", "EXTERNAL 60000, EQUIPMENT 30000, INFRASTRUCTURE 10000"))
			.containsEntry(CostCategory.STAFF, Money.of("20000.00"));
	}

	@Test
	void cprArticle56FortyPercentOfStaffForAllOtherCosts() {
		assertThat(complete("otherOnStaff 40", "STAFF 66040, TRAVEL 1000, EXTERNAL 5000")).containsExactly(
				Map.entry(CostCategory.STAFF, Money.of("66040")), Map.entry(CostCategory.OTHER, Money.of("26416.00")));
	}

	@Test
	void etcReg1059Article41FifteenPercentOfStaffForTravel() {
		assertThat(complete("travelOnStaff 15", "STAFF 66040")).containsEntry(CostCategory.TRAVEL, Money.of("9906.00"));
	}

	@Test
	void etcReg1059Article38NoFortyPercentOnStaffThatIsAFlatRateItself() {
		Refused.as(Refusal.Kind.INVALID, "flat-rate-on-flat-rate-staff",
				() -> complete("staff 20, otherOnStaff 40", ""));
	}

	@ParameterizedTest
	@CsvSource({ "100.00, 1.0765, 92.89", "5000.00, 1.95583, 2556.46", "4.78, 4.7793, 1.00" })
	void etcReg1299Article28AmountsOfAnotherCurrencyAtTheMonthlyRate(String amount, String rate, String euro) {
		assertThat(new ForeignMoney(new BigDecimal(amount), "XXX").toEuro(new BigDecimal(rate),
				RULES.rounding(RoundingPoint.CONVERSION)))
			.isEqualTo(Money.of(euro));
	}

	@Test
	void etcReg1299Article23ControlWithinThreeMonths() {
		assertThat(RULES.deadlines().control(LocalDate.of(2020, 3, 12))).isEqualTo("2020-06-12");
	}

	@Test
	void reg1303Of2013Article132PaymentWithinNinetyDays() {
		assertThat(RULES.deadlines().payment(LocalDate.of(2023, 3, 1))).isEqualTo("2023-05-30");
	}

	@ParameterizedTest
	@CsvSource({ "85, 85000.00, 15000.01", "75, 75000.00, 25000.01", "50, 50000.00, 50000.01", "0, 0.00, 100000.01",
			"80, 80000.00, 20000.01", "70, 70000.00, 30000.01" })
	void interregEuropeManualCoFinancingRates(String rate, String fund, String partner) {
		CoFinancing funds = new CoFinancing(new TreeMap<>(Map.of("ERDF", Percentage.of(rate))));
		assertThat(funds.split(Money.of("100000.01"), FLOOR)).containsExactly(Map.entry("ERDF", Money.of(fund)),
				Map.entry("PARTNER", Money.of(partner)));
	}

	@Test
	void domain51TheTwoRecordsOfTheProjectAreTheFundAndTheWhole() {
		Money supported = Money.of("1430134.12");
		assertThat(InterregEurope.ERDF_85.split(supported, FLOOR)).containsEntry("ERDF", Money.of("1215614.00"));
		Money swiss = Money.of("1622566.00").minus(supported);
		assertThat(InterregEurope.OWN_MEANS.split(swiss, FLOOR)).containsEntry("PARTNER", Money.of("192431.88"));
	}

	@ParameterizedTest
	@CsvSource({ "DOWN, 150.01", "HALF_UP, 150.02" })
	void domain91TheModeOfAFlatRateMatters(String mode, String office) {
		assertThat(FlatRates.of(InterregEurope.rules(mode)).complete(costs("STAFF 1000.10")))
			.containsEntry(CostCategory.OFFICE, Money.of(office));
	}

	@ParameterizedTest
	@CsvSource({ "2020-09-30, 2021-01-01", "2020-03-31, 2020-07-01", "2020-06-30, 2020-10-01",
			"2020-01-31, 2020-05-01" })
	void interregEuropeGuidanceReportsAreDueThreeMonthsAfterTheDayAfterThePeriod(LocalDate end, LocalDate due) {
		assertThat(RULES.deadlines().projectReport(end)).isEqualTo(due);
	}

	@Test
	void reference31StaffCountsTravelOnlyWhereItIsReal() {
		assertThat(complete("staff 20", "EXTERNAL 60000, TRAVEL 5000")).containsEntry(CostCategory.STAFF,
				Money.of("13000.00"));
		assertThat(complete("staff 20, travelOnStaff 15", "EXTERNAL 60000, TRAVEL 5000"))
			.containsEntry(CostCategory.STAFF, Money.of("12000.00"))
			.containsEntry(CostCategory.TRAVEL, Money.of("1800.00"));
	}

	@Test
	void reference32TheSpendingProfileSetsThePlanBesideWhatWasSpent() {
		SpendingProfile.Pace pace = new SpendingProfile.Pace(2, Money.of("1000.00"), Money.of("333.33"),
				Money.of("500.00"), null, "");
		assertThat(pace.difference()).isEqualTo(Money.of("666.67"));
		assertThat(pace.spent()).get().hasToString("33.33");
		assertThat(pace.isAhead()).isFalse();
	}

	// there the secretariat's 1.51 and the authority's 0.01 make 1.52
	@Test
	void reference34WhatBothDeductOfAFlatRateIsWhatItLoses() {
		List<ExpenditureLine> lines = List.of(verified(1, "10.01", "0.00"), verified(2, "0.00", "0.05"));
		VerificationDeductions deductions = VerificationDeductions.of(lines, InterregEurope.terms());
		assertThat(deductions.js().byFlatRate()).containsOnly(Map.entry(CostCategory.OFFICE, Money.of("1.51")));
		assertThat(deductions.ma().byFlatRate()).isEmpty();
		assertThat(deductions.total().both()).isEqualTo(Money.of("11.57"));
	}

	@Test
	void reference36TheSmallProjectFundKeepsItsCents() {
		CoFinancing funds = new CoFinancing(
				new TreeMap<>(Map.of("ERDF", Percentage.of("70"), "NDICI", Percentage.of("10"))));
		assertThat(funds.split(Money.of("100.01"), FLOOR)).containsExactly(Map.entry("ERDF", Money.of("70.00")),
				Map.entry("NDICI", Money.of("10.00")), Map.entry("PARTNER", Money.of("20.01")));
	}

	private static Map<CostCategory, Money> complete(String rates, String costs) {
		Map<FlatRateKind, Percentage> chosen = new EnumMap<>(FlatRateKind.class);
		pairs(rates).forEach((key, rate) -> chosen.put(FlatRateKind.ofKey(key).orElseThrow(), Percentage.of(rate)));
		return FlatRates.chosen(chosen, DOWN).complete(costs(costs));
	}

	private static Map<CostCategory, Money> costs(String costs) {
		Map<CostCategory, Money> real = new EnumMap<>(CostCategory.class);
		pairs(costs).forEach((category, amount) -> real.put(CostCategory.valueOf(category), Money.of(amount)));
		return real;
	}

	private static Map<String, String> pairs(String text) {
		Map<String, String> pairs = new TreeMap<>();
		for (String pair : text.isEmpty() ? new String[0] : text.split(", ")) {
			pairs.put(pair.split(" ")[0], pair.split(" ")[1]);
		}
		return pairs;
	}

	private static ExpenditureLine verified(int number, String js, String ma) {
		return new ExpenditureLine(
				new DeclaredLine(number, CostCategory.STAFF, "", "", "", "", null, null, "EUR", null, null,
						new BigDecimal("100.00"), "", false),
				BigDecimal.ONE, Money.of("100.00"), Finding.NONE,
				new VerificationFinding(Money.of(js), Money.of(ma), false, ErrorType.CALCULATION, ""));
	}

}
