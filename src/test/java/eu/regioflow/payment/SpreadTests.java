package eu.regioflow.payment;

import java.util.List;
import java.util.function.Function;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Refused;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@DemoTest
class SpreadTests {

	private static final Money CENT = Money.of("0.01");

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Ledger ledger;

	@Autowired
	private JdbcTemplate jdbc;

	private PlayedPeriod period;

	private Payment payment;

	@BeforeEach
	void verifyTwoPartners() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.certifyAll(1);
		this.period.certifyAll(3);
		this.period.claim(1);
		this.period.verify(1);
		this.payment = this.period.payment();
	}

	@Test
	void instalmentsOfOneCentAddUpInEveryView() {
		for (int cents = 1; cents <= 12; cents++) {
			this.period.authorise(this.payment.id(), CENT);
			assertTotals(Balance::authorised, new Money(CENT.amount().multiply(java.math.BigDecimal.valueOf(cents))));
		}
		for (int instalment = 1; instalment <= 5; instalment++) {
			this.period.confirm(this.payment.id(), instalment, CENT);
		}
		assertTotals(Balance::paid, Money.of("0.05"));
	}

	@Test
	void manyInstalmentsEndWhereOneWould() {
		Money left = this.payment.verified();
		for (String part : List.of("0.01", "33.33", "7000.07", "0.02", "1234.56")) {
			this.period.authorise(this.payment.id(), Money.of(part));
			left = left.minus(Money.of(part));
		}
		this.period.authorise(this.payment.id(), left);
		assertTotals(Balance::authorised, this.payment.verified());
		for (int partner : List.of(1, 3)) {
			Breakdown sources = this.ledger.breakdown(Slice.partner(PlayedPeriod.PROJECT, partner), Dimension.SOURCE);
			assertThat(sources.row("ERDF").authorised()).isEqualTo(sources.row("ERDF").verified());
			assertThat(sources.row("PARTNER").authorised()).isEqualTo(Money.ZERO);
		}
	}

	@Test
	void notACentMoreThanVerifiedIsPaidOut() {
		this.period.authorise(this.payment.id(), this.payment.verified());
		Refused.as(Refusal.Kind.INVALID, "more-than-verified", () -> this.period.authorise(this.payment.id(), CENT));
		Refused.as(Refusal.Kind.INVALID, "amount-missing", () -> this.period.authorise(this.payment.id(), null));
		Refused.as(Refusal.Kind.INVALID, "payment-date-and-amount-missing",
				() -> this.period.confirm(this.payment.id(), 1, null));
		assertTotals(Balance::authorised, this.payment.verified());
	}

	@ParameterizedTest
	@CsvSource({ "payment_cap, update payment set authorised = verified + 0.01",
			"payment_cap, update payment set paid = authorised + 0.01", "payment_cap, update payment set paid = -0.01",
			"instalment_four_eyes, update instalment set confirmed_by = authorised_by",
			"instalment_amount_check, update instalment set amount = 0" })
	void theDatabaseHoldsTheLineWhenTheProgramDoesNot(String constraint, String statement) {
		this.period.authorise(this.payment.id(), CENT);
		assertThatException().isThrownBy(() -> this.jdbc.execute(statement)).withMessageContaining(constraint);
	}

	private void assertTotals(Function<Balance, Money> measure, Money expected) {
		for (Dimension view : Dimension.values()) {
			assertThat(measure.apply(this.ledger.breakdown(Slice.project(PlayedPeriod.PROJECT), view).total()))
				.as(view.name())
				.isEqualTo(expected);
		}
	}

}
