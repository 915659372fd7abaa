package eu.regioflow.budget;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import eu.regioflow.InterregEurope;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Component;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Measure;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.programme.BudgetCatalogue;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.CostOption;
import eu.regioflow.programme.Limits;
import eu.regioflow.programme.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Examples worked by hand; each name begins with its source. */
class BudgetWorkedExamplesTests {

	private static final RuleSet RULES = InterregEurope.rules();

	@ParameterizedTest
	@CsvSource({ "240000.00, true", "240000.01, false" })
	void interregEuropeManual2021TwentyPercentOfThePartnersTotal(String after, boolean minor) {
		assertThat(flexibility(Limits.FlexibilityBase.PARTNER_TOTAL, "200000.00", after).isKept()).isEqualTo(minor);
	}

	@ParameterizedTest
	@CsvSource({ "12000.00, true", "12000.01, false", "8000.00, true", "7999.99, false" })
	void interregEuropeManual2014TwentyPercentOfALine(String after, boolean minor) {
		assertThat(flexibility(Limits.FlexibilityBase.LINE_AND_PARTNER, "10000.00", after).isKept()).isEqualTo(minor);
	}

	@Test
	void interregEuropeManual2014ThreePolicyInstrumentsAreALumpSumOf51000() {
		CostOption phaseTwo = new CostOption("PHASE_2", CostOption.Kind.LUMP_SUM, CostCategory.LUMP_SUMS, "", Map.of(),
				Money.of("17000"), null, CostOption.Phase.CLOSURE, true);
		assertThat(read(List.of(phaseTwo), new TypedLine(null, "PHASE_2", "", "", "3", null, List.of())).amount())
			.isEqualTo(Money.of("51000.00"));
	}

	@ParameterizedTest
	@CsvSource({ "2.50, 0.03, 0.07", "3, 33.33, 99.99", "0.01, 0.99, 0.00" })
	void reference31ALineIsUnitsTimesPriceCutToTheCent(String units, String price, String sum) {
		assertThat(read(List.of(), new TypedLine("TRAVEL", null, "", "", units, price, List.of())).amount())
			.isEqualTo(Money.of(sum));
	}

	private static BudgetLine read(List<CostOption> options, TypedLine line) {
		return new LineReader(RULES, new BudgetCatalogue(options, EnumSet.copyOf(RULES.declarable())),
				FlatRates.of(RULES), 7)
			.read(List.of(line))
			.get(0);
	}

	private static Flexibility flexibility(Limits.FlexibilityBase base, String before, String after) {
		Breakdown plan = Breakdown.of(
				List.of(InterregEurope.PLACE.cost("STAFF", Component.LINE, Measure.PLANNED, Money.of(after))),
				Dimension.CATEGORY);
		Money project = Money.of("1000000.00");
		return Flexibility.of(new Limits(6, Percentage.of("20"), base, 2, new TreeMap<>()),
				Map.of(CostCategory.STAFF, Money.of(before)), plan,
				new Flexibility.Excess(Flexibility.Reach.PROJECT, null, project, project));
	}

}
