package eu.regioflow.budget;

import java.util.List;
import java.util.Map;

import eu.regioflow.InterregEurope;
import eu.regioflow.ledger.Component;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CategoryTotalsTests {

	private static final FlatRates OFFICE_15 = FlatRates.of(InterregEurope.rules());

	@Test
	void addsUpPerCategoryBeforeTheFlatRateIsCut() {
		CategoryTotals totals = CategoryTotals.of(List.of("100.05", "100.05"), (item) -> CostCategory.STAFF, Money::of,
				OFFICE_15);
		assertThat(totals.amounts()).containsExactly(Map.entry(CostCategory.STAFF, Money.of("200.10")),
				Map.entry(CostCategory.OFFICE, Money.of("30.01")));
		assertThat(totals.of(CostCategory.OFFICE)).isEqualTo(Money.of("30.01"));
		assertThat(totals.of(CostCategory.TRAVEL)).isEqualTo(Money.ZERO);
		assertThat(totals.total()).isEqualTo(Money.of("230.11"));
		assertThat(CategoryTotals.of(Map.of(CostCategory.STAFF, Money.of("200.10")), OFFICE_15).amounts())
			.isEqualTo(totals.amounts());
	}

	@Test
	void whatAFlatRateMakesIsPostedAsOne() {
		assertThat(CategoryTotals.component(CostCategory.OFFICE, OFFICE_15)).isEqualTo(Component.FLAT_RATE);
		assertThat(CategoryTotals.component(CostCategory.STAFF, OFFICE_15)).isEqualTo(Component.LINE);
	}

}
