package eu.regioflow.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import eu.regioflow.refusal.Refusal;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProcessesTests extends EngineRoomTest {

	private static final Worker OFFICER = new Worker("js", Set.of("js", "js-PGI06030"));

	private static final Worker AUTHORITY = new Worker("ma", Set.of("ma-PGI06030"));

	private static final Worker ACCOUNTING = new Worker("ca", Set.of("ca-PGI06030"));

	private static final Worker PARTNER = new Worker("partner", Set.of("partner", "partner-PGI06030-3"));

	@Autowired
	private Processes processes;

	@Autowired
	private TaskService tasks;

	@Autowired
	private StandIns.PartnerReporting partnerReporting;

	@Autowired
	private StandIns.Verification verification;

	@Autowired
	private StandIns.RecoveryBean recovery;

	@Autowired
	private HistoryService history;

	@Autowired
	private StandIns.DeliverableBean deliverables;

	@Autowired
	private TransactionTemplate transactions;

	private final UUID key = UUID.randomUUID();

	@BeforeEach
	void signIn() {
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("js", "", List.of()));
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@ParameterizedTest
	@CsvSource({ "partner-report, prepare-report, partner-PGI06030-3, /partner-report/",
			"clarification, answer-clarification, partner-PGI06030-3, /clarification/",
			"partner-report-control, control-expenditure, controller-PGI06030-3, /control/",
			"project-report, gather-certificates, lead-partner-PGI06030, /project-report/",
			"project-report-verification, verify-project-report, js-PGI06030, /verification/",
			"payment, authorise-payment, ma-PGI06030, /payment/",
			"payment-instalment, confirm-payment, ca-PGI06030, /instalment/" })
	void workOnAPageIsOfferedToItsGroupAndEndsWithTheProcess(String process, String task, String group, String path) {
		this.processes.start(process, this.key);

		OpenTask open = mine(new Worker("somebody", Set.of(group)));
		assertThat(open.taskKey()).isEqualTo(task);
		assertThat(open.processKey()).isEqualTo(process);
		assertThat(open.name()).endsWith(" " + this.key);
		assertThat(open.due()).isEqualTo(StandIns.DUE.toInstant());
		assertThat(open.link()).isEqualTo(path + this.key);
		assertThat(open.kind()).isEqualTo(OpenTask.Kind.PAGE);
		assertThat(open.outcomes()).isEmpty();
		assertThat(this.processes.openTasks(new Worker("somebody", Set.of("js-OTHER")))).isEmpty();

		this.processes.complete(task, this.key);
		assertThat(this.processes.isLive(process, this.key)).isFalse();
		assertThat(all(new Worker("somebody", Set.of(group)))).isEmpty();
	}

	@Test
	void aReportThatWasGivenBackIsMended() {
		this.partnerReporting.reopened = true;
		try {
			this.processes.start("partner-report", this.key);
		}
		finally {
			this.partnerReporting.reopened = false;
		}

		OpenTask open = mine(PARTNER);
		assertThat(open.taskKey()).isEqualTo("mend-report");
		assertThat(open.name()).isEqualTo("Mend the report " + this.key);
		assertThat(open.due()).isEqualTo(StandIns.DUE.toInstant());
		assertThat(open.link()).isEqualTo("/partner-report/" + this.key);

		this.processes.complete("mend-report", this.key);
		assertThat(this.processes.isLive("partner-report", this.key)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "true, false, settled", "true, true, withdrawn", "false, false, settled", "false, true, withdrawn" })
	void aDebtIsAskedForAndEndsAsItsFactsSay(boolean requested, boolean withdrawn, String end) {
		this.recovery.owed = true;
		this.recovery.withdrawn = false;
		this.processes.start("recovery", this.key);
		assertThat(mine(AUTHORITY).name()).isEqualTo("Request " + this.key);
		assertThat(mine(AUTHORITY).link()).isEqualTo("/recovery/" + this.key);
		if (requested) {
			this.processes.complete("request-repayment", this.key);
			assertThat(mine(ACCOUNTING).name()).isEqualTo("Receive " + this.key);
			assertThat(mine(ACCOUNTING).due()).isEqualTo(StandIns.DUE.toInstant());
			assertThat(all(AUTHORITY)).isEmpty();
		}
		this.recovery.owed = false;
		this.recovery.withdrawn = withdrawn;
		this.processes.complete(requested ? "confirm-receipt" : "request-repayment", this.key);
		assertThat(this.processes.isLive("recovery", this.key)).isFalse();
		assertThat(ended(end)).isTrue();
	}

	@Test
	void anAdvanceIsConfirmedAndThenSettled() {
		this.processes.start("advance", this.key);
		assertThat(mine(ACCOUNTING).name()).isEqualTo("Confirm " + this.key);
		assertThat(all(AUTHORITY)).isEmpty();
		this.processes.complete("confirm-advance", this.key);
		assertThat(mine(AUTHORITY).name()).isEqualTo("Settle " + this.key);
		assertThat(mine(AUTHORITY).due()).isNull();
		assertThat(all(ACCOUNTING)).isEmpty();
		this.processes.complete("settle-advance", this.key);
		assertThat(ended("advance-settled")).isTrue();
	}

	private boolean ended(String event) {
		return this.history.createHistoricActivityInstanceQuery()
			.activityId(event)
			.list()
			.stream()
			.anyMatch((end) -> this.key.toString()
				.equals(this.history.createHistoricProcessInstanceQuery()
					.processInstanceId(end.getProcessInstanceId())
					.singleResult()
					.getBusinessKey()));
	}

	@Test
	void aReportWhoseVerificationWasReopenedIsVerifiedAgain() {
		this.verification.reopened = true;
		try {
			this.processes.start("project-report-verification", this.key);
		}
		finally {
			this.verification.reopened = false;
		}

		OpenTask open = mine(OFFICER);
		assertThat(open.taskKey()).isEqualTo("verify-again");
		assertThat(open.name()).isEqualTo("Verify again " + this.key);
		assertThat(open.due()).isEqualTo(StandIns.DUE.toInstant());
		assertThat(open.link()).isEqualTo("/verification/" + this.key);

		this.processes.complete("verify-again", this.key);
		assertThat(this.processes.isLive("project-report-verification", this.key)).isFalse();
	}

	@Test
	void aDeliverableIsAccepted() {
		submitted();

		OpenTask task = mine(OFFICER);
		assertThat(task.kind()).isEqualTo(OpenTask.Kind.DECISION);
		assertThat(task.outcomes()).containsExactly("accept", "return");
		assertThat(task.link()).isNull();
		this.processes.decide(task.id(), OFFICER, "accept", null);

		assertThat(this.deliverables.decided).contains(this.key + " accept ");
		assertThat(this.processes.isLive("deliverable-approval", this.key)).isFalse();
	}

	@Test
	void aReturnedDeliverableGoesBackAndIsDecidedAnew() {
		submitted();
		this.processes.decide(mine(OFFICER).id(), OFFICER, "return", " the annex is missing ");
		assertThat(this.deliverables.decided).contains(this.key + " return the annex is missing");
		assertThat(mine(PARTNER).taskKey()).isEqualTo("submit-deliverable");

		this.processes.complete("submit-deliverable", this.key);
		OpenTask again = mine(OFFICER);
		assertThat(this.tasks.getVariables(again.id())).isEmpty();
		assertThatThrownBy(() -> this.tasks.complete(again.id())).isInstanceOf(ProcessEngineException.class)
			.hasMessageContaining("is not a possible outcome");
		this.processes.decide(again.id(), OFFICER, "accept", "");
		assertThat(this.processes.isLive("deliverable-approval", this.key)).isFalse();
	}

	@Test
	void whatTheUseCaseRefusesIsNotDecided() {
		submitted();
		OpenTask task = mine(OFFICER);

		assertThatThrownBy(() -> this.processes.decide(task.id(), OFFICER, "return", "")).isInstanceOfSatisfying(
				Refusal.class, (refused) -> assertThat(refused.code()).isEqualTo("comment-not-text"));

		assertThat(mine(OFFICER).id()).isEqualTo(task.id());
		assertThat(this.deliverables.decided).noneMatch((decided) -> decided.startsWith(this.key.toString()));
		assertThat(this.tasks.getVariables(task.id())).isEmpty();
	}

	@Test
	void onlyACandidateDecidesAndOnlyWithAKnownOutcome() {
		submitted();
		OpenTask task = mine(OFFICER);

		assertThatThrownBy(() -> this.processes.decide(task.id(), PARTNER, "accept", "")).isInstanceOfSatisfying(
				Refusal.class, (refused) -> assertThat(refused.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
		assertThatThrownBy(() -> this.processes.decide(task.id(), OFFICER, "approve", "")).isInstanceOfSatisfying(
				Refusal.class, (refused) -> assertThat(refused.code()).isEqualTo("outcome-unknown"));
		assertThat(mine(OFFICER).id()).isEqualTo(task.id());
	}

	@Test
	void aTaskWithAPageIsCompletedByItsPageOnly() {
		this.processes.start("payment", this.key);
		String task = mine(new Worker("ma", Set.of("ma-PGI06030"))).id();

		assertThatThrownBy(() -> this.tasks.complete(task)).isInstanceOf(ProcessEngineException.class)
			.hasMessageContaining("on its page in the portal");
		assertThatThrownBy(() -> this.tasks.handleBpmnError(task, "any")).isInstanceOf(RuntimeException.class);
		assertThatThrownBy(() -> this.processes.decide(task, new Worker("ma", Set.of("ma-PGI06030")), "accept", ""))
			.isInstanceOfSatisfying(Refusal.class,
					(refused) -> assertThat(refused.code()).isEqualTo("task-has-a-page"));
		assertThat(this.processes.isLive("payment", this.key)).isTrue();
	}

	@Test
	void aDecisionTakesNoOtherVariables() {
		submitted();
		String task = mine(OFFICER).id();

		assertThatThrownBy(() -> this.tasks.complete(task, Map.of("outcome", "accept", "amount", 5)))
			.isInstanceOf(ProcessEngineException.class)
			.hasMessageContaining("amount");
		assertThatThrownBy(() -> this.tasks.complete(task, Map.of("outcome", 1)))
			.isInstanceOf(ProcessEngineException.class);
		assertThat(mine(OFFICER).id()).isEqualTo(task);
	}

	@Test
	void workThatIsNotOpenCannotBeCompleted() {
		assertThatThrownBy(() -> this.processes.complete("authorise-payment", this.key))
			.isInstanceOfSatisfying(Refusal.class, (refused) -> assertThat(refused.code()).isEqualTo("task-not-open"));
	}

	@Test
	void aCancelledProcessLeavesNoWork() {
		this.processes.start("payment", this.key);
		this.processes.cancel("payment", this.key, "withdrawn");

		assertThat(this.processes.isLive("payment", this.key)).isFalse();
		assertThat(all(new Worker("ma", Set.of("ma-PGI06030")))).isEmpty();
	}

	@Test
	void aProcessRollsBackWithTheWorkAroundIt() {
		this.transactions.executeWithoutResult((transaction) -> {
			this.processes.start("payment", this.key);
			transaction.setRollbackOnly();
		});

		assertThat(this.processes.isLive("payment", this.key)).isFalse();
	}

	private void submitted() {
		this.processes.start("deliverable-approval", this.key);
		this.processes.complete("submit-deliverable", this.key);
	}

	private OpenTask mine(Worker worker) {
		return all(worker).get(0);
	}

	private List<OpenTask> all(Worker worker) {
		return this.processes.openTasks(worker).stream().filter((task) -> task.businessKey().equals(this.key)).toList();
	}

}
