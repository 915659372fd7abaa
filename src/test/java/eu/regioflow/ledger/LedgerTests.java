package eu.regioflow.ledger;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.SameMoment;
import eu.regioflow.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@DemoTest
class LedgerTests {

	@Autowired
	private Ledger ledger;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private final String project = "L" + UUID.randomUUID().toString().substring(0, 8);

	private final UUID report = UUID.randomUUID();

	private final UUID declaration = UUID.randomUUID();

	private final Posting.Place place = new Posting.Place(this.project, 3, this.report, 2);

	@BeforeEach
	void declareTenEuro() {
		post(this.declaration, cost("6.00"), this.place.cost("OFFICE", Component.FLAT_RATE, Measure.DECLARED, eur("4")),
				source("10.00"));
	}

	@Test
	void whatWasPostedIsAddedUpByEveryDimension() {
		post(UUID.randomUUID(), cost("0.01"), source("0.01"));
		assertThat(declared(Dimension.CATEGORY, "STAFF")).isEqualTo(eur("6.01"));
		assertThat(declared(Dimension.PARTNER, "3")).isEqualTo(eur("10.01"));
		assertThat(declared(Dimension.PERIOD, "2")).isEqualTo(eur("10.01"));
		assertThat(declared(Dimension.REPORT, this.report.toString())).isEqualTo(eur("10.01"));
		assertThat(declared(Dimension.SOURCE, "ERDF")).isEqualTo(eur("10.01"));
	}

	@Test
	void aSliceNarrowsWhatIsAddedUp() {
		Slice all = Slice.project(this.project);
		for (Slice matching : List.of(all.partner(3), all.report(this.report), all.reports(List.of(this.report)),
				all.before(3), Slice.partner(this.project, 3))) {
			assertThat(total(matching)).as(matching.condition()).isEqualTo(eur("10.00"));
		}
		for (Slice other : List.of(all.partner(4), all.report(UUID.randomUUID()), all.reports(List.of()), all.before(2),
				Slice.partner(this.project, 1), Slice.project("other"))) {
			assertThat(total(other)).as(other.condition()).isEqualTo(Money.ZERO);
		}
	}

	@Test
	void theDatabaseAndTheProgramAddUpAlike() {
		List<Posting> stored = this.ledger.repeat(this.declaration, Measure.DECLARED, Measure.DECLARED);
		for (Dimension dimension : Dimension.values()) {
			Breakdown read = this.ledger.breakdown(Slice.project(this.project), dimension);
			Breakdown computed = Breakdown.of(stored, dimension);
			assertThat(read.keys()).isEqualTo(computed.keys());
			assertThat(read.total().declared()).isEqualTo(computed.total().declared());
		}
	}

	@Test
	void aMeasureIsRepeatedUnderTheNext() {
		assertThat(this.ledger.repeat(this.declaration, Measure.DECLARED, Measure.CLAIMED)).containsExactly(
				this.place.cost("STAFF", Component.LINE, Measure.CLAIMED, eur("6.00")),
				this.place.cost("OFFICE", Component.FLAT_RATE, Measure.CLAIMED, eur("4.00")),
				this.place.source("ERDF", Measure.CLAIMED, eur("10.00")));
	}

	@Test
	void anActIsTakenBackByPostingsThatNameWhatTheyReverse() {
		post(UUID.randomUUID(), cost("1.00"), source("1.00"));
		UUID reversal = UUID.randomUUID();
		this.transaction.executeWithoutResult((status) -> this.ledger.reverse(this.declaration, reversal));
		assertThat(total(Slice.project(this.project))).isEqualTo(eur("1.00"));
		assertThat(this.jdbc.queryForObject("""
				select count(*) from posting back join posting first on first.seq = back.reverses
					and first.amount = -back.amount and first.measure = back.measure and first.side = back.side
					where back.cause = ? and first.cause = ?
				""", Integer.class, reversal, this.declaration)).isEqualTo(3);
	}

	@Test
	void whatSeveralActsPostedIsAddedUpForEachOnItsOwn() {
		UUID second = UUID.randomUUID();
		post(second, cost("1.00"), source("1.00"));
		Slice both = Slice.project(this.project).causes(List.of(this.declaration, second));
		Map<UUID, Breakdown> sums = this.ledger.breakdownsByCause(both, Dimension.CATEGORY);
		assertThat(sums).containsOnlyKeys(this.declaration, second);
		assertThat(sums.get(this.declaration).row("OFFICE").declared()).isEqualTo(eur("4.00"));
		assertThat(sums.get(this.declaration).total().declared()).isEqualTo(eur("10.00"));
		assertThat(sums.get(second).total().declared()).isEqualTo(eur("1.00"));
		assertThat(total(both)).isEqualTo(eur("11.00"));
		assertThat(total(Slice.project(this.project).cause(second))).isEqualTo(eur("1.00"));
		assertThat(this.ledger.breakdownsByCause(both, Dimension.SOURCE).get(second).keys()).containsExactly("ERDF");
		assertThat(total(Slice.projects(List.of(this.project, "other")).period(2))).isEqualTo(eur("11.00"));
		assertThat(total(Slice.projects(List.of(this.project)).period(1))).isEqualTo(Money.ZERO);
	}

	@Test
	void whatStandsOutsideAnyReportIsToldAsItWasPosted() {
		Posting.Place plan = new Posting.Place(this.project, 3, null, 1);
		Posting investment = plan.cost("EQUIPMENT", Component.LINE, new CostDetail(null, 2), null, Measure.PLANNED,
				eur("5.00"));
		Posting funds = plan.source("ERDF", Measure.PLANNED, eur("5.00"));
		post(UUID.randomUUID(), investment, funds);
		Slice all = Slice.project(this.project);
		assertThat(this.ledger.standing(all, Measure.PLANNED)).containsExactlyInAnyOrder(investment, funds);
		assertThat(this.ledger.standing(all, Measure.DECLARED)).isEmpty();
	}

	@Test
	void whatIsLeftOfAParkedLineIsTold() {
		Posting.Place other = new Posting.Place(this.project, 3, UUID.randomUUID(), 1);
		CostDetail detail = new CostDetail(null, 2);
		post(UUID.randomUUID(), other.cost("TRAVEL", Component.LINE, detail, null, Measure.DECLARED, eur("5.00")),
				other.source("ERDF", Measure.DECLARED, eur("5.00")));
		post(UUID.randomUUID(),
				other.cost("TRAVEL", Component.LINE, detail, "1.7", Measure.PARKED_CONTROL, eur("5.00")),
				other.source("ERDF", Measure.PARKED_CONTROL, eur("5.00")));
		assertThat(this.ledger.parked(Slice.project(this.project)))
			.containsExactly(new ParkedBalance(1, "1.7", "TRAVEL", detail, Measure.PARKED_CONTROL, eur("5.00")));
		assertThat(this.ledger.parked(Slice.project(this.project).period(2))).isEmpty();
	}

	@Test
	void aLineIsParkedSinceItWasParkedLast() {
		Instant first = Instant.parse("2020-03-01T10:00:00Z");
		Instant again = Instant.parse("2020-06-01T10:00:00Z");
		Posting.Place other = new Posting.Place(this.project, 3, UUID.randomUUID(), 1);
		post(UUID.randomUUID(), other.cost("TRAVEL", Component.LINE, Measure.DECLARED, eur("5.00")),
				other.source("ERDF", Measure.DECLARED, eur("5.00")));
		List<Posting> parked = List.of(other.cost("TRAVEL", Component.LINE, "1.7", Measure.PARKED_CONTROL, eur("5.00")),
				other.source("ERDF", Measure.PARKED_CONTROL, eur("5.00")));
		UUID act = UUID.randomUUID();
		at(first, (ledger) -> ledger.post(act, null, parked));
		assertThat(this.ledger.parkedSince(Slice.project(this.project)))
			.containsExactly(new ParkedSince(this.project, 3, first));
		at(first.plusSeconds(60), (ledger) -> ledger.reverse(act, UUID.randomUUID()));
		assertThat(this.ledger.parkedSince(Slice.project(this.project))).isEmpty();
		at(again, (ledger) -> ledger.post(UUID.randomUUID(), null, parked));
		assertThat(this.ledger.parkedSince(Slice.project(this.project)))
			.containsExactly(new ParkedSince(this.project, 3, again));
	}

	private void at(Instant moment, Consumer<Ledger> act) {
		Ledger then = new Ledger(this.jdbc, Clock.fixed(moment, ZoneOffset.UTC));
		this.transaction.executeWithoutResult((status) -> act.accept(then));
	}

	@Test
	void anActIsTakenBackUnderSomeMeasuresOnly() {
		UUID act = UUID.randomUUID();
		Posting.Place plan = new Posting.Place(this.project, 3, null, 1);
		post(act, plan.cost("STAFF", Component.LINE, Measure.PLANNED, eur("5.00")),
				plan.source("ERDF", Measure.PLANNED, eur("5.00")), cost("1.00"), source("1.00"));
		this.transaction
			.executeWithoutResult((status) -> this.ledger.reverse(act, List.of(Measure.PLANNED), UUID.randomUUID()));
		Balance total = this.ledger.breakdown(Slice.project(this.project), Dimension.CATEGORY).total();
		assertThat(total.planned()).isEqualTo(Money.ZERO);
		assertThat(total.declared()).isEqualTo(eur("11.00"));
	}

	@Test
	void anActIsTakenBackOnce() {
		this.transaction.executeWithoutResult((status) -> this.ledger.reverse(this.declaration, UUID.randomUUID()));
		assertThatException()
			.isThrownBy(() -> this.transaction
				.executeWithoutResult((status) -> this.ledger.reverse(this.declaration, UUID.randomUUID())))
			.withMessageContaining("posting_reversed_once");
	}

	@Test
	void amountsOfZeroAreLeftOut() {
		long before = rows();
		post(UUID.randomUUID(), cost("0.00"), source("0.00"));
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void costsThatAreNotFinancedAreRefusedAtTheCommit() {
		long before = rows();
		assertThatException().isThrownBy(() -> post(UUID.randomUUID(), cost("1.00"), source("0.99")))
			.havingRootCause()
			.withMessageContaining("costs and sources differ by 0.01");
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void oneActCannotPostTheSameAmountTwice() {
		UUID act = UUID.randomUUID();
		post(act, cost("1.00"), source("1.00"));
		assertThatException().isThrownBy(() -> post(act, cost("1.00"), source("1.00")))
			.havingRootCause()
			.withMessageContaining("posting_once");
	}

	@ParameterizedTest
	@ValueSource(strings = { "update balance set amount = amount + 1", "delete from balance", "truncate balance",
			"insert into balance select * from balance" })
	void nobodyWritesABalance(String statement) throws Exception {
		assertThatException().isThrownBy(() -> this.jdbc.execute(statement))
			.havingRootCause()
			.withMessageContaining("permission denied");
		try (Connection superuser = DemoState.superuser(); Statement sql = superuser.createStatement()) {
			assertThatException().isThrownBy(() -> sql.execute(statement))
				.withMessageContaining("balance follows the postings");
		}
		assertThat(total(Slice.project(this.project))).isEqualTo(eur("10.00"));
	}

	@ParameterizedTest
	@CsvSource({ "DECLARED, CERTIFIED, control", "CLAIMED, VERIFIED, verification" })
	void anAmountLostBetweenTheStagesIsRefusedAtTheCommit(Measure before, Measure after, String stage) {
		Posting.Place other = new Posting.Place(this.project, 3, UUID.randomUUID(), 2);
		post(UUID.randomUUID(), other.cost("TRAVEL", Component.LINE, before, eur("5.00")),
				other.source("PARTNER", before, eur("5.00")));
		assertThatException()
			.isThrownBy(() -> post(UUID.randomUUID(), other.cost("TRAVEL", Component.LINE, after, eur("4.99")),
					other.source("PARTNER", after, eur("4.99"))))
			.havingRootCause()
			.withMessageContaining("lost in " + stage + " of");
		post(UUID.randomUUID(), other.cost("TRAVEL", Component.LINE, after, eur("5.00")),
				other.source("PARTNER", after, eur("5.00")));
	}

	@Test
	void postingsOfManyAtOnceLeaveTheBalanceThatTheyAddUpTo() throws Exception {
		for (int i = 0; i < 4; i++) {
			assertThat(SameMoment.outcomes(this::postOneEuro, this::postOneEuro)).containsOnly("done");
		}
		assertThat(declared(Dimension.CATEGORY, "STAFF")).isEqualTo(eur("14.00"));
		assertThat(this.ledger.differing()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "update posting set amount = amount + 1", "delete from posting", "truncate posting" })
	void nothingInItIsChanged(String statement) {
		long before = rows();
		assertThatException().isThrownBy(() -> this.jdbc.execute(statement));
		assertThat(rows()).isEqualTo(before);
		assertThat(total(Slice.project(this.project))).isEqualTo(eur("10.00"));
	}

	private void post(UUID cause, Posting... postings) {
		this.transaction.executeWithoutResult((status) -> this.ledger.post(cause, null, Arrays.asList(postings)));
	}

	private Void postOneEuro() {
		post(UUID.randomUUID(), source("1.00"), cost("1.00"));
		return null;
	}

	private Posting cost(String amount) {
		return this.place.cost("STAFF", Component.LINE, Measure.DECLARED, eur(amount));
	}

	private Posting source(String amount) {
		return this.place.source("ERDF", Measure.DECLARED, eur(amount));
	}

	private Money declared(Dimension dimension, String key) {
		return this.ledger.breakdown(Slice.project(this.project), dimension).row(key).declared();
	}

	private Money total(Slice slice) {
		return this.ledger.breakdown(slice, Dimension.CATEGORY).total().declared();
	}

	private long rows() {
		return this.jdbc.queryForObject("select count(*) from posting where project = ?", Long.class, this.project);
	}

	private static Money eur(String amount) {
		return Money.of(amount);
	}

}
