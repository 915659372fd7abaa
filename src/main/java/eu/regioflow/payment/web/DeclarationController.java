package eu.regioflow.payment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.payment.accounts.CommissionDeclaration;
import eu.regioflow.payment.accounts.ExplainDifference;
import eu.regioflow.payment.accounts.ReadAccounts;
import eu.regioflow.payment.accounts.RecordSubmission;
import eu.regioflow.payment.accounts.FinishDeclaration;
import eu.regioflow.payment.accounts.GatherDeclaration;
import eu.regioflow.payment.accounts.OpenDeclaration;
import eu.regioflow.payment.accounts.ReopenDeclaration;
import eu.regioflow.payment.accounts.VisibleDeclarations;
import eu.regioflow.programme.AccountingYear;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.Flash;
import eu.regioflow.web.FormError;
import eu.regioflow.web.Refused;
import eu.regioflow.web.View;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages of payment applications and annual accounts.
 */
@Controller
@RequestMapping("/declarations")
class DeclarationController {

	private final Access access;

	private final VisibleDeclarations declarations;

	private final OpenDeclaration openDeclaration;

	private final GatherDeclaration gatherDeclaration;

	private final FinishDeclaration finishDeclaration;

	private final ReopenDeclaration reopenDeclaration;

	private final RecordSubmission recordSubmission;

	private final ExplainDifference explainDifference;

	private final ReadAccounts readAccounts;

	private final Clock clock;

	DeclarationController(Access access, VisibleDeclarations declarations, OpenDeclaration openDeclaration,
			GatherDeclaration gatherDeclaration, FinishDeclaration finishDeclaration,
			ReopenDeclaration reopenDeclaration, RecordSubmission recordSubmission, ExplainDifference explainDifference,
			ReadAccounts readAccounts, Clock clock) {
		this.access = access;
		this.declarations = declarations;
		this.openDeclaration = openDeclaration;
		this.gatherDeclaration = gatherDeclaration;
		this.finishDeclaration = finishDeclaration;
		this.reopenDeclaration = reopenDeclaration;
		this.recordSubmission = recordSubmission;
		this.explainDifference = explainDifference;
		this.readAccounts = readAccounts;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView list() {
		AccountingYear now = AccountingYear.of(LocalDate.now(this.clock.withZone(ZoneOffset.UTC)));
		return list("ERDF", now.toString());
	}

	@GetMapping("/{id}")
	ModelAndView show(@PathVariable UUID id) {
		CommissionDeclaration declaration = this.declarations.get(id);
		boolean isAccount = declaration.kind() == CommissionDeclaration.Kind.ANNUAL_ACCOUNT;
		return new ModelAndView("payment/declaration").addObject("declaration", declaration)
			.addObject("accounts", isAccount ? this.readAccounts.of(declaration) : null)
			.addObject("mayDeclare", mayDeclare())
			.addObject("errors", List.of());
	}

	@PostMapping
	ModelAndView open(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String fund,
			@RequestParam(defaultValue = "") String year, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		try {
			CommissionDeclaration opened = this.openDeclaration.open(kindOf(kind), fund.strip(), year);
			Flash.success(redirect, view.text("declaration.opened", opened.reference()));
			return redirectTo(opened.id());
		}
		catch (Refusal ex) {
			return Refused.page(list(fund, year), ex, List.of(new FormError("kind", view.text(ex))));
		}
	}

	@PostMapping("/{id}/gathering")
	ModelAndView gather(@PathVariable UUID id, @RequestParam(required = false) Long version,
			@RequestParam(required = false) Set<String> leaveOut, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		return done(id, "declaration.gathered", view, redirect, () -> this.gatherDeclaration.gather(id,
				Optional.ofNullable(version), (leaveOut != null) ? leaveOut : Set.of()));
	}

	@PostMapping("/{id}/finishing")
	ModelAndView finish(@PathVariable UUID id, @RequestParam(required = false) Long version,
			@ModelAttribute("view") View view, RedirectAttributes redirect) {
		return done(id, "declaration.finished", view, redirect,
				() -> this.finishDeclaration.finish(id, Optional.ofNullable(version)));
	}

	@PostMapping("/{id}/reopening")
	ModelAndView reopen(@PathVariable UUID id, @RequestParam(required = false) Long version,
			@ModelAttribute("view") View view, RedirectAttributes redirect) {
		return done(id, "declaration.reopened", view, redirect,
				() -> this.reopenDeclaration.reopen(id, Optional.ofNullable(version)));
	}

	@PostMapping("/{id}/explanations")
	ModelAndView explain(@PathVariable UUID id, @RequestParam(required = false) Long version,
			@RequestParam(defaultValue = "") String priority, @RequestParam(defaultValue = "") String text,
			@ModelAttribute("view") View view, RedirectAttributes redirect) {
		return done(id, "declaration.explained", view, redirect,
				() -> this.explainDifference.explain(id, Optional.ofNullable(version), priority, text));
	}

	@PostMapping("/{id}/submission")
	ModelAndView submit(@PathVariable UUID id, @RequestParam(required = false) Long version,
			@RequestParam(defaultValue = "") String reference, @RequestParam(defaultValue = "") String submittedOn,
			@ModelAttribute("view") View view, RedirectAttributes redirect) {
		return done(id, "declaration.submitted", view, redirect, () -> this.recordSubmission.record(id,
				Optional.ofNullable(version), reference, TypedDay.read(submittedOn)));
	}

	private ModelAndView done(UUID id, String said, View view, RedirectAttributes redirect, Supplier<?> act) {
		try {
			act.get();
			Flash.success(redirect, view.text(said));
			return redirectTo(id);
		}
		catch (Refusal ex) {
			return Refused.page(show(id), ex, view.errors(ex));
		}
	}

	private ModelAndView list(String fund, String year) {
		return new ModelAndView("payment/declarations").addObject("declarations", this.declarations.all())
			.addObject("mayDeclare", mayDeclare())
			.addObject("fund", fund)
			.addObject("year", year)
			.addObject("errors", List.of());
	}

	private boolean mayDeclare() {
		return this.access.may(Permission.DECLARE_TO_COMMISSION, Scope.shared());
	}

	private static CommissionDeclaration.Kind kindOf(String typed) {
		return List.of(CommissionDeclaration.Kind.values())
			.stream()
			.filter((kind) -> kind.name().equals(typed))
			.findFirst()
			.orElse(null);
	}

	private static ModelAndView redirectTo(UUID id) {
		return new ModelAndView("redirect:/declarations/" + id);
	}

}
