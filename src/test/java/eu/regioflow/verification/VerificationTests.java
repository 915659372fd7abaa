package eu.regioflow.verification;

import java.util.List;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Refused;
import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static eu.regioflow.PlayedPeriod.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class VerificationTests {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Ledger ledger;

	private PlayedPeriod period;

	@BeforeEach
	void claim() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.certifyAll(1);
		this.period.claim(1);
	}

	@Test
	void secretariatAndAuthorityDeductTogether() {
		Balance before = staff();
		this.period.examine(1, finding(1, "10.00", "0.50", false));
		this.period.verify(1);
		assertThat(staff().deducted()).isEqualTo(Money.of("10.50"));
		assertThat(staff().verified()).isEqualTo(before.certified().minus(Money.of("10.50")));
		Balance office = this.ledger.breakdown(Slice.project(PROJECT), Dimension.CATEGORY).row("OFFICE");
		assertThat(office.certified().minus(office.verified())).isEqualTo(office.deducted());
		assertThat(office.deducted()).isBetween(Money.of("1.57"), Money.of("1.58"));
		assertViewsAgree();
	}

	@Test
	void aParkedLineIsNotPaidAndNotDeducted() {
		this.period.examine(1, finding(1, null, null, true));
		this.period.verify(1);
		assertThat(staff().parked()).isEqualTo(Money.of("1488.14"));
		assertThat(this.ledger.breakdown(Slice.project(PROJECT), Dimension.CATEGORY).total().deducted())
			.isEqualTo(Money.ZERO);
		assertViewsAgree();
	}

	@Test
	void aSecondSetOfFindingsReplacesTheFirst() {
		this.period.examine(1, finding(1, "10.00", null, false));
		this.period.examine(1);
		this.period.verify(1);
		assertThat(staff().deducted()).isEqualTo(Money.ZERO);
	}

	@Test
	void aFindingIsRefusedWhereARuleIsBroken() {
		refused("1 line unknown-line", finding(999, "1.00", null, false));
		refused("1 deductedJs more-than-the-line", finding(1, "1488.14", "0.01", false));
		refused("1 deductedMa negative-amount", finding(1, "1.00", "-0.01", false));
		refused("1 parked deducted-and-parked", finding(1, "1.00", null, true));
		refused("1 errorType error-type-missing",
				new LineVerification(1, 1, 1, Money.of("1.00"), null, false, null, ""));
	}

	private void refused(String place, LineVerification finding) {
		Refused.at(List.of(place), () -> this.period.examine(1, finding));
	}

	private Balance staff() {
		return this.ledger.breakdown(Slice.project(PROJECT), Dimension.CATEGORY).row("STAFF");
	}

	private void assertViewsAgree() {
		Balance costs = this.ledger.breakdown(Slice.project(PROJECT), Dimension.CATEGORY).total();
		Balance sources = this.ledger.breakdown(Slice.project(PROJECT), Dimension.SOURCE).total();
		assertThat(costs.verified().plus(costs.deducted()).plus(costs.parked())).isEqualTo(costs.certified());
		assertThat(List.of(sources.verified(), sources.deducted(), sources.parked())).containsExactly(costs.verified(),
				costs.deducted(), costs.parked());
	}

	private static LineVerification finding(int line, String js, String ma, boolean parked) {
		return new LineVerification(1, 1, line, (js != null) ? Money.of(js) : null, (ma != null) ? Money.of(ma) : null,
				parked, ErrorType.OTHER, "");
	}

}
