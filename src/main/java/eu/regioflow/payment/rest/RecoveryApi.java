package eu.regioflow.payment.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.payment.ChargeInterest;
import eu.regioflow.payment.ProgrammeToday;
import eu.regioflow.payment.Recoveries;
import eu.regioflow.payment.RecordRepayment;
import eu.regioflow.payment.Recovery;
import eu.regioflow.payment.RecoveryStep;
import eu.regioflow.payment.RequestRepayment;
import eu.regioflow.payment.SetOffRecovery;
import eu.regioflow.payment.WithdrawRecovery;
import eu.regioflow.payment.Withdrawal;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;
import eu.regioflow.web.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a project owes after corrections.
 */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Recoveries")
class RecoveryApi {

	private final Access access;

	private final Projects projects;

	private final RuleSets ruleSets;

	private final ProgrammeToday today;

	private final Recoveries recoveries;

	private final ChargeInterest chargeInterest;

	private final RecordRepayment recordRepayment;

	private final SetOffRecovery setOffRecovery;

	private final RequestRepayment requestRepayment;

	private final WithdrawRecovery withdrawRecovery;

	RecoveryApi(Access access, Projects projects, RuleSets ruleSets, ProgrammeToday today, Recoveries recoveries,
			ChargeInterest chargeInterest, RecordRepayment recordRepayment, SetOffRecovery setOffRecovery,
			RequestRepayment requestRepayment, WithdrawRecovery withdrawRecovery) {
		this.access = access;
		this.projects = projects;
		this.ruleSets = ruleSets;
		this.today = today;
		this.recoveries = recoveries;
		this.chargeInterest = chargeInterest;
		this.recordRepayment = recordRepayment;
		this.setOffRecovery = setOffRecovery;
		this.requestRepayment = requestRepayment;
		this.withdrawRecovery = withdrawRecovery;
	}

	@GetMapping("/projects/{code}/recoveries")
	@Operation(summary = "What a project owes its funds after corrections")
	List<RecoveryBody> list(@PathVariable String code) {
		this.access.require(Permission.VIEW_PAYMENTS, Scope.project(code));
		this.projects.get(code);
		return this.recoveries.findByProjectOrderByReferenceAscFundAsc(code).stream().map(this::body).toList();
	}

	@PostMapping("/recoveries/{id}/interest")
	@Operation(summary = "Lay down simple interest on what is owed")
	RecoveryBody charge(@PathVariable UUID id, ExpectedVersion expected, @RequestBody Interest body) {
		return body(this.chargeInterest.charge(id, expected.version(),
				(body.rate() != null) ? new Percentage(body.rate()) : null, body.from()));
	}

	@PostMapping("/recoveries/{id}/repayments")
	@Operation(summary = "Record what was paid back")
	RecoveryBody repay(@PathVariable UUID id, ExpectedVersion expected, @RequestBody Repayment body) {
		return body(this.recordRepayment.record(id, expected.version(), body.amount(), body.interest(), body.paidOn()));
	}

	@PostMapping("/recoveries/{id}/set-offs")
	@Operation(summary = "Set what is owed off against a payment of the same fund")
	RecoveryBody setOff(@PathVariable UUID id, ExpectedVersion expected, @RequestBody SetOff body) {
		return body(this.setOffRecovery.setOff(id, expected.version(), body.payment(), body.amount()));
	}

	@PostMapping("/recoveries/{id}/request")
	@Operation(summary = "Ask for what is owed, by a day")
	RecoveryBody request(@PathVariable UUID id, ExpectedVersion expected, @RequestBody Request body) {
		return body(this.requestRepayment.request(id, expected.version(), body.repayBy()));
	}

	@PostMapping("/recoveries/{id}/withdrawal")
	@Operation(summary = "Give up what is not settled: not owed after all, or irrecoverable")
	RecoveryBody withdraw(@PathVariable UUID id, ExpectedVersion expected, @RequestBody Withdrawn body) {
		return body(this.withdrawRecovery.withdraw(id, expected.version(), body.ground(), body.reason()));
	}

	private RecoveryBody body(Recovery recovery) {
		Rounding rounding = this.ruleSets.get(this.projects.get(recovery.project()).ruleSet())
			.rounding(RoundingPoint.INTEREST);
		return RecoveryBody.of(recovery, recovery.interestDue(this.today.of(recovery.project()), rounding));
	}

	/** Per cent for a year, and the first day that counts. */
	record Interest(BigDecimal rate, LocalDate from) {
	}

	/** What the bank received; EUR. */
	record Repayment(Money amount, Money interest, LocalDate paidOn) {
	}

	/** Against which payment how much is set off; EUR. */
	record SetOff(UUID payment, Money amount) {
	}

	/** The last day on which it may come back. */
	record Request(LocalDate repayBy) {
	}

	/** On what ground it is given up, and why. */
	record Withdrawn(Withdrawal.Ground ground, String reason) {
	}

	/** When, on what ground and why it was given up. */
	record WithdrawalBody(LocalDate day, Withdrawal.Ground ground, String reason) {
	}

	/**
	 * A recovery; amounts in EUR.
	 *
	 * @param owed the fund's share of what was corrected
	 * @param settled of it, repaid and set off together
	 * @param repayBy null until it is asked for
	 * @param withdrawal null unless it was given up
	 * @param interestRate per cent for a year; null where no interest is charged
	 * @param interestDue by today and not paid
	 */
	record RecoveryBody(UUID id, long version, String correction, int partner, String fund, Recovery.Manner manner,
			Recovery.Status status, LocalDate openedOn, LocalDate repayBy, WithdrawalBody withdrawal, Money owed,
			Money settled, Money outstanding, String interestRate, LocalDate interestFrom, Money interestDue,
			Money interestPaid, List<StepBody> steps) {

		static RecoveryBody of(Recovery recovery, Money interestDue) {
			return new RecoveryBody(recovery.id(), recovery.version(), recovery.reference(), recovery.partner(),
					recovery.fund(), recovery.manner(), recovery.status(), recovery.openedOn(), recovery.repayBy(),
					recovery.withdrawal()
						.map((given) -> new WithdrawalBody(given.day(), given.ground(), given.reason()))
						.orElse(null),
					recovery.principal(), recovery.settled(), recovery.outstanding(),
					recovery.interestRate().map(Percentage::toString).orElse(null), recovery.interestFrom(),
					interestDue, recovery.interestPaid(), recovery.steps().stream().map(StepBody::of).toList());
		}

	}

	/**
	 * A part that was settled; amounts in EUR.
	 *
	 * @param payment against which it was set off; null where it was paid back
	 */
	record StepBody(int number, RecoveryStep.Manner manner, Money amount, Money interest, LocalDate day, UUID payment) {

		static StepBody of(RecoveryStep step) {
			return new StepBody(step.number(), step.manner(), step.amount(), step.interest(), step.day(),
					step.payment());
		}

	}

}
