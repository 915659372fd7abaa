package eu.regioflow.notification;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.identity.Accounts;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Mails from their writing to their arrival, with a mail server of the test.
 */
@DemoTest
class MailTests {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Rounds rounds;

	@Autowired
	private Outbox outbox;

	@Autowired
	private WriteMails writeMails;

	@Autowired
	private NoticeSettings settings;

	@Autowired
	private Accounts accounts;

	@Autowired
	private JdbcTemplate jdbc;

	@Value("${spring.mail.port}")
	private int port;

	private GreenMail server;

	@BeforeEach
	void startAnew() {
		DemoState.restore(this.application);
		this.server = new GreenMail(new ServerSetup(this.port, "localhost", ServerSetup.PROTOCOL_SMTP));
	}

	@AfterEach
	void stop() {
		this.server.stop();
	}

	@Test
	void oneMailTellsAllThatARoundFound() throws MessagingException {
		this.server.start();

		this.rounds.go();

		List<MimeMessage> mails = to("partner-3");
		assertThat(mails).hasSize(1);
		assertThat(mails.get(0).getSubject()).startsWith("Regioflow: ").endsWith("notices");
		assertThat(body(mails.get(0))).contains("Prepare report 1 · PGI06030", "Last day: ",
				"http://localhost:8080/projects/PGI06030/partners/3/reports/1", "/notices/settings");
		assertThat(mails.get(0).getHeader("Message-ID")[0]).endsWith("@regioflow>");
		assertThat(this.outbox.waiting()).isZero();
	}

	@Test
	void aMailWaitsWhileTheServerIsAwayAndArrivesOnceWhenItIsBack() throws MessagingException {
		this.rounds.go();
		long waiting = this.outbox.waiting();
		assertThat(waiting).isPositive();
		assertThat(this.jdbc.queryForObject("select max(tries) from mail", Integer.class)).isEqualTo(1);
		assertThat(this.jdbc.queryForObject("select count(*) from mail where last_error is not null", Integer.class))
			.isEqualTo(1);

		this.server.start();
		this.rounds.go();
		assertThat(this.outbox.waiting()).as("the one that failed waits a minute").isEqualTo(1);
		this.jdbc.update("update mail set next_try_at = now() - interval '1 second'");
		this.rounds.go();
		this.rounds.go();

		assertThat(this.outbox.waiting()).isZero();
		assertThat(this.server.getReceivedMessages()).hasSize((int) waiting);
		assertThat(Arrays.stream(this.server.getReceivedMessages()).map(MailTests::id)).doesNotHaveDuplicates();
	}

	@Test
	void aServerThatIsAwayForADayIsTriedEveryHour() {
		this.rounds.go();
		Letter letter = this.jdbc.queryForObject("select id, recipient, subject, body, tries from mail limit 1",
				(row, number) -> new Letter(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
						row.getString(4), 40));
		Instant now = Instant.parse("2026-11-22T12:00:00Z");

		this.outbox.failed(letter, "x".repeat(2000), now);

		assertThat(this.jdbc.queryForObject("select next_try_at from mail where id = ?", Timestamp.class, letter.id())
			.toInstant()).isEqualTo(Instant.parse("2026-11-22T13:00:00Z"));
	}

	@Test
	void whoWantsOneMailADayGetsItInTheMorningInTheLanguageOfTheirChoice() throws MessagingException {
		this.server.start();
		NoticeSetting setting = new NoticeSetting(account("partner-3"));
		setting.choose(NoticeSetting.Mails.DAILY, "de");
		setting.digested(LocalDate.parse("2026-11-22"));
		this.settings.save(setting);
		this.application.getBean(TellPeople.class).ofWhatHappened();

		this.writeMails.to(account("partner-3"), Instant.parse("2026-11-22T20:00:00Z"));
		this.writeMails.to(account("partner-3"), Instant.parse("2026-11-23T05:59:00Z"));
		this.application.getBean(Postman.class).send();
		assertThat(to("partner-3")).isEmpty();

		this.writeMails.to(account("partner-3"), Instant.parse("2026-11-23T06:01:00Z"));
		this.application.getBean(Postman.class).send();
		assertThat(to("partner-3")).hasSize(1);
		assertThat(body(to("partner-3").get(0))).contains("Guten Tag", "Letzter Tag: ");
	}

	@Test
	void whoWantsNoMailsGetsNoneAndFindsAllInThePortal() {
		this.server.start();
		NoticeSetting setting = new NoticeSetting(account("partner-3"));
		setting.choose(NoticeSetting.Mails.NEVER, "en");
		this.settings.save(setting);

		this.rounds.go();

		assertThat(to("partner-3")).isEmpty();
		assertThat(this.application.getBean(NoticeBoard.class).countNew(account("partner-3"))).isPositive();
		assertThat(to("partner-4")).hasSize(1);
	}

	private List<MimeMessage> to(String username) {
		return Arrays.stream(this.server.getReceivedMessages())
			.filter((mail) -> recipient(mail).equals(username + "@regioflow.example"))
			.toList();
	}

	private static String recipient(MimeMessage mail) {
		try {
			return mail.getAllRecipients()[0].toString();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String id(MimeMessage mail) {
		try {
			return mail.getMessageID();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String body(MimeMessage mail) throws MessagingException {
		try {
			return String.valueOf(mail.getContent());
		}
		catch (IOException ex) {
			throw new IllegalStateException(GreenMailUtil.getBody(mail), ex);
		}
	}

	private UUID account(String username) {
		return this.accounts.findByUsername(username).orElseThrow().id();
	}

}
