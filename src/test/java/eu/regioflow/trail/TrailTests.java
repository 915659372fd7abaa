package eu.regioflow.trail;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Refused;
import eu.regioflow.SqlLog;
import eu.regioflow.database.RoundTrip;
import eu.regioflow.identity.Access;
import eu.regioflow.payment.Payment;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import static eu.regioflow.PlayedPeriod.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@DemoTest
class TrailTests {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Trail trail;

	@Autowired
	private AppendToTrail append;

	@Autowired
	private VerifyTrail verifyTrail;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Access access;

	@Autowired
	private TransactionTemplate transaction;

	private PlayedPeriod period;

	@BeforeEach
	void restore() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
	}

	@Test
	void everyChangeOfStateLeavesOneEntryInOrder() {
		int before = this.trail.entries(PROJECT).size();
		playAll();
		DemoState.awaitListeners(this.application);
		List<TrailEntry> all = this.trail.entries(PROJECT);
		assertThat(all.subList(before, all.size())).filteredOn("action", "statement-issued").hasSize(3);
		// statements are printed after the commit, so their entries come in between
		List<TrailEntry> entries = all.subList(before, all.size())
			.stream()
			.filter((entry) -> !entry.action().equals("statement-issued"))
			.toList();
		assertThat(entries).extracting(TrailEntry::action)
			.containsExactly("expenditure-changed", "partner-report-submitted", "control-sample-drawn",
					"control-findings-recorded", "certificate-issued", "project-report-submitted",
					"project-report-verified", "payment-opened", "payment-authorised", "payment-confirmed");
		assertThat(entries).extracting(TrailEntry::actor).doesNotContainNull();
		assertThat(this.verifyTrail.findings()).isEmpty();
	}

	@Test
	void noNameAndNoWordsOfPeopleStandInIt() {
		this.jdbc.update("update account set display_name = 'Canary Person', email = 'canary@example.org'");
		this.jdbc.update("update partner set name = 'Canary Organisation'");
		playAll();
		assertThat(this.trail.entries(PROJECT).toString())
			.doesNotContain("Canary", "canary", "partner-1", "Checked all lines", "Kick-off held", "In order")
			.contains("sha256:");
	}

	@Test
	void equalWordsCannotBeRecognisedByTheirHash() {
		Map<String, Object> facts = Map.of("b", new Personal("Yes"), "a", 1);
		assertThat(Facts.canonical(facts)).startsWith("{\"a\":\"1\",\"b\":\"sha256:")
			.isNotEqualTo(Facts.canonical(facts));
	}

	@Test
	void aRefusedActLeavesNoEntry() {
		int before = this.trail.entries(PROJECT).size();
		Refused.as(Refusal.Kind.CONFLICT, "report-not-in-control", () -> this.period.certify(1, 1));
		assertThat(this.trail.entries(PROJECT)).hasSize(before);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "update trail_entry set facts = '{}' where chain = 'PGI06030' and sequence = 3 | entry 3 (",
					"delete from trail_entry where chain = 'PGI06030' and sequence = 2 | entry 2 is missing",
					"delete from trail_entry where chain = 'PGI06030' and sequence > 4 | cut off after entry 4" })
	void whoeverAltersARowIsFound(String statement, String finding) throws Exception {
		try (Connection superuser = DemoState.superuser(); Statement sql = superuser.createStatement()) {
			sql.execute("set session_replication_role = replica");
			assertThat(sql.executeUpdate(statement)).isPositive();
		}
		assertThat(this.verifyTrail.findings()).anySatisfy((text) -> assertThat(text).contains(finding.strip()));
	}

	@Test
	void theDatabaseRefusesToAlterIt() {
		assertThatException().isThrownBy(() -> this.jdbc.execute("update trail_entry set facts = '{}'"));
		assertThatException().isThrownBy(() -> this.jdbc.execute("delete from trail_entry"));
		assertThatException().isThrownBy(() -> this.jdbc.execute("truncate trail_entry"));
		assertThat(this.verifyTrail.findings()).isEmpty();
	}

	@Test
	void whoeverAppendsAtOnceFollowsOneAnother() throws Exception {
		int before = this.trail.entries(PROJECT).size();
		ExecutorService writers = Executors.newFixedThreadPool(4);
		try {
			List<Future<?>> acts = new ArrayList<>();
			for (int act = 0; act < 100; act++) {
				acts.add(writers.submit(() -> append((status) -> {
				})));
			}
			for (Future<?> act : acts) {
				act.get();
			}
		}
		finally {
			writers.shutdownNow();
		}
		assertThat(this.trail.entries(PROJECT)).hasSize(before + 200);
		assertThat(this.verifyTrail.findings()).isEmpty();
	}

	@Test
	void anActThatIsUndoneAtTheLastMomentLeavesNoGap() {
		append((status) -> {
		});
		int before = this.trail.entries(PROJECT).size();
		assertThatException().isThrownBy(() -> append(
				(status) -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
					@Override
					public void beforeCommit(boolean readOnly) {
						assertThat(TrailTests.this.trail.entries(PROJECT)).hasSize(before + 2);
						throw new IllegalStateException("undone");
					}
				})))
			.withMessage("undone");
		assertThat(this.trail.entries(PROJECT)).hasSize(before);
		append((status) -> {
		});
		assertThat(this.trail.entries(PROJECT)).hasSize(before + 2);
		assertThat(this.verifyTrail.findings()).isEmpty();
	}

	@Test
	void anEntryThatTravelsAlongFollowsTheLastOneToo() throws Exception {
		append((status) -> {
		});
		int before = this.trail.entries(PROJECT).size();
		assertThat(SqlLog.count(() -> appendAlong(() -> {
		}))).isEqualTo(1);
		assertThatException().isThrownBy(() -> appendAlong(() -> {
			assertThat(this.trail.entries(PROJECT)).as("it is there with the trip").hasSize(before + 2);
			throw new IllegalStateException("undone");
		})).withMessage("undone");
		appendAlong(() -> this.application.publishEvent(new Act(PROJECT)));
		assertThat(this.trail.entries(PROJECT)).hasSize(before + 3);
		assertThat(this.verifyTrail.findings()).isEmpty();
	}

	@Test
	void anEntryThatDoesNotFitOnTheWayIsAppendedAtTheEnd() throws Exception {
		append((status) -> {
		});
		int before = this.trail.entries(PROJECT).size();
		ExecutorService writer = Executors.newSingleThreadExecutor();
		try {
			this.access.asSystem(() -> {
				this.transaction.executeWithoutResult((status) -> {
					this.application.publishEvent(new Act(PROJECT));
					RoundTrip trip = new RoundTrip(this.jdbc);
					this.append.along(trip);
					finish(writer.submit(() -> append((other) -> {
					})));
					trip.make();
				});
				return null;
			});
		}
		finally {
			writer.shutdownNow();
		}
		assertThat(this.trail.entries(PROJECT)).hasSize(before + 3);
		assertThat(this.verifyTrail.findings()).isEmpty();
	}

	private static void finish(Future<?> work) {
		try {
			work.get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Makes a trip with nothing but an entry on it. */
	private void appendAlong(Runnable then) {
		this.access.asSystem(() -> {
			this.transaction.executeWithoutResult((status) -> {
				this.application.publishEvent(new Act(PROJECT));
				RoundTrip trip = new RoundTrip(this.jdbc);
				this.append.along(trip);
				trip.make();
				then.run();
			});
			return null;
		});
	}

	private void append(Consumer<TransactionStatus> then) {
		this.access.asSystem(() -> {
			this.transaction.executeWithoutResult((status) -> {
				this.application.publishEvent(new Act(PROJECT));
				this.application.publishEvent(new Act(Recordable.PROGRAMME));
				this.application.publishEvent(new Act(PROJECT));
				then.accept(status);
			});
			return null;
		});
	}

	private record Act(String chain) implements Recordable {

		@Override
		public String action() {
			return "tried";
		}

		@Override
		public String subject() {
			return PROJECT;
		}

	}

	@Test
	void twoEntriesNeverReadAlike() {
		TrailEntry one = TrailEntry.after("P", 1, TrailEntry.NO_HASH, Instant.EPOCH, null, "ab", "c", "{}");
		TrailEntry other = TrailEntry.after("P", 1, TrailEntry.NO_HASH, Instant.EPOCH, null, "a", "bc", "{}");
		assertThat(one.hash()).hasSize(64).isNotEqualTo(other.hash());
	}

	private void playAll() {
		this.period.certifyAll(1);
		this.period.claim(1);
		this.period.verify(1);
		Payment payment = this.period.payment();
		this.period.authorise(payment.id(), payment.verified());
		this.period.confirm(payment.id(), 1, payment.verified());
	}

}
