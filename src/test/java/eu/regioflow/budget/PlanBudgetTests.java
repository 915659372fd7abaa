package eu.regioflow.budget;

import eu.regioflow.DemoTest;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class PlanBudgetTests {

	@Autowired
	private Ledger ledger;

	@Test
	void everyPeriodHasAnEvenShareAndTheLastTakesTheRest() {
		Breakdown periods = this.ledger.breakdown(Slice.partner("PGI06030", 3), Dimension.PERIOD);
		Money even = periods.row(2).planned();
		int last = periods.keys().size();
		for (int period = 2; period < last; period++) {
			assertThat(periods.row(period).planned()).isEqualTo(even);
		}
		assertThat(periods.row(last).planned()).isGreaterThanOrEqualTo(even);
	}

	@Test
	void thePlanHasOneTotalInEveryView() {
		Money whole = this.ledger.breakdown(Slice.project("PGI06030"), Dimension.CATEGORY).total().planned();
		assertThat(whole).isEqualTo(Money.of("1215614.00"));
		for (Dimension view : Dimension.values()) {
			assertThat(this.ledger.breakdown(Slice.project("PGI06030"), view).total().planned()).as(view.name())
				.isEqualTo(whole);
		}
	}

	@Test
	void preparationCostsFallInTheFirstPeriod() {
		Breakdown first = this.ledger.breakdown(Slice.project("PGI06030").before(2), Dimension.CATEGORY);
		Breakdown all = this.ledger.breakdown(Slice.project("PGI06030"), Dimension.CATEGORY);
		assertThat(first.row("PREPARATION").planned()).isEqualTo(all.row("PREPARATION").planned())
			.isNotEqualTo(Money.ZERO);
	}

}
