package eu.regioflow.payment.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.payment.ChargeInterest;
import eu.regioflow.payment.Payment;
import eu.regioflow.payment.Payments;
import eu.regioflow.payment.ProgrammeToday;
import eu.regioflow.payment.Recoveries;
import eu.regioflow.payment.RecordRepayment;
import eu.regioflow.payment.Recovery;
import eu.regioflow.payment.RequestRepayment;
import eu.regioflow.payment.SetOffRecovery;
import eu.regioflow.payment.WithdrawRecovery;
import eu.regioflow.payment.Withdrawal;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Project;
import eu.regioflow.project.Projects;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.Choice;
import eu.regioflow.web.Flash;
import eu.regioflow.web.FormError;
import eu.regioflow.web.Refused;
import eu.regioflow.web.TypedAmount;
import eu.regioflow.web.View;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of what a project owes: interest laid down and debts set off by the managing
 * authority, repayments recorded by accounting.
 */
@Controller
class RecoveryController {

	private final Access access;

	private final Projects projects;

	private final RuleSets ruleSets;

	private final ProgrammeToday today;

	private final Recoveries recoveries;

	private final Payments payments;

	private final ChargeInterest chargeInterest;

	private final RecordRepayment recordRepayment;

	private final SetOffRecovery setOffRecovery;

	private final RequestRepayment requestRepayment;

	private final WithdrawRecovery withdrawRecovery;

	RecoveryController(Access access, Projects projects, RuleSets ruleSets, ProgrammeToday today, Recoveries recoveries,
			Payments payments, ChargeInterest chargeInterest, RecordRepayment recordRepayment,
			SetOffRecovery setOffRecovery, RequestRepayment requestRepayment, WithdrawRecovery withdrawRecovery) {
		this.access = access;
		this.projects = projects;
		this.ruleSets = ruleSets;
		this.today = today;
		this.recoveries = recoveries;
		this.payments = payments;
		this.chargeInterest = chargeInterest;
		this.recordRepayment = recordRepayment;
		this.setOffRecovery = setOffRecovery;
		this.requestRepayment = requestRepayment;
		this.withdrawRecovery = withdrawRecovery;
	}

	@GetMapping("/projects/{code}/recoveries")
	ModelAndView show(@PathVariable String code, @ModelAttribute("view") View view) {
		return page(code, view);
	}

	@PostMapping("/recoveries/{id}/interest")
	ModelAndView charge(@PathVariable UUID id, @RequestParam(defaultValue = "") String rate,
			@RequestParam(defaultValue = "") String from, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		return done(id, "rate-" + id, "recovery.interest.charged", view, redirect,
				() -> this.chargeInterest.charge(id, Optional.empty(), percentage(rate), TypedDay.read(from)));
	}

	@PostMapping("/recoveries/{id}/repayments")
	ModelAndView repay(@PathVariable UUID id, @RequestParam(defaultValue = "") String amount,
			@RequestParam(defaultValue = "") String interest, @RequestParam(defaultValue = "") String paidOn,
			@ModelAttribute("view") View view, RedirectAttributes redirect) {
		return done(id, "amount-" + id, "recovery.repaid", view, redirect, () -> this.recordRepayment.record(id,
				Optional.empty(), TypedAmount.read(amount), TypedAmount.read(interest), TypedDay.read(paidOn)));
	}

	@PostMapping("/recoveries/{id}/set-offs")
	ModelAndView setOff(@PathVariable UUID id, @RequestParam(required = false) UUID payment,
			@RequestParam(defaultValue = "") String amount, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		return done(id, "set-off-" + id, "recovery.set-off", view, redirect,
				() -> this.setOffRecovery.setOff(id, Optional.empty(), payment, TypedAmount.read(amount)));
	}

	@PostMapping("/recoveries/{id}/request")
	ModelAndView request(@PathVariable UUID id, @RequestParam(defaultValue = "") String repayBy,
			@ModelAttribute("view") View view, RedirectAttributes redirect) {
		return done(id, "repayBy-" + id, "recovery.requested", view, redirect,
				() -> this.requestRepayment.request(id, Optional.empty(), TypedDay.read(repayBy)));
	}

	@PostMapping("/recoveries/{id}/withdrawal")
	ModelAndView withdraw(@PathVariable UUID id, @RequestParam(required = false) Withdrawal.Ground ground,
			@RequestParam(defaultValue = "") String reason, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		return done(id, "reason-" + id, "recovery.withdrawn", view, redirect,
				() -> this.withdrawRecovery.withdraw(id, Optional.empty(), ground, reason));
	}

	private ModelAndView done(UUID id, String field, String said, View view, RedirectAttributes redirect,
			Supplier<?> act) {
		String project = this.recoveries.get(id).project();
		this.access.require(Permission.VIEW_PAYMENTS, Scope.project(project));
		try {
			act.get();
			Flash.success(redirect, view.text(said));
			return new ModelAndView("redirect:/projects/%s/recoveries".formatted(project));
		}
		catch (Refusal ex) {
			return Refused.page(page(project, view), ex, List.of(new FormError(field, view.text(ex))));
		}
	}

	private ModelAndView page(String code, View view) {
		Scope scope = Scope.project(code);
		this.access.require(Permission.VIEW_PAYMENTS, scope);
		Project project = this.projects.get(code);
		LocalDate day = this.today.of(code);
		Rounding rounding = this.ruleSets.get(project.ruleSet()).rounding(RoundingPoint.INTEREST);
		List<Payment> open = this.payments.findByProjectOrderByPeriodAscFundAsc(code)
			.stream()
			.filter((payment) -> payment.toAuthorise().isPositive())
			.toList();
		List<RecoveriesPage.Row> rows = this.recoveries.findByProjectOrderByReferenceAscFundAsc(code)
			.stream()
			.map((recovery) -> new RecoveriesPage.Row(recovery, recovery.interestDue(day, rounding),
					choices(recovery, open, view)))
			.toList();
		return new ModelAndView("payment/recoveries")
			.addObject("page",
					new RecoveriesPage(code, project.acronym(), day, rows,
							this.access.may(Permission.CHARGE_INTEREST, scope),
							this.access.may(Permission.RECORD_REPAYMENT, scope),
							this.access.may(Permission.SET_OFF_RECOVERY, scope),
							this.access.may(Permission.REQUEST_REPAYMENT, scope),
							this.access.may(Permission.WITHDRAW_RECOVERY, scope)))
			.addObject("errors", List.of());
	}

	private static List<Choice> choices(Recovery recovery, List<Payment> open, View view) {
		return open.stream()
			.filter((payment) -> payment.fund().equals(recovery.fund()))
			.map((payment) -> new Choice(payment.id().toString(),
					view.text("recovery.payment", payment.period(), payment.toAuthorise())))
			.toList();
	}

	private static Percentage percentage(String typed) {
		String text = typed.strip().replace(',', '.');
		if (text.isEmpty()) {
			return null;
		}
		if (!text.matches("\\d{1,3}(\\.\\d{1,4})?")) {
			throw Refusal.invalid("interest-rate", (text.length() > 12) ? text.substring(0, 12) + "…" : text);
		}
		return new Percentage(new BigDecimal(text));
	}

}
