package eu.regioflow.partnerreport.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import eu.regioflow.budget.AdoptedBudgets;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.ListFiles;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.money.Money;
import eu.regioflow.partnerreport.FilledRow;
import eu.regioflow.partnerreport.PutLine;
import eu.regioflow.partnerreport.RemoveLine;
import eu.regioflow.partnerreport.RowsToFill;
import eu.regioflow.partnership.Partners;
import eu.regioflow.programme.BudgetCatalogues;
import eu.regioflow.programme.CostOption;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.Choice;
import eu.regioflow.web.Flash;
import eu.regioflow.web.RefusedForm;
import eu.regioflow.web.View;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One line of expenditure, typed by hand; read by the same reader as a file.
 */
@Controller
@RequestMapping("/projects/{code}/partners/{partner}/reports/{number}/lines")
class LinePage {

	/** The path where a new line stands, since it has no number yet. */
	private static final String NEW = "/new";

	private final Access access;

	private final OpenedReport reports;

	private final RowsToFill rows;

	private final Partners partners;

	private final ListFiles files;

	private final PutLine put;

	private final RemoveLine remove;

	private final BudgetCatalogues catalogues;

	private final AdoptedBudgets budgets;

	private final ReportFiles proofs;

	LinePage(Access access, OpenedReport reports, RowsToFill rows, Partners partners, ListFiles files, PutLine put,
			RemoveLine remove, BudgetCatalogues catalogues, AdoptedBudgets budgets, ReportFiles proofs) {
		this.access = access;
		this.reports = reports;
		this.rows = rows;
		this.partners = partners;
		this.files = files;
		this.put = put;
		this.remove = remove;
		this.catalogues = catalogues;
		this.budgets = budgets;
		this.proofs = proofs;
	}

	@GetMapping(NEW)
	String add(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@ModelAttribute("view") View view, Model page) {
		OpenedReport.Opened opened = toChange(code, partner, number);
		LineForm form = LineForm.empty(this.partners.get(code, partner).currency(), opened.view().version());
		return render(opened, 0, "", form, RefusedForm.NONE, view, page);
	}

	@GetMapping("/{line}")
	String edit(@PathVariable String code, @PathVariable int partner, @PathVariable int number, @PathVariable int line,
			@ModelAttribute("view") View view, Model page) {
		OpenedReport.Opened opened = toChange(code, partner, number);
		FilledRow row = this.rows.get(code, partner, number, line);
		LineForm form = LineForm.of(row.cells(), view, opened.view().version());
		String origin = row.taken()
			.filter(ExpenditureLine::isReincluded)
			.map((stored) -> stored.origin().toString())
			.orElse("");
		RefusedForm refused = row.errors().isEmpty() ? RefusedForm.NONE
				: RefusedForm.perField(Refusal.invalid("bad-rows", row.errors(), 1, 1), view);
		return render(opened, line, origin, form, refused, view, page);
	}

	@PostMapping({ NEW, "/{line}" })
	String save(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable(required = false) Integer line, LineForm form, @ModelAttribute("view") View view, Model page,
			RedirectAttributes redirect, HttpServletResponse response) {
		OpenedReport.Opened opened = toChange(code, partner, number);
		try {
			int place = this.put.put(code, partner, number, Optional.of(form.version()), Optional.ofNullable(line),
					this.files.read(form.row(view.locale())));
			Flash.success(redirect, view.text("partnerreport.line.saved", place));
			return "redirect:" + opened.view().base() + "/expenditure";
		}
		catch (Refusal refusal) {
			RefusedForm refused = RefusedForm.perField(refusal, view);
			response.setStatus(refused.status());
			return render(opened, (line != null) ? line : 0, "", form, refused, view, page);
		}
	}

	@PostMapping("/{line}/removal")
	String remove(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable int line, @RequestParam long version, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		this.remove.remove(code, partner, number, Optional.of(version), line);
		Flash.success(redirect, view.text("partnerreport.line.removed", line));
		return "redirect:" + this.reports.of(code, partner, number).view().base() + "/expenditure";
	}

	private OpenedReport.Opened toChange(String code, int partner, int number) {
		this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(code, partner));
		return this.reports.of(code, partner, number);
	}

	private String render(OpenedReport.Opened opened, int line, String origin, LineForm form, RefusedForm refused,
			View view, Model page) {
		page.addAttribute("report", opened.view());
		page.addAttribute("line", line);
		page.addAttribute("origin", origin);
		page.addAttribute("form", form);
		page.addAttribute("refused", refused);
		page.addAttribute("categories", GridRows.categories(opened, view));
		page.addAttribute("options", options(opened, view));
		page.addAttribute("investments", investments(opened, view));
		page.addAttribute("proofs", this.proofs.rows(opened, line, view));
		return "partnerreport/line";
	}

	/** What the programme lays down; empty where it lays down nothing. */
	private List<Choice> options(OpenedReport.Opened opened, View view) {
		List<CostOption> options = this.catalogues.of(opened.context().rules()).options();
		if (options.isEmpty()) {
			return List.of();
		}
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice("", view.text("partnerreport.line.option.none")));
		options.forEach((option) -> choices.add(new Choice(option.code(), label(option, view))));
		return choices;
	}

	/** What the adopted budget has; empty where it has none. */
	private List<Choice> investments(OpenedReport.Opened opened, View view) {
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice("", view.text("budget.line.no-investment")));
		this.budgets.investments(opened.context().project(), opened.context().partner())
			.forEach((one) -> choices.add(new Choice(String.valueOf(one.number()), one.number() + " " + one.title())));
		return (choices.size() > 1) ? choices : List.of();
	}

	private static String label(CostOption option, View view) {
		String name = option.name(view.locale().getLanguage());
		String euro = view.money(option.amount());
		return (option.foreign() == null) ? view.text("partnerreport.line.option.choice", option.code(), name, euro)
				: view.text("partnerreport.line.option.foreign", option.code(), name, euro, option.foreign().currency(),
						view.money(Money.of(option.foreign().amount())));
	}

}
