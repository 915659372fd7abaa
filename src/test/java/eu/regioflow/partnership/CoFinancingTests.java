package eu.regioflow.partnership;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import eu.regioflow.InterregEurope;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
	void thePeriodsOfAFundAddUpToItsShareOfTheWholeAndTheLastTakesTheRest() {
		List<Map<String, Money>> periods = InterregEurope.ERDF_85
			.splitPeriods(List.of(Money.of("100.01"), Money.of("100.01"), Money.of("100.01")), FLOOR);
		// 85 % of 300.03 is 255.0255
		assertThat(periods).extracting((parts) -> parts.get("ERDF"))
			.containsExactly(Money.of("85.00"), Money.of("85.00"), Money.of("85.02"));
		assertThat(periods).extracting((parts) -> parts.get("PARTNER"))
			.containsExactly(Money.of("15.01"), Money.of("15.01"), Money.of("14.99"));
		assertThat(InterregEurope.ERDF_85.splitPeriods(List.of(), FLOOR)).isEmpty();
	}

	@Test
	void fourFundsAreTheMost() {
		assertThat(funds("A 25, B 25, C 25, D 25").split(Money.of("0.07"), FLOOR)).containsExactly(
				Map.entry("A", Money.of("0.01")), Map.entry("B", Money.of("0.01")), Map.entry("C", Money.of("0.01")),
				Map.entry("D", Money.of("0.01")), Map.entry("PARTNER", Money.of("0.03")));
		assertRefused("too-many-funds", "A 10, B 10, C 10, D 10, E 10");
	}

	@Test
	void sharesLieFromNothingToTheWhole() {
		assertThat(funds("ERDF 0").split(Money.of("1"), FLOOR)).containsEntry("PARTNER", Money.of("1"));
		assertThat(funds("ERDF 100").split(Money.of("1"), FLOOR)).containsEntry("PARTNER", Money.ZERO);
		assertRefused("fund-rate-out-of-bounds", "ERDF -0.01");
		assertRefused("fund-rate-out-of-bounds", "ERDF 101");
		assertRefused("fund-rates-above-100", "ERDF 85, IPA 15.01");
	}

	private static void assertRefused(String code, String funds) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> funds(funds)).satisfies((refusal) -> {
			assertThat(refusal.code()).isEqualTo(code);
			assertThat(refusal.errors()).hasSize(1);
		});
	}

	private static CoFinancing funds(String funds) {
		TreeMap<String, Percentage> rates = new TreeMap<>();
		for (String fund : funds.split(", ")) {
			rates.put(fund.split(" ")[0], Percentage.of(fund.split(" ")[1]));
		}
		return new CoFinancing(rates);
	}

	// REFERENCE-SYSTEM 3.2: there the parts are 10.00 and 5.00
	@Test
	void thePartsOfThePartnersShareAddUpWhereTheReferenceSystemLosesACent() {
		Contributions contributions = new Contributions(Money.of("100"), Money.ZERO, Money.of("50"))
			.covering(BudgetPart.MANAGEMENT, Money.of("150"));
		assertThat(contributions.split(Money.of("15.01")))
			.isEqualTo(new Contributions(Money.of("10.01"), Money.ZERO, Money.of("5.00")));
		assertThat(contributions.split(Money.of("-15.01")).total()).isEqualTo(Money.of("-15.01"));
		assertThat(Contributions.NONE.split(Money.of("15.01"))).isEqualTo(Contributions.NONE);
	}

	@Test
	void contributionsThatDoNotCoverThePartnersShareAreRefused() {
		Contributions contributions = new Contributions(Money.of("100"), Money.of("20"), Money.of("30"));
		assertThat(contributions.covering(BudgetPart.MANAGEMENT, Money.of("150"))).isSameAs(contributions);
		for (String share : List.of("149.99", "150.01")) {
			assertThatExceptionOfType(Refusal.class)
				.isThrownBy(() -> contributions.covering(BudgetPart.MANAGEMENT, Money.of(share)))
				.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("contributions-not-partner-share"));
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
