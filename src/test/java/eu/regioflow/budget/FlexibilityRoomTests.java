package eu.regioflow.budget;

import java.util.TreeMap;

import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.programme.Limits;
import eu.regioflow.programme.Limits.FlexibilityBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FlexibilityRoomTests {

	@ParameterizedTest
	@CsvSource({ "200000.00, 240000.00, 0.00, 20.00, 100, false", "200000.00, 240000.01, 0.00, 20.00, 100, true",
			"200000.00, 200000.00, 230000.00, 15.00, 75, false", "200000.00, 160000.00, 10.00, 20.00, 100, false",
			"200000.00, 159999.99, 10.00, 20.00, 100, true", "200000.00, 200000.00, 240000.01, 20.00, 100, true",
			"0.00, 0.00, 0.00, 0.00, 0, false" })
	void theLargerMoveCountsAgainstTheShareOfTheBase(String base, String planned, String declared, String share,
			int used, boolean beyond) {
		FlexibilityRoom room = room(FlexibilityBase.LINE_AND_PARTNER, base, planned, declared);
		assertThat(room.share()).contains(Percentage.of(share));
		assertThat(room.used()).isEqualTo(used);
		assertThat(room.isBeyond()).isEqualTo(beyond);
	}

	@Test
	void aLowerPlanIsNoMoveWhereOnlyPartnersTotalsCount() {
		FlexibilityRoom room = room(FlexibilityBase.PARTNER_TOTAL, "200000.00", "100000.00", "0.00");
		assertThat(room.moved()).isEqualTo(Money.ZERO);
		assertThat(room.left()).contains(Percentage.of("20.00"));
	}

	@Test
	void whatMovesFromNothingIsBeyondAndHasNoShare() {
		FlexibilityRoom room = room(FlexibilityBase.LINE_AND_PARTNER, "0.00", "1.00", "0.00");
		assertThat(room.share()).isEmpty();
		assertThat(room.left()).isEmpty();
		assertThat(room.isBeyond()).isTrue();
	}

	private static FlexibilityRoom room(FlexibilityBase base, String approved, String planned, String declared) {
		Limits limits = new Limits(6, Percentage.of("20.00"), base, 2, new TreeMap<>());
		return new FlexibilityRoom("P", 1, null, Money.of(approved), Money.of(planned), Money.of(declared), limits);
	}

}
