package eu.regioflow.budget;

import java.util.List;
import java.util.Map;

import eu.regioflow.InterregEurope;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.programme.CostCategory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PeriodBudgetsTests {

	private static final FlatRates OFFICE_15 = FlatRates.of(InterregEurope.rules());

	// REFERENCE-SYSTEM 3.1: the last period takes the rest; here in every category
	@Test
	void theLastPeriodTakesWhatTheCutsLeave() {
		PeriodBudgets budgets = PeriodBudgets.of(List.of(staff("100.05"), staff("100.05")), OFFICE_15);
		assertThat(budgets.total()).isEqualTo(Money.of("230.11"));
		assertThat(budgets.periods()).extracting((period) -> period.costs().get(CostCategory.OFFICE))
			.containsExactly(Money.of("15.00"), Money.of("15.01"));
		assertThat(budgets.periods()).extracting(PeriodBudgets.Period::total)
			.containsExactly(Money.of("115.05"), Money.of("115.06"));
	}

	@Test
	void theSharesAddUpToTheWhole() {
		PeriodBudgets budgets = PeriodBudgets.of(List.of(staff("1"), staff("1"), staff("1")), OFFICE_15);
		assertThat(budgets.periods()).extracting(PeriodBudgets.Period::share)
			.containsExactly(Percentage.of("33.33"), Percentage.of("33.33"), Percentage.of("33.34"));
	}

	@Test
	void anEmptyBudgetHasNoShares() {
		PeriodBudgets budgets = PeriodBudgets.of(List.of(Map.of(), Map.of()), OFFICE_15);
		assertThat(budgets.total()).isEqualTo(Money.ZERO);
		assertThat(budgets.periods()).extracting(PeriodBudgets.Period::share)
			.containsExactly(Percentage.of("0.00"), Percentage.of("0.00"));
	}

	private static Map<CostCategory, Money> staff(String amount) {
		return Map.of(CostCategory.STAFF, Money.of(amount));
	}

}
