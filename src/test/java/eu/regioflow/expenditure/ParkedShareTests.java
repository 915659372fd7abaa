package eu.regioflow.expenditure;

import java.util.List;
import java.util.Map;

import eu.regioflow.InterregEurope;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Component;
import eu.regioflow.ledger.CostDetail;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.ParkedBalance;
import eu.regioflow.ledger.Posting;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ParkedShareTests {

	private static final Posting.Place PLACE = new Posting.Place("P", 3, null, 1);

	private static final ParkedBalance STAFF = new ParkedBalance(1, "7", "STAFF", CostDetail.NONE,
			Measure.PARKED_CONTROL, Money.of("100.05"));

	@Test
	void aLineCarriesItsFlatRateAndTheSharesOfItsSources() {
		ParkedShare share = ParkedShare.of(PLACE, List.of(STAFF), InterregEurope.terms());
		assertThat(share.flatRates()).isEqualTo(Map.of(CostCategory.OFFICE, Money.of("15.00")));
		// 85 % of 115.05
		assertThat(share.sources()).isEqualTo(Map.of("ERDF", Money.of("97.79"), "PARTNER", Money.of("17.26")));
		assertThat(share.under(Measure.REINCLUDED)).containsExactly(
				PLACE.cost("STAFF", Component.LINE, "7", Measure.REINCLUDED, Money.of("100.05")),
				PLACE.cost("OFFICE", Component.FLAT_RATE, Measure.REINCLUDED, Money.of("15.00")),
				PLACE.source("ERDF", Measure.REINCLUDED, Money.of("97.79")),
				PLACE.source("PARTNER", Measure.REINCLUDED, Money.of("17.26")));
		assertThat(share.takenFrom(Measure.PARKED_CONTROL)).extracting(Posting::measure)
			.containsOnly(Measure.PARKED_CONTROL);
		assertThat(share.takenFrom(Measure.PARKED_CONTROL)).extracting(Posting::amount)
			.containsExactly(Money.of("-100.05"), Money.of("-15.00"), Money.of("-97.79"), Money.of("-17.26"));
	}

	@Test
	void theLastLineTakesTheCentThatIsLeftOfItsPeriod() {
		List<Posting> left = List.of(
				PLACE.cost("STAFF", Component.LINE, "7", Measure.PARKED_CONTROL, Money.of("100.05")),
				PLACE.cost("OFFICE", Component.FLAT_RATE, Measure.PARKED_CONTROL, Money.of("15.01")),
				PLACE.source("ERDF", Measure.PARKED_CONTROL, Money.of("97.80")),
				PLACE.source("PARTNER", Measure.PARKED_CONTROL, Money.of("17.26")));
		ParkedShare rest = ParkedShare.ofRest(PLACE, List.of(STAFF), InterregEurope.terms(),
				Breakdown.of(left, Dimension.CATEGORY), Breakdown.of(left, Dimension.SOURCE));
		assertThat(rest.flatRates()).isEqualTo(Map.of(CostCategory.OFFICE, Money.of("15.01")));
		assertThat(rest.sources()).isEqualTo(Map.of("ERDF", Money.of("97.80"), "PARTNER", Money.of("17.26")));
	}

}
