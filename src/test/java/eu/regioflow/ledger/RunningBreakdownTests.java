package eu.regioflow.ledger;

import java.util.List;
import java.util.UUID;

import eu.regioflow.money.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RunningBreakdownTests {

	private final Breakdown periods = Breakdown.of(
			List.of(declared(1, "10.00"), declared(2, "5.50"), declared(4, "1.00"), planned(1, "20.00")),
			Dimension.PERIOD);

	@Test
	void eachKeyStandsOnTheShouldersOfTheOnesBefore() {
		assertThat(this.periods.running(List.of(1, 2, 3, 4))).extracting(Balance::declared)
			.containsExactly(Money.of("10.00"), Money.of("15.50"), Money.of("15.50"), Money.of("16.50"));
		assertThat(this.periods.running(List.of(1, 2))).extracting(Balance::planned)
			.containsExactly(Money.of("20.00"), Money.of("20.00"));
		assertThat(this.periods.running(List.of())).isEmpty();
	}

	@Test
	void twoBreakdownsTogetherHaveTheRowsOfBoth() {
		Breakdown more = Breakdown.of(List.of(declared(2, "0.50"), declared(7, "3.00")), Dimension.PERIOD);
		Breakdown both = this.periods.plus(more);
		assertThat(both.keys()).containsExactly("1", "2", "4", "7");
		assertThat(both.row(2).declared()).isEqualTo(Money.of("6.00"));
		assertThat(both.total().declared()).isEqualTo(Money.of("20.00"));
		assertThat(this.periods.total().declared()).isEqualTo(Money.of("16.50"));
	}

	@Test
	void withoutARowTheTotalIsThatOfTheOthers() {
		Breakdown others = this.periods.without("2");
		assertThat(others.keys()).containsExactly("1", "4");
		assertThat(others.total().declared()).isEqualTo(Money.of("11.00"));
		assertThat(this.periods.keys()).contains("2");
	}

	@Test
	void aWholeIsExactlyTheSumOfItsParts() {
		Balance row = Breakdown.of(List.of(declared(1, "10.00"), of(Measure.CERTIFIED, "7.00"),
				of(Measure.DEDUCTED_CONTROL, "2.99"), of(Measure.PARKED_CONTROL, "0.01")), Dimension.PERIOD)
			.row(1);
		assertThat(row.isWhole(Measure.DECLARED, Measure.CERTIFIED, Measure.DEDUCTED_CONTROL, Measure.PARKED_CONTROL))
			.isTrue();
		assertThat(row.isWhole(Measure.DECLARED, Measure.CERTIFIED, Measure.DEDUCTED_CONTROL)).isFalse();
	}

	@Test
	void everyMeasureIsReadUnderItsOwnName() {
		Balance row = Breakdown.of(List.of(of(Measure.CERTIFIED, "1"), of(Measure.CLAIMED, "2"),
				of(Measure.VERIFIED, "3"), of(Measure.AUTHORISED, "4"), of(Measure.PAID, "5"),
				of(Measure.CORRECTED, "6"), of(Measure.RECOVERED, "7")), Dimension.PROJECT)
			.total();
		assertThat(List.of(row.certified(), row.claimed(), row.verified(), row.authorised(), row.paid(),
				row.corrected(), row.recovered()))
			.extracting(Money::toString)
			.containsExactly("1.00", "2.00", "3.00", "4.00", "5.00", "6.00", "7.00");
	}

	@Test
	void aTableOfProgressAddsUpItsRows() {
		Progress total = Progress
			.total(List.of(progress("STAFF", "100", "30", "20"), progress("TRAVEL", "10", "1", "2")));
		assertThat(total).isEqualTo(progress("TOTAL", "110", "31", "22"));
		assertThat(total.remaining()).isEqualTo(Money.of("57"));
		assertThat(Progress.total(List.of())).isEqualTo(progress("TOTAL", "0", "0", "0"));
	}

	private static Progress progress(String key, String planned, String before, String current) {
		return new Progress(key, Money.of(planned), Money.of(before), Money.of(current));
	}

	private static Posting declared(int period, String amount) {
		return place(period).cost("STAFF", Component.LINE, Measure.DECLARED, Money.of(amount));
	}

	private static Posting planned(int period, String amount) {
		return place(period).cost("STAFF", Component.LINE, Measure.PLANNED, Money.of(amount));
	}

	private static Posting of(Measure measure, String amount) {
		return place(1).cost("STAFF", Component.LINE, measure, Money.of(amount));
	}

	private static Posting.Place place(int period) {
		return new Posting.Place("P", 1, UUID.fromString("0-0-0-0-1"), period);
	}

}
