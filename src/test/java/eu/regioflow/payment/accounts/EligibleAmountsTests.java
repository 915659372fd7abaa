package eu.regioflow.payment.accounts;

import java.util.List;

import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Component;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.money.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * EUR 100.00 were verified, 40.00 of them a lump sum: 60.00 of the ERDF, 20.00 of another
 * fund, 20.00 of the partner's own, which stands beside the funds as 15.00 and 5.00.
 */
class EligibleAmountsTests {

	private static final Posting.Place PLACE = new Posting.Place("P", 1, null, 1);

	private static final List<Posting> POSTINGS = List.of(
			PLACE.cost("STAFF", Component.LINE, Measure.VERIFIED, Money.of("60.00")),
			PLACE.cost("LUMP_SUMS", Component.LUMP_SUM, Measure.VERIFIED, Money.of("30.01")),
			PLACE.cost("UNIT_COSTS", Component.UNIT_COST, Measure.VERIFIED, Money.of("9.99")),
			PLACE.source("ERDF", Measure.VERIFIED, Money.of("60.00")),
			PLACE.source("IPA", Measure.VERIFIED, Money.of("20.00")),
			PLACE.source("PARTNER", Measure.VERIFIED, Money.of("20.00")));

	@Test
	void unitCostsAndLumpSumsAreDeclaredInAColumnOfTheirOwnInTheFundsProportion() {
		assertThat(of("ERDF", true)).isEqualTo(eligible("75.00", "60.00", "75.00", "30.00"));
		assertThat(of("IPA", true)).isEqualTo(eligible("25.00", "20.00", "25.00", "10.00"));
	}

	@Test
	void aPrivatePartnersOwnPartIsNotPublic() {
		assertThat(of("ERDF", false)).isEqualTo(eligible("75.00", "60.00", "60.00", "30.00"));
	}

	@Test
	void aFundThatPaysNothingDeclaresNothing() {
		assertThat(of("NDICI", true)).isEqualTo(Eligible.NONE);
	}

	private static Eligible of(String fund, boolean isPublic) {
		return EligibleAmounts.eligible(Breakdown.of(POSTINGS, Dimension.SOURCE),
				Breakdown.of(POSTINGS, Dimension.CATEGORY), Balance::verified, fund, isPublic);
	}

	private static Eligible eligible(String total, String union, String publicMoney, String simplified) {
		return new Eligible(Money.of(total), Money.of(union), Money.of(publicMoney), Money.of(simplified));
	}

}
