package eu.regioflow.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import eu.regioflow.InterregEurope;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.FlatRateKind;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FlatRatesTests {

	private static final Rounding DOWN = Rounding.of(RoundingPoint.FLAT_RATE, "DOWN");

	private static final FlatRates OFFICE_15 = FlatRates.of(InterregEurope.rules());

	@Test
	void officeCostsAreCutOnceFromAllStaffCosts() {
		assertThat(OFFICE_15
			.complete(Map.of(CostCategory.STAFF, Money.of("1000.10"), CostCategory.TRAVEL, Money.of("7.00"))))
			.containsExactly(Map.entry(CostCategory.STAFF, Money.of("1000.10")),
					Map.entry(CostCategory.OFFICE, Money.of("150.01")),
					Map.entry(CostCategory.TRAVEL, Money.of("7.00")));
	}

	@Test
	void theModeIsTheRuleSets() {
		assertThat(
				FlatRates.of(InterregEurope.rules("HALF_UP")).complete(Map.of(CostCategory.STAFF, Money.of("1000.10"))))
			.containsEntry(CostCategory.OFFICE, Money.of("150.02"));
	}

	@Test
	void whatIsGivenForAComputedCategoryIsReplaced() {
		assertThat(OFFICE_15.complete(Map.of(CostCategory.OFFICE, Money.of("99.00"))))
			.containsEntry(CostCategory.OFFICE, Money.ZERO);
		assertThat(OFFICE_15.isComputed(CostCategory.OFFICE)).isTrue();
		assertThat(OFFICE_15.isComputed(CostCategory.STAFF)).isFalse();
	}

	@Test
	void withoutRatesRealCostsStayAsTheyAre() {
		Map<CostCategory, Money> real = Map.of(CostCategory.OFFICE, Money.of("99.00"));
		assertThat(FlatRates.chosen(Map.of(), DOWN).complete(real)).isEqualTo(real);
	}

	// DOMAIN 9.1: 100,000 of other direct costs give 20,000.00 when travel stays out of
	// the base
	@Test
	void staffIsComputedOfOtherDirectCostsWithoutTravelThatIsAFlatRateItself() {
		FlatRates rates = rates("staff 20, travelOnStaff 15, officeOnStaff 15");
		assertThat(rates.complete(costs("EXTERNAL 60000, EQUIPMENT 30000, INFRASTRUCTURE 10000, TRAVEL 5000")))
			.containsEntry(CostCategory.STAFF, Money.of("20000.00"))
			.containsEntry(CostCategory.TRAVEL, Money.of("3000.00"))
			.containsEntry(CostCategory.OFFICE, Money.of("3000.00"));
	}

	@Test
	void realTravelBelongsToTheBaseOfStaff() {
		assertThat(rates("staff 20").complete(costs("EXTERNAL 60000, TRAVEL 5000.01, STAFF 77, UNIT_COSTS 9, SPF 9")))
			.containsEntry(CostCategory.STAFF, Money.of("13000.00"));
	}

	@Test
	void officeOfDirectCostsCountsComputedStaffAndTravel() {
		assertThat(rates("staff 20, travelOnStaff 15, officeOnDirect 7").complete(costs(
				"EXTERNAL 1000.10, LUMP_SUMS 500, UNIT_COSTS 500, SPF 500, PREPARATION 500, OTHER 500, OFFICE 500")))
			.containsEntry(CostCategory.STAFF, Money.of("200.02"))
			.containsEntry(CostCategory.TRAVEL, Money.of("30.00"))
			// 7 % of 1000.10 + 200.02 + 30.00
			.containsEntry(CostCategory.OFFICE, Money.of("86.10"));
	}

	// Reg 2021/1060 Art 56
	@Test
	void theRateForAllOthersTakesThePlaceOfEveryOtherRealCost() {
		assertThat(rates("otherOnStaff 40").complete(costs(
				"STAFF 1000.10, OFFICE 1, TRAVEL 1, EXTERNAL 1, EQUIPMENT 1, INFRASTRUCTURE 1, UNIT_COSTS 1, LUMP_SUMS 1")))
			.containsExactly(Map.entry(CostCategory.STAFF, Money.of("1000.10")),
					Map.entry(CostCategory.OTHER, Money.of("400.04")),
					Map.entry(CostCategory.LUMP_SUMS, Money.of("1")));
	}

	// DOMAIN 4.6, a real budget: 66,040 of staff, 15 % office and 15 % travel
	@Test
	void theRealBudgetOfTheHungarianSlovakProject() {
		assertThat(rates("officeOnStaff 15, travelOnStaff 15").complete(costs("STAFF 66040")))
			.containsEntry(CostCategory.OFFICE, Money.of("9906.00"))
			.containsEntry(CostCategory.TRAVEL, Money.of("9906.00"));
	}

	/** REFERENCE-SYSTEM 1.3: the whole table, every pair in both directions. */
	@ParameterizedTest
	@CsvSource({ "staff, travelOnStaff, yes", "staff, officeOnStaff, yes", "staff, officeOnDirect, yes",
			"staff, otherOnStaff, flat-rate-on-flat-rate-staff", "travelOnStaff, officeOnStaff, yes",
			"travelOnStaff, officeOnDirect, yes", "travelOnStaff, otherOnStaff, flat-rate-covers-all-others",
			"officeOnStaff, officeOnDirect, flat-rate-office-twice",
			"officeOnStaff, otherOnStaff, flat-rate-covers-all-others",
			"officeOnDirect, otherOnStaff, flat-rate-covers-all-others" })
	void whichRatesMayStandBesideEachOther(String one, String other, String answer) {
		for (String both : List.of(one + " 5, " + other + " 5", other + " 5, " + one + " 5")) {
			if (answer.equals("yes")) {
				assertThat(rates(both).complete(Map.of())).isNotEmpty();
			}
			else {
				assertThatExceptionOfType(Refusal.class).isThrownBy(() -> rates(both)).satisfies((refusal) -> {
					assertThat(refusal.code()).isEqualTo(answer);
					assertThat(refusal.arguments()).contains(one, other);
					assertThat(refusal.errors()).extracting("column").containsAnyOf(one, other);
				});
			}
		}
	}

	@Test
	void threeRatesMayStandTogetherWhereEachPairMay() {
		List<String> allowed = new ArrayList<>();
		for (int choice = 1; choice < 32; choice++) {
			Map<FlatRateKind, Percentage> rates = new EnumMap<>(FlatRateKind.class);
			for (FlatRateKind kind : FlatRateKind.values()) {
				if ((choice & 1 << kind.ordinal()) != 0) {
					rates.put(kind, Percentage.of("10"));
				}
			}
			try {
				FlatRates.chosen(rates, DOWN);
				allowed.add(String.join("+", rates.keySet().stream().map(FlatRateKind::key).toList()));
			}
			catch (Refusal ex) {
				assertThat(ex.kind()).isEqualTo(Refusal.Kind.INVALID);
			}
		}
		assertThat(allowed).containsExactlyInAnyOrder("staff", "travelOnStaff", "officeOnStaff", "officeOnDirect",
				"otherOnStaff", "staff+travelOnStaff", "staff+officeOnStaff", "staff+officeOnDirect",
				"travelOnStaff+officeOnStaff", "travelOnStaff+officeOnDirect", "staff+travelOnStaff+officeOnStaff",
				"staff+travelOnStaff+officeOnDirect");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "0.99", "-5", "100.01", "101" })
	void aRateOutsideOneToOneHundredIsRefused(String rate) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> rates("officeOnStaff " + rate))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("flat-rate-out-of-bounds"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "14.5", "100" })
	void aRateFromOneToOneHundredIsTaken(String rate) {
		assertThat(rates("officeOnStaff " + rate).complete(costs("STAFF 100"))).containsEntry(CostCategory.OFFICE,
				Money.of(rate));
	}

	@ParameterizedTest
	@CsvSource({ "officeOnStaff 15, ''", "officeOnStaff 15.00, ''", "officeOnStaff 14, flat-rate-fixed",
			"officeOnStaff 16, flat-rate-fixed", "travelOnStaff 15, ''", "travelOnStaff 7, ''",
			"travelOnStaff 15.01, flat-rate-above-cap", "staff 20, flat-rate-not-offered" })
	void theRuleSetSaysWhichRateMayBeChosen(String chosen, String code) {
		if (code.isEmpty()) {
			assertThat(rates(chosen).offeredBy(InterregEurope.rulesWithTravel()).complete(costs("STAFF 1"))).hasSize(2);
		}
		else {
			assertThatExceptionOfType(Refusal.class)
				.isThrownBy(() -> rates(chosen).offeredBy(InterregEurope.rulesWithTravel()))
				.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo(code));
		}
	}

	@Test
	void aKindIsReadByItsKey() {
		assertThat(Stream.of(FlatRateKind.values()).map(FlatRateKind::key).map(FlatRateKind::ofKey))
			.allSatisfy((kind) -> assertThat(kind).isPresent());
		assertThat(FlatRateKind.ofKey("office")).isEmpty();
	}

	private static FlatRates rates(String rates) {
		Map<FlatRateKind, Percentage> chosen = new EnumMap<>(FlatRateKind.class);
		Arrays.stream(rates.split(", "))
			.map((rate) -> rate.split(" "))
			.forEach((rate) -> chosen.put(FlatRateKind.ofKey(rate[0]).orElseThrow(), Percentage.of(rate[1])));
		return FlatRates.chosen(chosen, DOWN);
	}

	private static Map<CostCategory, Money> costs(String costs) {
		Map<CostCategory, Money> real = new EnumMap<>(CostCategory.class);
		Arrays.stream(costs.split(", "))
			.map((cost) -> cost.split(" "))
			.forEach((cost) -> real.put(CostCategory.valueOf(cost[0]), Money.of(cost[1])));
		return real;
	}

}
