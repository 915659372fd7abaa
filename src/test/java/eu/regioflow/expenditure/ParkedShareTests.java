package eu.regioflow.expenditure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import eu.regioflow.InterregEurope;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Component;
import eu.regioflow.ledger.CostDetail;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.ParkedBalance;
import eu.regioflow.ledger.Posting;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.partnership.BudgetPart;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.partnership.Financing;
import eu.regioflow.partnership.Share;
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
		assertThat(share.sources())
			.isEqualTo(Map.of(Share.of("ERDF"), Money.of("97.79"), Share.of("PARTNER"), Money.of("17.26")));
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
	void aLineOfASmallProjectFundIsBorneByItsOwnSources() {
		ParkedBalance small = new ParkedBalance(1, "8", "SPF", CostDetail.NONE, Measure.PARKED_CONTROL,
				Money.of("100.01"));
		Terms terms = Terms.of(InterregEurope.terms().flatRates(),
				new Financing(InterregEurope.ERDF_85,
						new CoFinancing(
								new TreeMap<>(Map.of("ERDF", Percentage.of("70"), "IPA", Percentage.of("10"))))),
				InterregEurope.rules());
		List<Posting> taken = ParkedShare.of(PLACE, List.of(STAFF, small), terms).under(Measure.REINCLUDED);
		assertThat(taken).contains(PLACE.source("ERDF", Measure.REINCLUDED, Money.of("97.79")),
				PLACE.source("PARTNER", Measure.REINCLUDED, Money.of("17.26")),
				PLACE.source("SPF", "ERDF", Measure.REINCLUDED, Money.of("70.00")),
				PLACE.source("SPF", "IPA", Measure.REINCLUDED, Money.of("10.00")),
				PLACE.source("SPF", "PARTNER", Measure.REINCLUDED, Money.of("20.01")));
		ParkedShare rest = ParkedShare.ofRest(PLACE, List.of(small), terms,
				Breakdown.of(parked(taken), Dimension.CATEGORY), Breakdown.of(parked(taken), Dimension.SHARE));
		assertThat(rest.sources()).containsEntry(new Share(BudgetPart.SMALL_PROJECTS, "IPA"), Money.of("10.00"))
			.containsEntry(Share.of("ERDF"), Money.of("97.79"));
	}

	private static List<Posting> parked(List<Posting> postings) {
		return postings.stream()
			.map((posting) -> new Posting(posting.project(), posting.partner(), posting.report(), posting.period(),
					posting.side(), posting.category(), posting.component(), posting.detail(), posting.item(),
					posting.source(), Measure.PARKED_CONTROL, posting.amount()))
			.toList();
	}

	@Test
	void theLastLineTakesTheCentThatIsLeftOfItsPeriod() {
		List<Posting> left = List.of(
				PLACE.cost("STAFF", Component.LINE, "7", Measure.PARKED_CONTROL, Money.of("100.05")),
				PLACE.cost("OFFICE", Component.FLAT_RATE, Measure.PARKED_CONTROL, Money.of("15.01")),
				PLACE.source("ERDF", Measure.PARKED_CONTROL, Money.of("97.80")),
				PLACE.source("PARTNER", Measure.PARKED_CONTROL, Money.of("17.26")));
		ParkedShare rest = ParkedShare.ofRest(PLACE, List.of(STAFF), InterregEurope.terms(),
				Breakdown.of(left, Dimension.CATEGORY), Breakdown.of(left, Dimension.SHARE));
		assertThat(rest.flatRates()).isEqualTo(Map.of(CostCategory.OFFICE, Money.of("15.01")));
		assertThat(rest.sources())
			.isEqualTo(Map.of(Share.of("ERDF"), Money.of("97.80"), Share.of("PARTNER"), Money.of("17.26")));
	}

}
