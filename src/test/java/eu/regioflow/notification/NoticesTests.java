package eu.regioflow.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.identity.Account;
import eu.regioflow.identity.Accounts;
import eu.regioflow.identity.Grants;
import eu.regioflow.workflow.OpenTask;
import eu.regioflow.workflow.Processes;
import eu.regioflow.workflow.Worker;
import eu.regioflow.web.Phrases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Who is told of what, and how often.
 */
@DemoTest
class NoticesTests {

	private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Rounds rounds;

	@Autowired
	private NoticeBoard board;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Grants grants;

	@Autowired
	private Processes processes;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Clock clock;

	@BeforeEach
	void startAnew() {
		DemoState.restore(this.application);
	}

	@Test
	void everybodyIsToldOfTheVeryWorkThatTheirInboxShows() {
		this.rounds.go();

		for (Account account : this.accounts.findAll()) {
			assertThat(toldTasks(account.id())).as(account.username()).isEqualTo(inbox(account.username()));
		}
		assertThat(toldTasks(id("partner-3"))).isNotEmpty();
		assertThat(toldTasks(id("auditor"))).isEmpty();
	}

	@Test
	void nothingIsToldTwice() {
		this.rounds.go();
		int told = count();

		this.rounds.go();

		assertThat(told).isPositive();
		assertThat(count()).isEqualTo(told);
		assertThat(this.jdbc.queryForObject("select count(*) from announcement", Integer.class)).isZero();
	}

	@Test
	void aDeadlineIsRemindedOfOnceAtEachStage() {
		this.rounds.go();
		Notice work = notices("partner-3").stream()
			.filter((notice) -> notice.saying().due() != null)
			.max(Comparator.comparing((notice) -> notice.saying().due()))
			.orElseThrow();
		LocalDate due = work.saying().due();
		long left = ChronoUnit.DAYS.between(today(), due);
		assertThat(left).as("days left at first").isGreaterThan(14);

		for (int days : List.of(31, 30, 29, 14, 13, 3, 2, 0, -1, -2)) {
			if (days < left) {
				new PlayedPeriod(this.application).moveTo(due.minusDays(days));
				this.rounds.go();
			}
		}

		assertThat(reminders("partner-3", work.task()))
			.containsExactlyElementsOf(Stream.of(30, 14, 3, 0, -1).filter((days) -> (left > 30) || days < 30).toList());
	}

	@Test
	void aClockThatJumpsOverStagesRemindsOfTheLastOnly() {
		this.rounds.go();
		Notice work = notices("partner-3").stream()
			.filter((notice) -> notice.saying().due() != null)
			.findFirst()
			.orElseThrow();

		new PlayedPeriod(this.application).moveTo(work.saying().due().minusDays(2));
		this.rounds.go();

		assertThat(reminders("partner-3", work.task())).containsExactly(2);
	}

	@Test
	void workThatSomebodyDidIsMarkedDoneForAll() {
		this.rounds.go();
		PlayedPeriod period = new PlayedPeriod(this.application);
		period.fill(3);
		period.submit(3, 1);

		this.rounds.go();

		List<Notice> done = notices("partner-3").stream().filter((notice) -> notice.doneAt() != null).toList();
		assertThat(done).extracting((notice) -> notice.saying().key()).containsExactly("desk.work.prepare-report");
		assertThat(done).noneMatch(Notice::isNew);
		assertThat(notices("controller-bg")).extracting((notice) -> notice.saying().key())
			.contains("desk.work.control-expenditure");
	}

	@Test
	void aPartnerIsToldWhatBecameOfTheReportWithTheAmount() {
		new PlayedPeriod(this.application).certifyAll(3);

		this.rounds.go();

		assertThat(notices("partner-3")).filteredOn((notice) -> notice.kind() == Notice.Kind.NEWS)
			.extracting((notice) -> notice.saying().key(), (notice) -> notice.saying().subject(),
					(notice) -> notice.saying().href())
			.containsExactlyInAnyOrder(
					tuple("notification.news.partner-report-submitted", "1", "/projects/PGI06030/partners/3/reports/1"),
					tuple("notification.news.certificate-issued", "1", "/projects/PGI06030/partners/3/reports/1"));
		assertThat(notices("partner-3")).filteredOn((notice) -> notice.kind() == Notice.Kind.NEWS)
			.allMatch((notice) -> notice.saying().amount() != null && notice.saying().partner().length() > 1);
		Receipt receipt = notices("partner-3").stream()
			.map((notice) -> notice.saying().receipt())
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow();
		assertThat(receipt.number()).isEqualTo("PGI06030-R-3-1");
		assertThat(receipt.sha256())
			.isEqualTo(this.jdbc.queryForObject("select list_sha256 from submission", String.class));
		Phrases phrases = this.application.getBean(Phrases.class);
		for (Locale language : phrases.languages()) {
			assertThat(receipt.in(language, phrases)).as(language.toString())
				.contains(receipt.number(), receipt.sha256(), "2020");
		}
		assertThat(notices("partner-4")).noneMatch((notice) -> notice.kind() == Notice.Kind.NEWS);
		assertThat(notices("partner-1")).filteredOn((notice) -> notice.kind() == Notice.Kind.NEWS)
			.extracting((notice) -> notice.saying().key())
			.containsExactly("notification.news.certificate-issued");
	}

	@Test
	void whatIsUndoneIsNotTold() {
		int told = this.jdbc.queryForObject("select count(*) from announcement", Integer.class);
		PlayedPeriod period = new PlayedPeriod(this.application);

		assertThatThrownBy(() -> period.certify(3, 1)).isNotNull();

		assertThat(this.jdbc.queryForObject("select count(*) from announcement", Integer.class)).isEqualTo(told);
	}

	private List<Integer> reminders(String username, String task) {
		return this.jdbc
			.queryForList("select days_left from notice where account = ? and task = ? and kind = 'REMINDER'"
					+ " order by created_at, days_left desc", Integer.class, id(username), task);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZONE);
	}

	private List<Notice> notices(String username) {
		return this.board.of(id(username), 500, 0);
	}

	private Set<String> toldTasks(UUID account) {
		return new HashSet<>(this.jdbc.queryForList(
				"select task from notice where account = ? and kind = 'WORK' and done_at is null", String.class,
				account));
	}

	private Set<String> inbox(String username) {
		Set<String> open = new HashSet<>();
		for (OpenTask task : this.processes.openTasks(new Worker(username, this.grants.groupsOf(username)))) {
			open.add(task.id());
		}
		return open;
	}

	private int count() {
		return this.jdbc.queryForObject("select count(*) from notice", Integer.class);
	}

	private UUID id(String username) {
		return this.accounts.findByUsername(username).orElseThrow().id();
	}

}
