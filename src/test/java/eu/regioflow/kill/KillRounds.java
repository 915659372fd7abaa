package eu.regioflow.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

import eu.regioflow.RunningApplication;
import eu.regioflow.kill.Journal.Knowledge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Cuts the application off in the middle of work, starts it again, and holds what its
 * clients were told against the database. {@code -Dregioflow.kill.rounds} and
 * {@code -Dregioflow.kill.seed} choose how often and when.
 */
abstract class KillRounds {

	private static final int ROUNDS = Integer.getInteger("regioflow.kill.rounds", 20);

	private static final long SEED = Long.getLong("regioflow.kill.seed", 20261121L);

	final Random random = new Random(SEED);

	private Path folder;

	private RunningApplication.Start start;

	private Journal journal;

	@BeforeEach
	void chooseFolder() throws IOException {
		this.folder = Files.createTempDirectory(Path.of(System.getProperty("regioflow.data.directory")), "kill-");
		this.start = RunningApplication.in(this.folder).extracted();
		this.journal = Journal.at(this.folder.resolve("journal.tsv"));
		System.out.printf("seed %d, %d rounds, journal %s%n", SEED, ROUNDS, this.folder);
	}

	@AfterEach
	void leaveNoProcess() throws IOException {
		this.journal.close();
		RunningApplication.killDatabaseOf(this.folder);
	}

	/** Cuts off as often as chosen and checks after each start. */
	final void run(Cut cut) throws Exception {
		RunningApplication application = this.start.ready();
		try {
			new Workload(application, this.journal, this.random).prepare();
			assertThat(this.journal.count(Knowledge.ACKNOWLEDGED)).as("preparation").isEqualTo(Workload.PREPARED);
			for (int round = 1; round <= ROUNDS; round++) {
				long began = System.nanoTime();
				cutOffAtWork(application, cut);
				application = this.start.ready();
				String kept = assertNothingLost();
				System.out.printf("round %d: %s, %d ms%n", round, kept,
						Duration.ofNanos(System.nanoTime() - began).toMillis());
			}
			assertThatTheCheckNoticesFaults();
		}
		finally {
			application.close();
		}
	}

	private void cutOffAtWork(RunningApplication application, Cut cut) throws Exception {
		Workload workload = new Workload(application, this.journal, new Random(this.random.nextLong()));
		long before = this.journal.count(Knowledge.ACKNOWLEDGED);
		workload.start();
		await().atMost(Duration.ofSeconds(60))
			.pollInterval(Duration.ofMillis(5))
			.until(() -> this.journal.count(Knowledge.ACKNOWLEDGED) > before);
		long moment = System.nanoTime() + Duration.ofMillis(this.random.nextInt(1500)).toNanos();
		while (System.nanoTime() < moment) {
			LockSupport.parkNanos(moment - System.nanoTime());
		}
		workload.cutOff();
		cut.off(application);
		assertThat(workload.end()).as("faults before the cut").isEmpty();
	}

	// Jobs and events that the cut interrupted are taken up again soon after the start.
	private String assertNothingLost() throws Exception {
		try (Stored stored = Stored.in(this.folder)) {
			await().atMost(Duration.ofSeconds(60))
				.pollInterval(Duration.ofMillis(200))
				.untilAsserted(() -> assertThat(findings(stored)).isEmpty());
		}
		return "%d acknowledged, %d refused, %d unanswered".formatted(this.journal.count(Knowledge.ACKNOWLEDGED),
				this.journal.count(Knowledge.REFUSED), this.journal.count(Knowledge.OPEN));
	}

	private List<String> findings(Stored stored) throws Exception {
		List<String> findings = new ArrayList<>(Promises.findings(this.journal, stored));
		findings.addAll(Invariants.findings(stored, this.folder));
		return findings;
	}

	private void assertThatTheCheckNoticesFaults() throws Exception {
		String lastTrail = " where (chain, sequence) = (select chain, sequence from trail_entry where chain = 'PGI06030'"
				+ " and action = 'payment-authorised' order by sequence desc limit 1)";
		String posting = " from posting where measure = 'AUTHORISED' and side = 'SOURCE' limit 1";
		assertNotices("delete from instalment where number = 1", "acknowledged and is lost");
		assertNotices("update expenditure_line set comment = 'older'", "the last acknowledged is");
		assertNotices(
				"insert into instalment select gen_random_uuid(), payment, number + 100000, amount, authorised_by,"
						+ " authorised_at from instalment where number = 1",
				"is there 2 times");
		assertNotices("insert into posting (project, partner, report, period, side, category, component, item, source,"
				+ " measure, amount, document, reverses, cause, at) select project, partner, report, period, side,"
				+ " category, component, 'again', source, measure, amount, document, reverses, cause, at" + posting,
				"instalments are posted once, whole");
		assertNotices("update trail_entry set facts = facts || ' '" + lastTrail, "was altered");
		assertNotices("delete from trail_entry" + lastTrail, "one entry in the trail for each change");
		assertNotices("delete from act_ru_task where id_ = (select min(id_) from act_ru_task)",
				"one task or timer in each live process");
		assertNotices("update document set sha256 = repeat('0', 64)", "the file of a document is missing");
		assertNotices("insert into event_publication values (gen_random_uuid(), 'l', 't', 'e', now(), null)",
				"no event is left undelivered");
	}

	private void assertNotices(String fault, String expected) throws Exception {
		try (Stored stored = Stored.in(this.folder)) {
			assertThat(stored.after(fault, this::findings)).as(fault)
				.anySatisfy((finding) -> assertThat(finding).contains(expected));
			assertThat(findings(stored)).as("after the fault is taken back").isEmpty();
		}
	}

	/** How the application ends. */
	@FunctionalInterface
	interface Cut {

		void off(RunningApplication application);

	}

}
