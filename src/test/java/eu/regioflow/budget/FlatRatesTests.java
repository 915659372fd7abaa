package eu.regioflow.budget;

import java.util.Map;

import eu.regioflow.InterregEurope;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FlatRatesTests {

	@Test
	void officeCostsAreCutOnceFromAllStaffCosts() {
		assertThat(FlatRates.complete(
				Map.of(CostCategory.STAFF, Money.of("1000.10"), CostCategory.TRAVEL, Money.of("7.00")),
				InterregEurope.rules()))
			.containsExactly(Map.entry(CostCategory.STAFF, Money.of("1000.10")),
					Map.entry(CostCategory.OFFICE, Money.of("150.01")),
					Map.entry(CostCategory.TRAVEL, Money.of("7.00")));
	}

	@Test
	void theModeIsTheRuleSets() {
		assertThat(FlatRates.complete(Map.of(CostCategory.STAFF, Money.of("1000.10")), InterregEurope.rules("HALF_UP")))
			.containsEntry(CostCategory.OFFICE, Money.of("150.02"));
	}

	@Test
	void whatIsGivenForAComputedCategoryIsReplaced() {
		assertThat(FlatRates.complete(Map.of(CostCategory.OFFICE, Money.of("99.00")), InterregEurope.rules()))
			.containsEntry(CostCategory.OFFICE, Money.ZERO);
	}

}
