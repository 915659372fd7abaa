package eu.regioflow.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.SameMoment;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.workflow.Processes;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two windows that authorise or confirm the last euro at the same moment, on the real
 * database: one does it, the other is told the rule, and never is a cent above the cap.
 * Four payments of four funds are tried side by side.
 */
@DemoTest
class LastEuroTests {

	private static final long SEED = 20200210;

	private static final int ROUNDS = 1000;

	private static final List<String> FUNDS = List.of("CF", "ERDF", "IPA", "NDICI");

	private static final Money EURO = Money.of("1.00");

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Processes processes;

	@Autowired
	private Payments payments;

	@Autowired
	private Ledger ledger;

	@Autowired
	private JdbcTemplate jdbc;

	private PlayedPeriod period;

	@Test
	void theLastEuroIsAuthorisedOnceAndPaidOnce() throws Exception {
		System.out.println("LastEuroTests: seed " + SEED);
		List<Payment> opened = verifyOneEuroOfEachFund();
		ExecutorService tills = Executors.newFixedThreadPool(opened.size());
		try {
			List<Future<Tally>> tallies = new ArrayList<>();
			for (Payment payment : opened) {
				Random random = new Random(SEED + tallies.size());
				tallies.add(tills.submit(() -> play(payment.id(), payment.fund(), random)));
			}
			int authorised = 0;
			int paid = 0;
			for (Future<Tally> tally : tallies) {
				authorised += tally.get().authorised();
				paid += tally.get().paid();
			}
			assertThat(authorised + paid).isEqualTo(ROUNDS);
			assertNothingHalfDone(authorised, paid);
		}
		finally {
			tills.shutdownNow();
		}
	}

	private Tally play(UUID payment, String fund, Random random) throws Exception {
		int authorised = 0;
		int paid = 0;
		for (int round = 1; round <= ROUNDS / FUNDS.size(); round++) {
			if (paid == authorised || random.nextBoolean()) {
				if (authorised > 0) {
					verifyOneEuroMore(payment);
				}
				assertThat(race(() -> this.period.authorise(payment, EURO))).as("%s, round %d", fund, round)
					.containsExactly("done", "more-than-verified");
				authorised++;
			}
			else {
				int instalment = ++paid;
				assertThat(race(() -> this.period.confirm(payment, instalment, EURO))).as("%s, round %d", fund, round)
					.containsExactly("done", "instalment-paid");
			}
			assertThat(sums(payment)).as("%s, round %d", fund, round)
				.isEqualTo("%d.00 %d.00 %d.00".formatted(authorised, authorised, paid));
		}
		return new Tally(authorised, paid);
	}

	/**
	 * Verifies a real report, then counts no more than one euro of each fund as verified.
	 */
	private List<Payment> verifyOneEuroOfEachFund() {
		UUID partner = this.jdbc.queryForObject("select id from partner where project = ? and number = 3", UUID.class,
				PlayedPeriod.PROJECT);
		this.jdbc.update("delete from partner_fund where partner = ?", partner);
		FUNDS.forEach((fund) -> this.jdbc.update("insert into partner_fund (partner, fund, percent) values (?, ?, 25)",
				partner, fund));
		this.period = new PlayedPeriod(this.application);
		this.period.certifyAll(3);
		this.period.claim(1);
		this.period.verify(1);
		List<Payment> opened = this.payments.findByProjectOrderByPeriodAscFundAsc(PlayedPeriod.PROJECT);
		assertThat(opened).extracting(Payment::fund).isEqualTo(FUNDS);
		assertThat(opened)
			.allSatisfy((payment) -> assertThat(payment.verified().isMoreThan(Money.of(ROUNDS + ".00"))).isTrue());
		this.jdbc.update("update payment set verified = 1");
		return opened;
	}

	private void verifyOneEuroMore(UUID payment) {
		this.jdbc.update("update payment set verified = verified + 1 where id = ?", payment);
		this.processes.start("payment", payment);
	}

	private static List<String> race(Callable<?> work) throws Exception {
		return SameMoment.outcomes(work, work);
	}

	private String sums(UUID payment) {
		return this.jdbc.queryForObject("select verified || ' ' || authorised || ' ' || paid from payment where id = ?",
				String.class, payment);
	}

	private void assertNothingHalfDone(int authorised, int paid) {
		for (Dimension view : Dimension.values()) {
			Balance total = this.ledger.breakdown(Slice.project(PlayedPeriod.PROJECT), view).total();
			assertThat(total.authorised()).as(view.name()).isEqualTo(Money.of(authorised + ".00"));
			assertThat(total.paid()).as(view.name()).isEqualTo(Money.of(paid + ".00"));
		}
		assertThat(count("instalment")).isEqualTo(authorised);
		assertThat(count("instalment where paid_on is not null")).isEqualTo(paid);
		assertThat(count("trail_entry where action = 'payment-authorised'")).isEqualTo(authorised);
		assertThat(count("trail_entry where action = 'payment-confirmed'")).isEqualTo(paid);
		assertThat(count("act_ru_task where task_def_key_ = 'confirm-payment'")).isEqualTo(authorised - paid);
		assertThat(count("act_ru_task where task_def_key_ = 'authorise-payment'")).isZero();
	}

	private int count(String rows) {
		return this.jdbc.queryForObject("select count(*) from " + rows, Integer.class);
	}

	/** How many euros of a payment were authorised and paid. */
	private record Tally(int authorised, int paid) {
	}

}
