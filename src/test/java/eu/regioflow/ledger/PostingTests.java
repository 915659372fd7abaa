package eu.regioflow.ledger;

import java.util.List;
import java.util.UUID;

import eu.regioflow.money.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PostingTests {

	private static final UUID REPORT = UUID.fromString("0-0-0-0-1");

	private final Posting.Place place = new Posting.Place("P", 3, REPORT, 2);

	private final Posting cost = this.place.cost("TRAVEL", Component.LINE, "7", Measure.DEDUCTED_CONTROL,
			Money.of("12.34"));

	private final Posting source = this.place.source("ERDF", Measure.PAID, Money.of("-0.01"));

	@Test
	void aCostKnowsItsCategoryAndNoSourceAndASourceTheOtherWayRound() {
		assertThat(this.cost).isEqualTo(new Posting("P", 3, REPORT, 2, Side.COST, "TRAVEL", Component.LINE,
				CostDetail.NONE, "7", null, Measure.DEDUCTED_CONTROL, Money.of("12.34")));
		assertThat(this.place.cost("TRAVEL", Component.LINE, Measure.PLANNED, Money.ZERO).item()).isNull();
		assertThat(this.source).isEqualTo(new Posting("P", 3, REPORT, 2, Side.SOURCE, null, null, CostDetail.NONE, null,
				"ERDF", Measure.PAID, Money.of("-0.01")));
	}

	@Test
	void whatIsTakenAwayDiffersInItsSignOnly() {
		assertThat(this.cost.negated()).isEqualTo(this.cost.of(Money.of("-12.34"))).isNotEqualTo(this.cost);
		assertThat(this.source.negated()).isEqualTo(this.source.of(Money.of("0.01")));
		for (Posting posting : List.of(this.cost, this.source)) {
			assertThat(posting.negated().negated()).isEqualTo(posting);
		}
	}

	@Test
	void anotherAmountStandsInTheSamePlace() {
		assertThat(this.cost.of(Money.of("5"))).isEqualTo(new Posting("P", 3, REPORT, 2, Side.COST, "TRAVEL",
				Component.LINE, CostDetail.NONE, "7", null, Measure.DEDUCTED_CONTROL, Money.of("5.00")));
	}

}
