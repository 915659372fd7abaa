package eu.regioflow.payment.accounts;

import java.util.ArrayList;
import java.util.List;

import eu.regioflow.InterregEurope;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.money.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SeveralFundsEligibleAmountsTests {

	private static final Breakdown TWO_FUNDS = verified("ERDF 40.02", "IPA 40.02", "PARTNER 20.01");

	@Test
	void thePartnersPartBesideTwoFundsIsSplitAndNoCentIsDeclaredTwice() {
		assertThat(eligible(TWO_FUNDS, "ERDF", false))
			.isEqualTo(new Eligible(Money.of("50.03"), Money.of("40.02"), Money.of("40.02"), Money.ZERO));
		assertThat(eligible(TWO_FUNDS, "IPA", false))
			.isEqualTo(new Eligible(Money.of("50.02"), Money.of("40.02"), Money.of("40.02"), Money.ZERO));
	}

	@Test
	void thePartnersPartOfASmallProjectFundStandsBesideTheFundsThatBearIt() {
		List<Posting> postings = new ArrayList<>();
		for (String source : List.of("ERDF 920.08", "PARTNER 230.03")) {
			postings.add(InterregEurope.PLACE.source(source.split(" ")[0], Measure.VERIFIED,
					Money.of(source.split(" ")[1])));
		}
		for (String source : List.of("ERDF 46.66", "IPA 6.66", "PARTNER 13.35")) {
			postings.add(InterregEurope.PLACE.source("SPF", source.split(" ")[0], Measure.VERIFIED,
					Money.of(source.split(" ")[1])));
		}
		Breakdown shares = Breakdown.of(postings, Dimension.SHARE);
		// 13.35 by 46.66 : 6.66 is 11.68 (11.6824) and 1.67 (1.6675)
		assertThat(eligible(shares, "ERDF", false))
			.isEqualTo(new Eligible(Money.of("1208.45"), Money.of("966.74"), Money.of("966.74"), Money.ZERO));
		assertThat(eligible(shares, "IPA", false))
			.isEqualTo(new Eligible(Money.of("8.33"), Money.of("6.66"), Money.of("6.66"), Money.ZERO));
	}

	@Test
	void aPublicPartnersPartIsPublicMoney() {
		assertThat(eligible(TWO_FUNDS, "ERDF", true).publicMoney()).isEqualTo(Money.of("50.03"));
	}

	@Test
	void aFundThatBearsNothingDeclaresNothing() {
		assertThat(eligible(verified("PARTNER 20.01"), "ERDF", true)).isEqualTo(Eligible.NONE);
	}

	@Test
	void reference35UnionIsTheFundAndTotalTheFundWithThePartner() {
		assertThat(eligible(verified("ERDF 85.00", "PARTNER 15.01"), "ERDF", false))
			.isEqualTo(new Eligible(Money.of("100.01"), Money.of("85.00"), Money.of("85.00"), Money.ZERO));
	}

	private static Eligible eligible(Breakdown bySource, String fund, boolean isPublic) {
		return EligibleAmounts.eligible(bySource, Breakdown.of(List.of(), Dimension.CATEGORY), Balance::verified, fund,
				isPublic);
	}

	private static Breakdown verified(String... sources) {
		List<Posting> postings = new ArrayList<>();
		for (String source : sources) {
			postings.add(InterregEurope.PLACE.source(source.split(" ")[0], Measure.VERIFIED,
					Money.of(source.split(" ")[1])));
		}
		return Breakdown.of(postings, Dimension.SOURCE);
	}

}
