package eu.regioflow.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import eu.regioflow.InterregEurope;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Component;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.Limits;
import eu.regioflow.programme.Limits.FlexibilityBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** DOMAIN 1.7: 20 % per line and partner, or of the partner's total. */
class FlexibilityTests {

	private static final Map<CostCategory, Money> BASE = Map.of(CostCategory.STAFF, Money.of("150000.00"),
			CostCategory.TRAVEL, Money.of("50000.00"));

	@ParameterizedTest
	@CsvSource({ "LINE_AND_PARTNER, 150000.00, 60000.00, ''", "LINE_AND_PARTNER, 150000.00, 60000.01, CATEGORY",
			"LINE_AND_PARTNER, 150000.00, 39999.99, CATEGORY", "LINE_AND_PARTNER, 180000.00, 60000.00, ''",
			"LINE_AND_PARTNER, 180000.01, 60000.01, CATEGORY CATEGORY PARTNER",
			"PARTNER_TOTAL, 190000.00, 50000.00, ''", "PARTNER_TOTAL, 190000.01, 50000.00, PARTNER",
			"PARTNER_TOTAL, 0.00, 240000.00, ''", "PARTNER_TOTAL, 10.00, 0.00, ''" })
	void upToTheShareTheSecretariatMayAdoptAndACentMoreIsForTheAuthority(FlexibilityBase base, String staff,
			String travel, String beyond) {
		Flexibility flexibility = Flexibility.of(limits(base), BASE, plan(staff, travel), project("500000", "500000"));
		assertThat(String.join(" ", flexibility.excesses().stream().map((excess) -> excess.reach().name()).toList()))
			.isEqualTo(beyond);
	}

	@Test
	void theProjectNeverGetsMoreWithoutTheAuthority() {
		Flexibility flexibility = Flexibility.of(limits(FlexibilityBase.LINE_AND_PARTNER), BASE,
				plan("150000.00", "50000.01"), project("500000.00", "500000.01"));
		assertThat(flexibility.excesses()).extracting(Flexibility.Excess::reach)
			.containsExactly(Flexibility.Reach.PROJECT);
	}

	@Test
	void aShareOfNothingIsNothing() {
		Flexibility flexibility = Flexibility.of(limits(FlexibilityBase.LINE_AND_PARTNER), Map.of(),
				plan("0.01", "0.00"), project("1", "1"));
		assertThat(flexibility.isKept()).isFalse();
	}

	private static Limits limits(FlexibilityBase base) {
		return new Limits(6, Percentage.of("20"), base, 2, new TreeMap<>());
	}

	private static Breakdown plan(String staff, String travel) {
		List<Posting> postings = new ArrayList<>();
		postings.add(InterregEurope.PLACE.cost("STAFF", Component.LINE, Measure.PLANNED, Money.of(staff)));
		postings.add(InterregEurope.PLACE.cost("TRAVEL", Component.LINE, Measure.PLANNED, Money.of(travel)));
		return Breakdown.of(postings, Dimension.CATEGORY);
	}

	private static Flexibility.Excess project(String base, String after) {
		return new Flexibility.Excess(Flexibility.Reach.PROJECT, null, Money.of(base), Money.of(after));
	}

}
