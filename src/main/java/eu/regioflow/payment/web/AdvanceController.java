package eu.regioflow.payment.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnership.Partner;
import eu.regioflow.partnership.Partners;
import eu.regioflow.payment.Advance;
import eu.regioflow.payment.Advances;
import eu.regioflow.payment.AuthoriseAdvance;
import eu.regioflow.payment.ConfirmAdvance;
import eu.regioflow.payment.Payment;
import eu.regioflow.payment.Payments;
import eu.regioflow.payment.ProgrammeToday;
import eu.regioflow.payment.SettleAdvance;
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
 * The page of a project's advances.
 */
@Controller
class AdvanceController {

	private final Access access;

	private final Projects projects;

	private final Partners partners;

	private final ProgrammeToday today;

	private final Advances advances;

	private final Payments payments;

	private final AuthoriseAdvance authoriseAdvance;

	private final ConfirmAdvance confirmAdvance;

	private final SettleAdvance settleAdvance;

	AdvanceController(Access access, Projects projects, Partners partners, ProgrammeToday today, Advances advances,
			Payments payments, AuthoriseAdvance authoriseAdvance, ConfirmAdvance confirmAdvance,
			SettleAdvance settleAdvance) {
		this.access = access;
		this.projects = projects;
		this.partners = partners;
		this.today = today;
		this.advances = advances;
		this.payments = payments;
		this.authoriseAdvance = authoriseAdvance;
		this.confirmAdvance = confirmAdvance;
		this.settleAdvance = settleAdvance;
	}

	@GetMapping("/projects/{code}/advances")
	ModelAndView show(@PathVariable String code, @ModelAttribute("view") View view) {
		return page(code, AdvancesPage.Form.EMPTY, view);
	}

	@PostMapping("/projects/{code}/advances")
	ModelAndView authorise(@PathVariable String code, @RequestParam(defaultValue = "") String place,
			@RequestParam(defaultValue = "") String amount, @RequestParam(defaultValue = "") String comment,
			@ModelAttribute("view") View view, RedirectAttributes redirect) {
		AdvancesPage.Form form = new AdvancesPage.Form(place, amount, comment);
		return done(code, form, "amount", "advance.authorised", view, redirect, () -> {
			String[] parts = place.matches("\\d{1,6}/\\w+") ? place.split("/") : new String[] { "0", "" };
			return this.authoriseAdvance.authorise(code, Integer.parseInt(parts[0]), parts[1], TypedAmount.read(amount),
					comment);
		});
	}

	@PostMapping("/advances/{id}/confirmation")
	ModelAndView confirm(@PathVariable UUID id, @RequestParam(defaultValue = "") String paidOn,
			@ModelAttribute("view") View view, RedirectAttributes redirect) {
		return done(projectOf(id), AdvancesPage.Form.EMPTY, "paidOn-" + id, "advance.confirmed", view, redirect,
				() -> this.confirmAdvance.confirm(id, Optional.empty(), TypedDay.read(paidOn), Optional.empty()));
	}

	@PostMapping("/advances/{id}/settlements")
	ModelAndView settle(@PathVariable UUID id, @RequestParam(required = false) UUID payment,
			@RequestParam(defaultValue = "") String amount, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		return done(projectOf(id), AdvancesPage.Form.EMPTY, "settle-" + id, "advance.settled", view, redirect,
				() -> this.settleAdvance.settle(id, Optional.empty(), payment, TypedAmount.read(amount)));
	}

	/** The project of an advance that the caller may see. */
	private String projectOf(UUID id) {
		String project = this.advances.get(id).project();
		this.access.require(Permission.VIEW_PAYMENTS, Scope.project(project));
		return project;
	}

	private ModelAndView done(String project, AdvancesPage.Form form, String field, String said, View view,
			RedirectAttributes redirect, Supplier<Advance> act) {
		try {
			Advance advance = act.get();
			Flash.success(redirect, view.text(said, advance.number()));
			return new ModelAndView("redirect:/projects/%s/advances".formatted(project));
		}
		catch (Refusal ex) {
			return Refused.page(page(project, form, view), ex, List.of(new FormError(field, view.text(ex))));
		}
	}

	private ModelAndView page(String code, AdvancesPage.Form form, View view) {
		Scope scope = Scope.project(code);
		this.access.require(Permission.VIEW_PAYMENTS, scope);
		Project project = this.projects.get(code);
		List<Payment> open = this.payments.findByProjectOrderByPeriodAscFundAsc(code)
			.stream()
			.filter((payment) -> payment.toAuthorise().isPositive())
			.toList();
		List<AdvancesPage.Row> rows = this.advances.findByProjectOrderByNumber(code)
			.stream()
			.map((advance) -> new AdvancesPage.Row(advance, payments(advance, open, view)))
			.toList();
		return new ModelAndView("payment/advances")
			.addObject("page",
					new AdvancesPage(code, project.acronym(), this.today.of(code), rows, places(code, view),
							this.access.may(Permission.AUTHORISE_ADVANCE, scope),
							this.access.may(Permission.CONFIRM_ADVANCE, scope), form))
			.addObject("errors", List.of());
	}

	private static List<Choice> payments(Advance advance, List<Payment> open, View view) {
		return open.stream()
			.filter((payment) -> payment.fund().equals(advance.fund()))
			.map((payment) -> new Choice(payment.id().toString(),
					view.text("recovery.payment", payment.period(), payment.toAuthorise())))
			.toList();
	}

	private List<Choice> places(String code, View view) {
		return this.partners.findByProjectOrderByNumber(code)
			.stream()
			.flatMap((partner) -> partner.financing()
				.funds()
				.stream()
				.filter(partner.financing()::isSupportedBy)
				.map((fund) -> place(partner, fund, view)))
			.toList();
	}

	private static Choice place(Partner partner, String fund, View view) {
		return new Choice(partner.number() + "/" + fund,
				view.text("advance.place", partner.number(), partner.abbreviation(), view.source(fund)));
	}

}
