package eu.regioflow.budget.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import eu.regioflow.budget.AdoptBudget;
import eu.regioflow.budget.BudgetDraft;
import eu.regioflow.budget.BudgetDrafts;
import eu.regioflow.budget.Contribution;
import eu.regioflow.budget.ReplaceBudgetDraft;
import eu.regioflow.budget.StatedBudget;
import eu.regioflow.budget.StatedSmallProjectFund;
import eu.regioflow.budget.TypedLine;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.partnership.FundShare;
import eu.regioflow.programme.FlatRateKind;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.Flash;
import eu.regioflow.web.Refused;
import eu.regioflow.web.TypedAmount;
import eu.regioflow.web.View;
import jakarta.servlet.http.HttpServletRequest;

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
 * The page of one partner's budget: its lines are changed in their place, and the draft
 * is adopted here.
 */
@Controller
@RequestMapping("/projects/{code}/partners/{partner}/budget")
class PartnerBudgetPage {

	private final Access access;

	private final PartnerBudgetViews views;

	private final BudgetDrafts drafts;

	private final ReplaceBudgetDraft replaceDraft;

	private final AdoptBudget adoptBudget;

	PartnerBudgetPage(Access access, PartnerBudgetViews views, BudgetDrafts drafts, ReplaceBudgetDraft replaceDraft,
			AdoptBudget adoptBudget) {
		this.access = access;
		this.views = views;
		this.drafts = drafts;
		this.replaceDraft = replaceDraft;
		this.adoptBudget = adoptBudget;
	}

	@GetMapping
	ModelAndView show(@PathVariable String code, @PathVariable int partner, @RequestParam(defaultValue = "0") int line,
			@ModelAttribute("view") View view) {
		PartnerBudgetView page = this.views.of(code, partner, view);
		BudgetLineForm form = this.drafts.of(code, partner)
			.lines()
			.stream()
			.filter((stored) -> page.mayDraft() && stored.line() == line)
			.findFirst()
			.map((stored) -> BudgetLineForm.of(stored, view))
			.orElseGet(() -> BudgetLineForm.empty(page.lastPeriod()));
		return page(page, form, "");
	}

	@PostMapping("/lines/{line}")
	ModelAndView saveLine(@PathVariable String code, @PathVariable int partner, @PathVariable int line,
			@RequestParam long version, HttpServletRequest request, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		BudgetDraft draft = toChange(code, partner);
		BudgetLineForm form = BudgetLineForm.of(request, line);
		List<TypedLine> lines = typed(draft);
		if (line > 0 && line <= lines.size()) {
			lines.set(line - 1, form.typed());
		}
		else {
			lines.add(form.typed());
		}
		try {
			BudgetDraft saved = this.replaceDraft.replace(code, partner, Optional.of(version),
					StatedBudget.of(draft.flatRates(), lines));
			Flash.success(redirect, view.text("budget.line.saved", (line > 0) ? line : saved.lines().size()));
			return back(code, partner);
		}
		catch (Refusal ex) {
			return refused(code, partner, form, ex, view);
		}
	}

	@PostMapping("/lines/{line}/removal")
	ModelAndView removeLine(@PathVariable String code, @PathVariable int partner, @PathVariable int line,
			@RequestParam long version, @ModelAttribute("view") View view, RedirectAttributes redirect) {
		BudgetDraft draft = toChange(code, partner);
		List<TypedLine> lines = typed(draft);
		draft.requireLine(line);
		lines.remove(line - 1);
		try {
			this.replaceDraft.replace(code, partner, Optional.of(version), StatedBudget.of(draft.flatRates(), lines));
			Flash.success(redirect, view.text("budget.line.removed", line));
			return back(code, partner);
		}
		catch (Refusal ex) {
			return refused(code, partner, null, ex, view);
		}
	}

	@PostMapping("/flat-rates")
	ModelAndView saveRates(@PathVariable String code, @PathVariable int partner, @RequestParam long version,
			HttpServletRequest request, @ModelAttribute("view") View view, RedirectAttributes redirect) {
		BudgetDraft draft = toChange(code, partner);
		try {
			this.replaceDraft.replace(code, partner, Optional.of(version),
					StatedBudget.of(rates(request), typed(draft)));
			Flash.success(redirect, view.text("budget.rates.saved"));
			return back(code, partner);
		}
		catch (Refusal ex) {
			return refused(code, partner, null, ex, view);
		}
	}

	@PostMapping("/contributions")
	ModelAndView saveContributions(@PathVariable String code, @PathVariable int partner, @RequestParam long version,
			HttpServletRequest request, @ModelAttribute("view") View view, RedirectAttributes redirect) {
		BudgetDraft draft = toChange(code, partner);
		try {
			this.replaceDraft.replace(code, partner, Optional.of(version),
					StatedBudget.of(draft.flatRates(), typed(draft))
						.withContributions(TypedContributions.read(request)));
			Flash.success(redirect, view.text("budget.contributions.saved"));
			return back(code, partner);
		}
		catch (Refusal ex) {
			return refused(code, partner, null, ex, view);
		}
	}

	@PostMapping("/funds")
	ModelAndView saveFunds(@PathVariable String code, @PathVariable int partner, @RequestParam long version,
			HttpServletRequest request, @ModelAttribute("view") View view, RedirectAttributes redirect) {
		BudgetDraft draft = toChange(code, partner);
		try {
			this.replaceDraft.replace(code, partner, Optional.of(version),
					StatedBudget.of(draft.flatRates(), typed(draft)).withFunds(TypedFunds.read(request)));
			Flash.success(redirect, view.text("budget.funds.saved"));
			return back(code, partner);
		}
		catch (Refusal ex) {
			return refused(code, partner, null, ex, view).addObject("typedFunds", TypedFunds.rows(request));
		}
	}

	@PostMapping("/small-project-fund")
	ModelAndView saveSmallProjects(@PathVariable String code, @PathVariable int partner, @RequestParam long version,
			HttpServletRequest request, @ModelAttribute("view") View view, RedirectAttributes redirect) {
		BudgetDraft draft = toChange(code, partner);
		List<FundShare> funds = TypedFunds.read(request);
		List<Contribution> contributions = TypedContributions.read(request);
		try {
			this.replaceDraft.replace(code, partner, Optional.of(version),
					StatedBudget.of(draft.flatRates(), typed(draft))
						.withSmallProjectFund(new StatedSmallProjectFund(funds.isEmpty() ? null : funds,
								contributions.isEmpty() ? null : contributions)));
			Flash.success(redirect, view.text("budget.small-projects.saved"));
			return back(code, partner);
		}
		catch (Refusal ex) {
			return refused(code, partner, null, ex, view).addObject("typedSmallProjects", TypedFunds.rows(request));
		}
	}

	@PostMapping("/investments")
	ModelAndView saveInvestments(@PathVariable String code, @PathVariable int partner, @RequestParam long version,
			@RequestParam(defaultValue = "") String investments, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		BudgetDraft draft = toChange(code, partner);
		try {
			this.replaceDraft.replace(code, partner, Optional.of(version),
					StatedBudget.of(draft.flatRates(), typed(draft))
						.withInvestments(TypedInvestments.read(investments)));
			Flash.success(redirect, view.text("budget.investments.saved"));
			return back(code, partner);
		}
		catch (Refusal ex) {
			return refused(code, partner, null, ex, view);
		}
	}

	@PostMapping("/adoption")
	ModelAndView adopt(@PathVariable String code, @PathVariable int partner, @RequestParam long version,
			@RequestParam(defaultValue = "") String reason, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		try {
			this.adoptBudget.adopt(code, partner, Optional.of(version), reason);
			Flash.success(redirect, view.text("budget.adopted"));
			return back(code, partner);
		}
		catch (Refusal ex) {
			PartnerBudgetView page = this.views.of(code, partner, view);
			return Refused.page(page(page, BudgetLineForm.empty(page.lastPeriod()), reason), ex, view.errors(ex));
		}
	}

	private BudgetDraft toChange(String code, int partner) {
		this.access.require(Permission.DRAFT_BUDGET, Scope.partner(code, partner));
		return this.drafts.of(code, partner);
	}

	private static List<TypedLine> typed(BudgetDraft draft) {
		return new ArrayList<>(draft.lines().stream().map(TypedLine::of).toList());
	}

	private static Map<FlatRateKind, Percentage> rates(HttpServletRequest request) {
		Map<FlatRateKind, Percentage> rates = new EnumMap<>(FlatRateKind.class);
		for (FlatRateKind kind : FlatRateKind.values()) {
			String typed = request.getParameter(kind.key());
			Money rate = TypedAmount.read(typed);
			if (rate != null) {
				rates.put(kind, Percentage.of(rate.toString()));
			}
		}
		return rates;
	}

	private ModelAndView refused(String code, int partner, BudgetLineForm form, Refusal refusal, View view) {
		PartnerBudgetView page = this.views.of(code, partner, view);
		return Refused.page(page(page, (form != null) ? form : BudgetLineForm.empty(page.lastPeriod()), ""), refusal,
				view.errors(refusal));
	}

	private static ModelAndView page(PartnerBudgetView page, BudgetLineForm form, String reason) {
		return new ModelAndView("budget/partner").addObject("page", page)
			.addObject("form", form)
			.addObject("reason", reason)
			.addObject("errors", List.of());
	}

	private static ModelAndView back(String code, int partner) {
		return new ModelAndView("redirect:/projects/%s/partners/%d/budget".formatted(code, partner));
	}

}
