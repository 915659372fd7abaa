package eu.regioflow.payment;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;

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
 */
@DemoTest
class LastEuroTests {

	private static final long SEED = 20200210;

	private static final int ROUNDS = 1000;

	private static final Money EURO = Money.of("1.00");

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Processes processes;

	@Autowired
	private Ledger ledger;

	@Autowired
	private JdbcTemplate jdbc;

	private PlayedPeriod period;

	private UUID payment;

	@Test
	void theLastEuroIsAuthorisedOnceAndPaidOnce() throws Exception {
		System.out.println("LastEuroTests: seed " + SEED);
		verifyOneEuro();
		Random random = new Random(SEED);
		int authorised = 0;
		int paid = 0;
		for (int round = 1; round <= ROUNDS; round++) {
			if (paid == authorised || random.nextBoolean()) {
				if (authorised > 0) {
					verifyOneEuroMore();
				}
				assertThat(race(() -> this.period.authorise(this.payment, EURO))).as("round %d", round)
					.containsExactly("done", "more-than-verified");
				authorised++;
			}
			else {
				int instalment = ++paid;
				assertThat(race(() -> this.period.confirm(this.payment, instalment, EURO))).as("round %d", round)
					.containsExactly("done", "instalment-paid");
			}
			assertThat(sums()).as("round %d", round)
				.isEqualTo("%d.00 %d.00 %d.00".formatted(authorised, authorised, paid));
		}
		assertNothingHalfDone(authorised, paid);
	}

	/** Verifies a real report, then counts no more than one euro of it as verified. */
	private void verifyOneEuro() {
		this.period = new PlayedPeriod(this.application);
		this.period.certifyAll(3);
		this.period.claim(1);
		this.period.verify(1);
		assertThat(this.period.payment().verified().isMoreThan(Money.of(ROUNDS + ".00"))).isTrue();
		this.payment = this.period.payment().id();
		this.jdbc.update("update payment set verified = 1");
	}

	private void verifyOneEuroMore() {
		this.jdbc.update("update payment set verified = verified + 1");
		this.processes.start("payment", this.payment);
	}

	private static List<String> race(Callable<?> work) throws Exception {
		return SameMoment.outcomes(work, work);
	}

	private String sums() {
		return this.jdbc.queryForObject("select verified || ' ' || authorised || ' ' || paid from payment",
				String.class);
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

}
