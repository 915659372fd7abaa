package eu.regioflow.budget;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import eu.regioflow.InterregEurope;
import eu.regioflow.Refused;
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
import eu.regioflow.programme.Limits.FlexibilityBase;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The last value that a budget may have and the first that it may not. */
class BudgetLimitsTests {

	private static final RuleSet RULES = InterregEurope.rules();

	private static final CostOption PREPARATION = new CostOption("PREPARATION", CostOption.Kind.LUMP_SUM,
			CostCategory.PREPARATION, "", Map.of(), Money.of("15000"), null, CostOption.Phase.PREPARATION, false);

	@Test
	void aDescriptionHas255LettersAndAUnit60() {
		BudgetLine line = read(line("d".repeat(255), "u".repeat(60), "1")).get(0);
		assertThat(line.description()).hasSize(255);
		assertThat(line.unit()).hasSize(60);
		Refused.at(List.of("1 description budget-text-too-long"), () -> read(line("d".repeat(256), "", "1")));
		Refused.at(List.of("1 unit budget-text-too-long"), () -> read(line("", "u".repeat(61), "1")));
	}

	@Test
	void textIsTakenWithoutTheBlanksAroundItAndMayBeLeftOut() {
		assertThat(read(line(" to Hof ", null, " 2 ")).get(0))
			.extracting(BudgetLine::description, BudgetLine::unit, BudgetLine::units)
			.containsExactly("to Hof", "", new BigDecimal("2"));
	}

	@Test
	void aNumberThatCannotBeReadIsShownInItsFirst40Signs() {
		assertThat(value("x".repeat(40))).isEqualTo("x".repeat(40));
		assertThat(value("x".repeat(41))).isEqualTo("x".repeat(40) + "…");
	}

	@Test
	void aPriceThatCannotBeReadIsNotTheOneThatTheProgrammeLaysDown() {
		Refused.at(List.of("1 price budget-number", "1 price budget-price-laid-down"),
				() -> read(new TypedLine(null, "PREPARATION", "", "", "1", "many", List.of())));
	}

	@Test
	void aCategoryThatWasNeverApprovedGoesBeyondEveryShareOfIt() {
		Breakdown after = Breakdown.of(
				List.of(InterregEurope.PLACE.cost("TRAVEL", Component.LINE, Measure.PLANNED, Money.of("0.01")),
						InterregEurope.PLACE.cost("STAFF", Component.LINE, Measure.PLANNED, Money.of("1000.00"))),
				Dimension.CATEGORY);
		Flexibility flexibility = Flexibility.of(limits(), Map.of(CostCategory.STAFF, Money.of("1000.00")), after,
				project("5000.00"));
		assertThat(flexibility.excesses()).containsExactly(
				new Flexibility.Excess(Flexibility.Reach.CATEGORY, "TRAVEL", Money.ZERO, Money.of("0.01")));
	}

	@Test
	void whatDoesNotMoveKeepsTheFlexibility() {
		Breakdown same = Breakdown.of(
				List.of(InterregEurope.PLACE.cost("STAFF", Component.LINE, Measure.PLANNED, Money.of("1000.00"))),
				Dimension.CATEGORY);
		assertThat(Flexibility.of(limits(), Map.of(CostCategory.STAFF, Money.of("1000.00")), same, project("5000.00"))
			.isKept()).isTrue();
	}

	private static String value(String units) {
		return catchThrowableOfType(Refusal.class, () -> read(line("", "", units))).errors().get(0).value();
	}

	private static Limits limits() {
		return new Limits(6, Percentage.of("20"), FlexibilityBase.LINE_AND_PARTNER, 2, new TreeMap<>());
	}

	private static Flexibility.Excess project(String total) {
		return new Flexibility.Excess(Flexibility.Reach.PROJECT, null, Money.of(total), Money.of(total));
	}

	private static TypedLine line(String description, String unit, String units) {
		return new TypedLine("TRAVEL", null, description, unit, units, "1", List.of());
	}

	private static List<BudgetLine> read(TypedLine line) {
		return new LineReader(RULES, new BudgetCatalogue(List.of(PREPARATION), EnumSet.copyOf(RULES.declarable())),
				FlatRates.of(RULES), 3)
			.read(List.of(line));
	}

}
