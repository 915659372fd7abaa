package eu.regioflow.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.DemoTest;
import eu.regioflow.money.Money;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What the ledger says of single acts, of parked items and of plans. */
@DemoTest
class LedgerActsTests {

	@Autowired
	private Ledger ledger;

	@Autowired
	private TransactionTemplate transaction;

	private final String project = "A" + UUID.randomUUID().toString().substring(0, 8);

	private final Posting.Place place = new Posting.Place(this.project, 3, UUID.randomUUID(), 2);

	private final Posting.Place outside = new Posting.Place(this.project, 3, null, 2);

	@Test
	void eachActIsAddedUpOnItsOwn() {
		UUID first = post(travel(Measure.DECLARED, "10.00"), borne(Measure.DECLARED, "10.00"));
		UUID second = post(travel(Measure.DECLARED, "2.50"),
				this.place.cost("STAFF", Component.LINE, Measure.DECLARED, Money.of("0.50")),
				borne(Measure.DECLARED, "3.00"));
		Map<UUID, Breakdown> acts = this.ledger.breakdownsByCause(
				Slice.project(this.project).causes(List.of(first, second, UUID.randomUUID())), Dimension.CATEGORY);
		assertThat(acts).containsOnlyKeys(first, second);
		assertThat(acts.get(first).row("TRAVEL").declared()).isEqualTo(Money.of("10.00"));
		assertThat(acts.get(second).row("TRAVEL").declared()).isEqualTo(Money.of("2.50"));
		assertThat(acts.get(second).total().declared()).isEqualTo(Money.of("3.00"));
		assertThat(
				this.ledger.breakdown(Slice.project(this.project).cause(second), Dimension.SOURCE).total().declared())
			.isEqualTo(Money.of("3.00"));
	}

	@Test
	void aParkedItemWaitsUntilAllOfItIsDeclaredAgain() {
		post(travel(Measure.DECLARED, "10.00"), borne(Measure.DECLARED, "10.00"));
		post(this.place.cost("TRAVEL", Component.LINE, "7", Measure.PARKED_CONTROL, Money.of("10.00")),
				borne(Measure.PARKED_CONTROL, "10.00"));
		Slice slice = Slice.partner(this.project, 3);
		assertThat(this.ledger.parked(slice)).containsExactly(
				new ParkedBalance(2, "7", "TRAVEL", CostDetail.NONE, Measure.PARKED_CONTROL, Money.of("10.00")));
		reinclude("4.00");
		assertThat(this.ledger.parked(slice)).extracting(ParkedBalance::amount).containsExactly(Money.of("6.00"));
		reinclude("6.00");
		assertThat(this.ledger.parked(slice)).isEmpty();
		assertThat(this.ledger.parked(Slice.partner(this.project, 4))).isEmpty();
	}

	@Test
	void whatIsPlannedOutsideAnyReportIsReadBackAsItStands() {
		Posting cost = this.outside.cost("TRAVEL", Component.LINE, Measure.PLANNED, Money.of("10.00"));
		Posting source = this.outside.source("ERDF", Measure.PLANNED, Money.of("10.00"));
		post(cost.of(Money.of("4.00")), source.of(Money.of("4.00")));
		post(cost.of(Money.of("6.00")), source.of(Money.of("6.00")));
		post(travel(Measure.DECLARED, "1.00"), borne(Measure.DECLARED, "1.00"));
		assertThat(this.ledger.standing(Slice.partner(this.project, 3), Measure.PLANNED)).containsExactly(cost, source);
		post(cost.negated(), source.negated());
		assertThat(this.ledger.standing(Slice.partner(this.project, 3), Measure.PLANNED)).isEmpty();
	}

	private void reinclude(String amount) {
		post(this.outside.cost("TRAVEL", Component.LINE, "7", Measure.REINCLUDED, Money.of(amount)),
				this.outside.source("ERDF", Measure.REINCLUDED, Money.of(amount)));
	}

	private Posting travel(Measure measure, String amount) {
		return this.place.cost("TRAVEL", Component.LINE, measure, Money.of(amount));
	}

	private Posting borne(Measure measure, String amount) {
		return this.place.source("ERDF", measure, Money.of(amount));
	}

	private UUID post(Posting... postings) {
		UUID act = UUID.randomUUID();
		this.transaction.executeWithoutResult((status) -> this.ledger.post(act, null, Arrays.asList(postings)));
		return act;
	}

}
