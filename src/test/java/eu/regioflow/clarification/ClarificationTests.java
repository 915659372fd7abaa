package eu.regioflow.clarification;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Refused;
import eu.regioflow.SameMoment;
import eu.regioflow.SignedIn;
import eu.regioflow.control.AskPartner;
import eu.regioflow.monitoring.StandingChecks;
import eu.regioflow.partnerreport.AnswerEnclosures;
import eu.regioflow.partnerreport.GivenFile;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.verification.AskLeadPartner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static eu.regioflow.PlayedPeriod.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class ClarificationTests {

	private static final String CONTROLLER = PlayedPeriod.controller(4);

	private static final LocalDate DUE = LocalDate.of(2020, 2, 20);

	@Autowired
	private ApplicationContext application;

	@Autowired
	private AskPartner askPartner;

	@Autowired
	private AskLeadPartner askLeadPartner;

	@Autowired
	private AnswerClarification answerClarification;

	@Autowired
	private AnswerEnclosures enclosures;

	@Autowired
	private TakeBackQuestion takeBackQuestion;

	@Autowired
	private PartnerReports reports;

	@Autowired
	private StandingChecks checks;

	@Autowired
	private JdbcTemplate jdbc;

	private PlayedPeriod period;

	@BeforeEach
	void submit() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.fill(4);
		this.period.submit(4, 1);
	}

	@Test
	void aQuestionIsOpenWorkOfThePartnerUntilItIsAnswered() {
		Clarification asked = ask(5, "Which hotel?");
		assertThat(asked.number()).isOne();
		assertThat(this.reports.get(PROJECT, 4, 1).status()).isEqualTo(PartnerReport.Status.IN_CONTROL);
		assertThat(tasks())
			.containsExactly("Answer question 1 on report 1 · PGI06030 · ADR Vest · due 20 February 2020");
		assertThat(groups()).containsExactly("partner-PGI06030-4");
		assertThat(this.checks.findings()).isEmpty();
		long version = this.reports.get(PROJECT, 4, 1).version();
		Clarification answered = answer(asked, "partner-4", " The one by the station. ");
		assertThat(answered.status()).isEqualTo(Clarification.Status.ANSWERED);
		assertThat(answered.answer()).isEqualTo("The one by the station.");
		assertThat(this.reports.get(PROJECT, 4, 1).version()).isEqualTo(version);
		assertThat(tasks()).isEmpty();
		assertThat(this.checks.findings()).isEmpty();
		assertThat(this.jdbc.queryForList("""
				select action || ' ' || subject || ' ' || facts from trail_entry where action like 'clarification-%'
					order by sequence
				""", String.class)).hasSize(2)
			.allSatisfy((entry) -> assertThat(entry).contains("PGI06030/partner/4/report/1/clarification/1", "sha256:")
				.doesNotContain("hotel", "station"));
	}

	@Test
	void theSecretariatAsksTheLeadPartner() {
		this.period.certify(4, 1);
		this.period.claim(1);
		Clarification asked = SignedIn.as("js", () -> this.askLeadPartner.ask(PROJECT, 1, "Who took part?", DUE));
		assertThat(tasks())
			.containsExactly("Answer question 1 on the project report · PGI06030, period 1 · due 20 February 2020");
		assertThat(groups()).containsExactly("lead-partner-PGI06030");
		Refused.as(Refusal.Kind.CONFLICT, "clarifications-open", () -> this.period.verify(1));
		Refused.as(Refusal.Kind.FORBIDDEN, "not-permitted", () -> answer(asked, "partner-4", "We did."));
		Refused.as(Refusal.Kind.FORBIDDEN, "not-permitted", () -> answer(asked, "js", "They did."));
		answer(asked, "partner-1", "All eight.");
		this.period.verify(1);
		Refused.as(Refusal.Kind.CONFLICT, "project-report-not-in-verification",
				() -> SignedIn.as("js", () -> this.askLeadPartner.ask(PROJECT, 1, "And now?", DUE)));
	}

	@Test
	void noCertificateIsIssuedWhileAQuestionIsOpen() {
		Clarification first = ask(null, "First?");
		Clarification second = ask(null, "Second?");
		Refused.as(Refusal.Kind.CONFLICT, "clarifications-open", () -> this.period.certify(4, 1));
		assertThat(count("certificate")).isZero();
		assertThat(count("posting where measure = 'CERTIFIED'")).isZero();
		answer(first, "partner-4", "Yes.");
		Refused.as(Refusal.Kind.CONFLICT, "clarifications-open", () -> this.period.certify(4, 1));
		assertThat(SignedIn.as(CONTROLLER, () -> this.takeBackQuestion.takeBack(second.id())).status())
			.isEqualTo(Clarification.Status.TAKEN_BACK);
		assertThat(tasks()).isEmpty();
		assertThat(this.checks.findings()).isEmpty();
		this.period.certify(4, 1);
	}

	@Test
	void aQuestionIsAnsweredOrTakenBackOnce() {
		Clarification answered = ask(null, "First?");
		answer(answered, "partner-4", "Yes.");
		refused("clarification-not-open", Refusal.Kind.CONFLICT, () -> answer(answered, "partner-4", "No."));
		refused("clarification-not-open", Refusal.Kind.CONFLICT,
				() -> SignedIn.as(CONTROLLER, () -> this.takeBackQuestion.takeBack(answered.id())));
		Clarification taken = ask(null, "Second?");
		SignedIn.as(CONTROLLER, () -> this.takeBackQuestion.takeBack(taken.id()));
		refused("clarification-not-open", Refusal.Kind.CONFLICT, () -> answer(taken, "partner-4", "Late."));
	}

	@Test
	void aQuestionNamesALineOfTheListAWayAndADayToCome() {
		refused("question-missing", Refusal.Kind.INVALID, () -> ask(null, " "));
		refused("question-missing", Refusal.Kind.INVALID, () -> ask(null, null));
		refused("text-too-long", Refusal.Kind.INVALID, () -> ask(null, "x".repeat(4001)));
		refused("unknown-line", Refusal.Kind.INVALID, () -> ask(23, "Which?"));
		refused("question-due-missing", Refusal.Kind.INVALID, () -> ask(null, "When?", null));
		refused("question-due-past", Refusal.Kind.INVALID, () -> ask(null, "When?", LocalDate.of(2020, 2, 9)));
		assertThat(ask(null, "Today?", LocalDate.of(2020, 2, 10)).due()).isEqualTo("2020-02-10");
	}

	@Test
	void anAnswerNeedsWordsAndAFileThatMayBeAttached() {
		Clarification asked = ask(5, "Which hotel?");
		refused("answer-missing", Refusal.Kind.INVALID, () -> answer(asked, "partner-4", " "));
		refused("text-too-long", Refusal.Kind.INVALID, () -> answer(asked, "partner-4", "x".repeat(4001)));
		refused("document-type", Refusal.Kind.INVALID,
				() -> answer(asked, "partner-4", "See there.", new GivenFile("virus.exe", new byte[] { 1 })));
		Clarification answered = answer(asked, "partner-4", "See there.",
				new GivenFile("bill.pdf", "%PDF-1.4 bill".getBytes(StandardCharsets.UTF_8)));
		assertThat(answered.document()).isNotNull();
	}

	@Test
	void onlyTheOwnControllerAsksAndOnlyTheOwnPartnerAnswers() {
		Refused.as(Refusal.Kind.FORBIDDEN, "not-permitted", () -> SignedIn.as("js", () -> asked(null, "Why?", DUE)));
		Refused.as(Refusal.Kind.NOT_FOUND, "not-found",
				() -> SignedIn.as("controller-ie", () -> asked(null, "Why?", DUE)));
		Clarification asked = ask(null, "Why?");
		refused("not-permitted", Refusal.Kind.FORBIDDEN, () -> answer(asked, "partner-1", "We know."));
		refused("not-found", Refusal.Kind.NOT_FOUND, () -> answer(asked, "partner-3", "They know."));
		refused("not-permitted", Refusal.Kind.FORBIDDEN, () -> answer(asked, CONTROLLER, "I know."));
		refused("not-permitted", Refusal.Kind.FORBIDDEN,
				() -> SignedIn.as("partner-4", () -> this.takeBackQuestion.takeBack(asked.id())));
		refused("not-permitted", Refusal.Kind.FORBIDDEN,
				() -> SignedIn.as("js", () -> this.takeBackQuestion.takeBack(asked.id())));
	}

	@Test
	void nothingIsAskedAboutADraftOrACertifiedReport() {
		this.period.certify(4, 1);
		refused("report-not-in-control", Refusal.Kind.CONFLICT, () -> ask(null, "Why?"));
		Refused.as(Refusal.Kind.CONFLICT, "report-not-in-control", () -> SignedIn.as(PlayedPeriod.controller(3),
				() -> this.askPartner.ask(PROJECT, 3, 1, null, "Why?", DUE)));
	}

	@RepeatedTest(3)
	void twoAnswersAtOnceAreOne() throws Exception {
		Clarification asked = ask(null, "Why?");
		Callable<Clarification> answer = () -> answer(asked, "partner-4", "Because.");
		assertThat(SameMoment.outcomes(answer, answer)).isEqualTo(List.of("clarification-not-open", "done"));
		assertThat(count("trail_entry where action = 'clarification-answered'")).isOne();
	}

	@RepeatedTest(3)
	void aQuestionAndTheCertificateAtOnceNeverBothHappen() throws Exception {
		assertThat(SameMoment.outcomes(() -> ask(null, "Why?"), () -> this.period.certify(4, 1)))
			.isIn(List.of("clarifications-open", "done"), List.of("done", "report-not-in-control"));
		assertThat(count("certificate") + count("clarification")).isOne();
	}

	private void refused(String code, Refusal.Kind kind, Supplier<?> act) {
		DemoState.awaitListeners(this.application);
		List<Integer> before = List.of(count("clarification"), count("trail_entry"), count("document"),
				count("clarification where answer is not null"), tasks().size());
		Refused.as(kind, code, act::get);
		assertThat(List.of(count("clarification"), count("trail_entry"), count("document"),
				count("clarification where answer is not null"), tasks().size()))
			.isEqualTo(before);
	}

	private Clarification ask(Integer line, String question) {
		return ask(line, question, DUE);
	}

	private Clarification ask(Integer line, String question, LocalDate due) {
		return SignedIn.as(CONTROLLER, () -> asked(line, question, due));
	}

	private Clarification asked(Integer line, String question, LocalDate due) {
		return this.askPartner.ask(PROJECT, 4, 1, line, question, due);
	}

	private Clarification answer(Clarification asked, String account, String words, GivenFile... files) {
		return SignedIn.as(account, () -> this.answerClarification.answer(asked.id(), words,
				this.enclosures.of(Stream.of(files).findFirst(), false, Optional.empty())));
	}

	private List<String> tasks() {
		return this.jdbc.queryForList("select name_ from act_ru_task where task_def_key_ = 'answer-clarification'",
				String.class);
	}

	private List<String> groups() {
		return this.jdbc.queryForList("""
				select group_id_ from act_ru_identitylink link join act_ru_task task on task.id_ = link.task_id_
					where task.task_def_key_ = 'answer-clarification'
				""", String.class);
	}

	private int count(String rows) {
		return this.jdbc.queryForObject("select count(*) from " + rows, Integer.class);
	}

}
