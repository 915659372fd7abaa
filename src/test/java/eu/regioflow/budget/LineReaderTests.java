package eu.regioflow.budget;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import eu.regioflow.InterregEurope;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.RoundingPoint;
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
		assertThat(read(line("PREPARATION", "1", "15000")).get(0).periods()).containsExactly(Money.of("15000.00"),
				Money.ZERO, Money.ZERO);
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
		assertThat(errors(RULES, Map.of(), List.of(line("STAFF", "1", "1"), line(category, units, price))))
			.singleElement()
			.satisfies((error) -> assertThat(List.of(error.row(), error.column(), error.code())).containsExactly(2,
					column, code));
	}

	@Test
	void everyBadPlaceIsNamedAtOnce() {
		assertThat(errors(RULES, Map.of(),
				List.of(line("OFFICE", "x", "y"), line("TRAVEL", "1", "10", "6", "5"), line("TRAVEL", "1", "10", "1"),
						line("TRAVEL", "1", "10", "1", "2", "3"))))
			.extracting(LocatedError::code)
			.containsExactly("budget-category-not-offered", "budget-number", "budget-number",
					"budget-periods-above-sum", "budget-periods-count", "budget-periods-not-sum");
	}

	@Test
	void aLineHasNoPlaceBesideTheFlatRateThatTakesItsCategory() {
		Map<FlatRateKind, Percentage> travel = Map.of(FlatRateKind.TRAVEL_ON_STAFF, Percentage.of("15"));
		assertThat(errors(RULES, travel, List.of(line("TRAVEL", "1", "1")))).extracting(LocatedError::code)
			.containsExactly("budget-line-replaced-by-flat-rate");
	}

	@Test
	void aCategoryHas300LinesAndNoMore() {
		assertThat(LineReader.read(Collections.nCopies(300, line("STAFF", "1", "1")), RULES, rates(Map.of()), 3))
			.hasSize(300);
		assertThat(errors(RULES, Map.of(), Collections.nCopies(302, line("STAFF", "1", "1"))))
			.extracting(LocatedError::row)
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
		return LineReader.read(List.of(line), RULES, rates(Map.of()), 3);
	}

	private static List<LocatedError> errors(RuleSet rules, Map<FlatRateKind, Percentage> rates,
			List<TypedLine> lines) {
		Refusal refusal = catchThrowableOfType(Refusal.class, () -> LineReader.read(lines, rules, rates(rates), 3));
		assertThat(refusal.code()).isEqualTo("bad-budget-lines");
		return refusal.errors();
	}

	private static FlatRates rates(Map<FlatRateKind, Percentage> more) {
		Map<FlatRateKind, Percentage> rates = new EnumMap<>(FlatRateKind.class);
		rates.put(FlatRateKind.OFFICE_ON_STAFF, Percentage.of("15"));
		rates.putAll(more);
		return FlatRates.chosen(rates, RULES.rounding(RoundingPoint.FLAT_RATE));
	}

	private static TypedLine line(String category, String units, String price, String... periods) {
		return new TypedLine(category, "", "", units, price, List.of(periods));
	}

}
