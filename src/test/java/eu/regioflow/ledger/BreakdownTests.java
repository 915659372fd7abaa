package eu.regioflow.ledger;

import java.util.List;
import java.util.UUID;

import eu.regioflow.money.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BreakdownTests {

	private static final UUID REPORT = UUID.fromString("0-0-0-0-1");

	private final Posting.Place first = new Posting.Place("P", 1, REPORT, 1);

	private final Posting.Place second = new Posting.Place("P", 2, REPORT, 2);

	private final List<Posting> postings = List.of(
			this.first.cost("STAFF", Component.LINE, Measure.PLANNED, Money.of("100.00")),
			this.first.cost("STAFF", Component.LINE, Measure.DECLARED, Money.of("40.00")),
			this.first.cost("OFFICE", Component.FLAT_RATE, Measure.DECLARED, Money.of("6.00")),
			this.second.cost("STAFF", Component.LINE, "7", Measure.DEDUCTED_CONTROL, Money.of("1.00")),
			this.second.cost("STAFF", Component.LINE, Measure.DEDUCTED_VERIFICATION, Money.of("2.00")),
			this.second.cost("STAFF", Component.LINE, Measure.PARKED_CONTROL, Money.of("5.00")),
			this.second.cost("STAFF", Component.LINE, Measure.PARKED_VERIFICATION, Money.of("3.00")),
			this.second.cost("STAFF", Component.LINE, Measure.REINCLUDED, Money.of("4.00")),
			this.first.source("ERDF", Measure.DECLARED, Money.of("39.10")),
			this.first.source("PARTNER", Measure.DECLARED, Money.of("6.90")));

	@Test
	void eachDimensionAddsUpItsOwnSide() {
		assertThat(Breakdown.of(this.postings, Dimension.CATEGORY).keys()).containsExactly("OFFICE", "STAFF");
		assertThat(Breakdown.of(this.postings, Dimension.PARTNER).keys()).containsExactly("1", "2");
		assertThat(Breakdown.of(this.postings, Dimension.PERIOD).keys()).containsExactly("1", "2");
		assertThat(Breakdown.of(this.postings, Dimension.REPORT).keys()).containsExactly(REPORT.toString());
		assertThat(Breakdown.of(this.postings, Dimension.SOURCE).keys()).containsExactly("ERDF", "PARTNER");
		assertThat(Breakdown.of(this.postings, Dimension.SOURCE).total().declared()).isEqualTo(Money.of("46.00"));
	}

	@Test
	void whatIsDeclaredAgainCountsOnceAndIsParkedNoMore() {
		Balance total = Breakdown.of(this.postings, Dimension.CATEGORY).total();
		assertThat(total.declared()).isEqualTo(Money.of("42.00"));
		assertThat(total.parked()).isEqualTo(Money.of("4.00"));
		assertThat(total.deducted()).isEqualTo(Money.of("3.00"));
		assertThat(total.remaining()).isEqualTo(Money.of("58.00"));
		assertThat(total.spent()).get().hasToString("42.00");
	}

	@Test
	void aRowWithoutPostingsIsZeroInEveryMeasure() {
		Balance none = Breakdown.of(List.of(), Dimension.CATEGORY).row("TRAVEL");
		for (Measure measure : Measure.values()) {
			assertThat(none.of(measure)).isEqualTo(Money.ZERO);
		}
		assertThat(List.of(none.certified(), none.claimed(), none.verified(), none.authorised(), none.paid()))
			.containsOnly(Money.ZERO);
		assertThat(none.spent()).get().hasToString("0.00");
	}

	@Test
	void whatIsSpentOfNoPlanHasNoPercentage() {
		assertThat(Breakdown.of(this.postings, Dimension.CATEGORY).row("OFFICE").spent()).isEmpty();
	}

	@Test
	void progressTakesTheReportTogetherWithWhatWasBefore() {
		Breakdown plan = Breakdown.of(this.postings, Dimension.CATEGORY);
		Breakdown before = Breakdown.of(
				List.of(this.first.cost("STAFF", Component.LINE, Measure.DECLARED, Money.of("30.00"))),
				Dimension.CATEGORY);
		Breakdown now = Breakdown.of(
				List.of(this.first.cost("STAFF", Component.LINE, Measure.DECLARED, Money.of("80.00"))),
				Dimension.CATEGORY);
		Breakdown again = Breakdown.of(
				List.of(this.first.cost("STAFF", Component.LINE, Measure.REINCLUDED, Money.of("20.00"))),
				Dimension.CATEGORY);
		Progress staff = Progress.of("STAFF", plan, before, now, again);
		assertThat(staff.soFar()).isEqualTo(Money.of("110.00"));
		assertThat(staff.remaining()).isEqualTo(Money.of("-10.00"));
		assertThat(staff.spent()).get().hasToString("110.00");
		assertThat(Progress.total(plan, before, now, again)).isEqualTo(
				new Progress("TOTAL", Money.of("100.00"), Money.of("30.00"), Money.of("80.00"), Money.of("20.00")));
		assertThat(staff.reincluded()).isEqualTo(Money.of("20.00"));
	}

}
