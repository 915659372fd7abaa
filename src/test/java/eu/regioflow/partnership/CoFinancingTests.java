package eu.regioflow.partnership;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import eu.regioflow.InterregEurope;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CoFinancingTests {

	private static final Rounding FLOOR = Rounding.of(RoundingPoint.FUND_SHARE, "FLOOR");

	@Test
	void theFundsShareIsCutAndThePartnerTakesTheRest() {
		assertThat(InterregEurope.ERDF_85.split(Money.of("100.01"), FLOOR))
			.containsExactly(Map.entry("ERDF", Money.of("85.00")), Map.entry("PARTNER", Money.of("15.01")));
	}

	@Test
	void aPartnerWithoutFundBearsAll() {
		assertThat(InterregEurope.OWN_MEANS.split(Money.of("0.01"), FLOOR))
			.containsExactly(Map.entry("PARTNER", Money.of("0.01")));
	}

	@Test
	void twoFundsOfOneHundredPerCentLeaveTheCutCents() {
		CoFinancing both = new CoFinancing(
				new TreeMap<>(Map.of("ERDF", Percentage.of("66.67"), "IPA", Percentage.of("33.33"))));
		assertThat(both.split(Money.of("0.10"), FLOOR)).containsExactly(Map.entry("ERDF", Money.of("0.06")),
				Map.entry("IPA", Money.of("0.03")), Map.entry("PARTNER", Money.of("0.01")));
		assertThat(both.rates().get("PARTNER").isZero()).isTrue();
	}

	@Test
	void thePartnersRateIsWhatTheFundsLeave() {
		assertThat(InterregEurope.ERDF_85.rates()).containsExactly(Map.entry("ERDF", Percentage.of("85")),
				Map.entry("PARTNER", Percentage.of("15")));
	}

	@Test
	void thePartsAlwaysAddUp() {
		long seed = 4711;
		System.out.println("CoFinancingTests: seed " + seed);
		Random random = new Random(seed);
		for (int round = 0; round < 5_000; round++) {
			CoFinancing funds = new CoFinancing(
					new TreeMap<>(Map.of("A", new Percentage(BigDecimal.valueOf(random.nextInt(5_001), 2)), "B",
							new Percentage(BigDecimal.valueOf(random.nextInt(5_001), 2)))));
			Money whole = new Money(BigDecimal.valueOf(random.nextLong(-1_000_000_000L, 1_000_000_000L), 2));
			assertThat(Money.sum(funds.split(whole, FLOOR).values())).as("seed %d round %d", seed, round)
				.isEqualTo(whole);
		}
	}

	@Test
	void aLegalStatusIsReadAsItIsWritten() {
		for (LegalStatus status : LegalStatus.values()) {
			assertThat(LegalStatus.ofKey(status.key())).isEqualTo(status);
		}
		assertThat(LegalStatus.PRIVATE_NON_PROFIT.key()).isEqualTo("private-non-profit");
	}

}
