package eu.regioflow.budget;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import eu.regioflow.InterregEurope;
import eu.regioflow.money.ForeignMoney;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.programme.BudgetCatalogue;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.CostOption;
import eu.regioflow.programme.FlatRateKind;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class LineReaderTests {

	private static final RuleSet RULES = InterregEurope.rulesWithTravel();

	private static final CostOption PREPARATION = lumpSum("PREPARATION", CostCategory.PREPARATION, "15000",
			CostOption.Phase.PREPARATION, false);

	private static final CostOption PHASE_2 = lumpSum("PHASE_2", CostCategory.LUMP_SUMS, "17000",
			CostOption.Phase.CLOSURE, true);

	private static final CostOption NIGHT = unitCost("NIGHT", CostCategory.TRAVEL, "120");

	private static final CostOption WORKSHOP = unitCost("WORKSHOP", CostCategory.UNIT_COSTS, "2000");

	private static CostOption lumpSum(String code, CostCategory category, String amount, CostOption.Phase phase,
			boolean counted) {
		return new CostOption(code, CostOption.Kind.LUMP_SUM, category, code, Map.of(), Money.of(amount), null, phase,
				counted);
	}

	private static CostOption unitCost(String code, CostCategory category, String amount) {
		return new CostOption(code, CostOption.Kind.UNIT_COST, category, code, Map.of(), Money.of(amount),
				new ForeignMoney(new BigDecimal("1150.00"), "CHF"), null, false);
	}

	@ParameterizedTest
	@CsvSource({ "1, 0.01, 0.01", "0.33, 0.01, 0.00", "3, 33.33, 99.99", "2.5, 0.03, 0.07", "0.5, 100.01, 50.00" })
	void aSumIsUnitsTimesPriceCutToTheCent(String units, String price, String sum) {
		assertThat(read(line("STAFF", units, price)).get(0).amount()).isEqualTo(Money.of(sum));
	}

	@Test
	void withoutPeriodsTheSumIsSharedEvenlyAndTheLastTakesTheRest() {
		assertThat(read(line("TRAVEL", "1", "100.00")).get(0).periods()).containsExactly(Money.of("33.33"),
				Money.of("33.33"), Money.of("33.34"));
	}

	@Test
	void preparationFallsInTheFirstPeriod() {
		assertThat(read(option(null, "PREPARATION", "1", null)).get(0).periods()).containsExactly(Money.of("15000.00"),
				Money.ZERO, Money.ZERO);
	}

	// DOMAIN 1.4: 3 policy instruments, EUR 51,000
	@Test
	void phaseTwoIsALumpSumByTheNumberOfPolicyInstrumentsAtTheEnd() {
		BudgetLine line = read(option(null, "PHASE_2", "3", null)).get(0);
		assertThat(line.amount()).isEqualTo(Money.of("51000.00"));
		assertThat(line.category()).isEqualTo(CostCategory.LUMP_SUMS);
		assertThat(line.periods()).containsExactly(Money.ZERO, Money.ZERO, Money.of("51000.00"));
	}

	@Test
	void aUnitCostOfOneCategoryIsPartOfItAndOneOfSeveralIsNot() {
		assertThat(read(option("TRAVEL", "NIGHT", "2.5", "120.00")).get(0).category()).isEqualTo(CostCategory.TRAVEL);
		List<BudgetLine> lines = reader(Map.of())
			.read(List.of(line("STAFF", "1", "1000"), option(null, "WORKSHOP", "1", ""),
					option(null, "PHASE_2", "1", ""), option(null, "PREPARATION", "1", ""), line("SPF", "1", "9000")));
		Map<CostCategory, Money> direct = Map.of(CostCategory.STAFF, Money.of("1000"), CostCategory.UNIT_COSTS,
				Money.of("2000"), CostCategory.LUMP_SUMS, Money.of("17000"), CostCategory.PREPARATION,
				Money.of("15000"), CostCategory.SPF, Money.of("9000"));
		assertThat(lines).extracting(BudgetLine::category).containsExactlyInAnyOrderElementsOf(direct.keySet());
		FlatRates onDirect = FlatRates.chosen(Map.of(FlatRateKind.OFFICE_ON_DIRECT, Percentage.of("7")),
				RULES.rounding(RoundingPoint.FLAT_RATE));
		assertThat(onDirect.complete(direct)).containsEntry(CostCategory.OFFICE, Money.of("70.00"));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "-, LOVE, 1, -, option, budget-unknown-option",
			"-, PREPARATION, 2, -, units, budget-one-lump-sum", "-, PHASE_2, 3, 16000, price, budget-price-laid-down",
			"STAFF, NIGHT, 3, -, category, budget-option-of-another-category",
			"LUMP_SUMS, -, 1, 51000, option, budget-option-missing",
			"UNIT_COSTS, -, 1, 51000, option, budget-option-missing",
			"PREPARATION, -, 1, 15000, option, budget-option-missing" })
	void whatTheProgrammeLaysDownIsNotTypedOtherwise(String category, String option, String units, String price,
			String column, String code) {
		assertThat(errors(Map.of(), List.of(option(category, option, units, price)))).extracting(LocatedError::code)
			.contains(code);
		assertThat(errors(Map.of(), List.of(option(category, option, units, price)))).extracting(LocatedError::column)
			.contains(column);
	}

	@Test
	void theLastPeriodTakesWhatTheOthersLeave() {
		assertThat(read(line("TRAVEL", "1", "100", "40.01", "9.99")).get(0).periods())
			.containsExactly(Money.of("40.01"), Money.of("9.99"), Money.of("50.00"));
	}

	@ParameterizedTest
	@CsvSource({ "OFFICE, 1, 1, category, budget-category-not-offered",
			"LOVE, 1, 1, category, budget-category-not-offered", "STAFF, -1, 1, units, budget-number",
			"STAFF, 1.001, 1, units, budget-number", "STAFF, 1, 1e3, price, budget-number",
			"STAFF, 1, 9999999999, price, budget-number", "STAFF, 999999999.99, 1.01, price, budget-sum-too-large" })
	void aBadPlaceIsNamed(String category, String units, String price, String column, String code) {
		assertThat(errors(Map.of(), List.of(line("STAFF", "1", "1"), line(category, units, price)))).singleElement()
			.satisfies((error) -> assertThat(List.of(error.row(), error.column(), error.code())).containsExactly(2,
					column, code));
	}

	@Test
	void everyBadPlaceIsNamedAtOnce() {
		assertThat(errors(Map.of(),
				List.of(line("OFFICE", "x", "y"), line("TRAVEL", "1", "10", "6", "5"), line("TRAVEL", "1", "10", "1"),
						line("TRAVEL", "1", "10", "1", "2", "3"))))
			.extracting(LocatedError::code)
			.containsExactly("budget-category-not-offered", "budget-number", "budget-number",
					"budget-periods-above-sum", "budget-periods-count", "budget-periods-not-sum");
	}

	@Test
	void aLineHasNoPlaceBesideTheFlatRateThatTakesItsCategory() {
		Map<FlatRateKind, Percentage> travel = Map.of(FlatRateKind.TRAVEL_ON_STAFF, Percentage.of("15"));
		assertThat(errors(travel, List.of(line("TRAVEL", "1", "1")))).extracting(LocatedError::code)
			.containsExactly("budget-line-replaced-by-flat-rate");
	}

	@Test
	void aCategoryHas300LinesAndNoMore() {
		assertThat(reader(Map.of()).read(Collections.nCopies(300, line("STAFF", "1", "1")))).hasSize(300);
		assertThat(errors(Map.of(), Collections.nCopies(302, line("STAFF", "1", "1")))).extracting(LocatedError::row)
			.containsExactly(301);
	}

	@Test
	void aFixedRateThatEveryPartnerHasCannotBeLeftOut() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> BudgetDraft.rates(Map.of(), RULES))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("flat-rate-compulsory"));
		Map<FlatRateKind, Percentage> lower = Map.of(FlatRateKind.OFFICE_ON_STAFF, Percentage.of("14"));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> BudgetDraft.rates(lower, RULES))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("flat-rate-fixed"));
	}

	private static List<BudgetLine> read(TypedLine line) {
		return reader(Map.of()).read(List.of(line));
	}

	private static List<LocatedError> errors(Map<FlatRateKind, Percentage> rates, List<TypedLine> lines) {
		Refusal refusal = catchThrowableOfType(Refusal.class, () -> reader(rates).read(lines));
		assertThat(refusal.code()).isEqualTo("bad-budget-lines");
		return refusal.errors();
	}

	private static LineReader reader(Map<FlatRateKind, Percentage> rates) {
		Set<CostCategory> categories = EnumSet.copyOf(RULES.declarable());
		categories.add(CostCategory.SPF);
		return new LineReader(RULES, new BudgetCatalogue(List.of(PREPARATION, PHASE_2, NIGHT, WORKSHOP), categories),
				rates(rates), 3);
	}

	private static TypedLine option(String category, String option, String units, String price) {
		return new TypedLine(category, option, "", "", units, price, List.of());
	}

	private static FlatRates rates(Map<FlatRateKind, Percentage> more) {
		Map<FlatRateKind, Percentage> rates = new EnumMap<>(FlatRateKind.class);
		rates.put(FlatRateKind.OFFICE_ON_STAFF, Percentage.of("15"));
		rates.putAll(more);
		return FlatRates.chosen(rates, RULES.rounding(RoundingPoint.FLAT_RATE));
	}

	private static TypedLine line(String category, String units, String price, String... periods) {
		return new TypedLine(category, null, "", "", units, price, List.of(periods));
	}

}
