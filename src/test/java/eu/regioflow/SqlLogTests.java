package eu.regioflow;

import java.util.List;

import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class SqlLogTests {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Ledger ledger;

	@Test
	void onlyTheLedgerHasTheDatabaseAddUp() throws Exception {
		PlayedPeriod period = new PlayedPeriod(this.application);
		List<SqlLog.Sent> sent = SqlLog.during(() -> {
			for (int partner = 1; partner <= 3; partner++) {
				period.certifyAll(partner);
			}
			period.claim(1);
			period.verify(1);
			var payment = period.payment();
			period.authorise(payment.id(), payment.verified());
			period.confirm(payment.id(), 1, payment.verified());
			DemoState.awaitListeners(this.application);
		});
		assertThat(sent.stream().filter(SqlLog.Sent::addsUp)).isNotEmpty()
			.allSatisfy((statement) -> assertThat(statement.sender()).isEqualTo(Ledger.class.getName()));
	}

	@Test
	void aBreakdownIsOneStatement() throws Exception {
		assertThat(SqlLog.count(() -> this.ledger.breakdown(Slice.project(PlayedPeriod.PROJECT), Dimension.PARTNER)))
			.isEqualTo(1);
	}

	@Test
	void aSumIsRecognisedHoweverItIsWritten() {
		assertThat(new SqlLog.Sent("select SUM (x) from y", "", "").addsUp()).isTrue();
		assertThat(new SqlLog.Sent("select\ncoalesce(sum(x), 0)", "", "").addsUp()).isTrue();
		assertThat(new SqlLog.Sent("select checksum(x) from y", "", "").addsUp()).isFalse();
	}

	@Test
	void eachStatementIsHeardOnce() throws Exception {
		List<SqlLog.Sent> sent = SqlLog.during(() -> this.jdbc.queryForList("select 4711"));
		assertThat(sent).extracting(SqlLog.Sent::sql).containsOnlyOnce("select 4711");
		assertThat(sent).extracting(SqlLog.Sent::sender).contains(getClass().getName());
	}

}
