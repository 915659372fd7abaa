package eu.regioflow.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.partnership.Partners;
import eu.regioflow.payment.Retentions;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Project;
import eu.regioflow.project.ReportingPeriods;
import eu.regioflow.project.SetPriority;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.Flash;
import eu.regioflow.web.FormError;
import eu.regioflow.web.Refused;
import eu.regioflow.web.View;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The projects of the reader, and everything that leads on from one of them.
 */
@Controller
class ProjectPages {

	private final Access access;

	private final VisibleProjects projects;

	private final ProjectCards cards;

	private final ReportingPeriods periods;

	private final Partners partners;

	private final ReportLinks reports;

	private final RuleSets ruleSets;

	private final Retentions retentions;

	private final Ledger ledger;

	private final SetPriority setPriority;

	private final Clock clock;

	ProjectPages(Access access, VisibleProjects projects, ProjectCards cards, ReportingPeriods periods,
			Partners partners, ReportLinks reports, RuleSets ruleSets, Retentions retentions, Ledger ledger,
			SetPriority setPriority, Clock clock) {
		this.setPriority = setPriority;
		this.access = access;
		this.projects = projects;
		this.cards = cards;
		this.periods = periods;
		this.partners = partners;
		this.reports = reports;
		this.ruleSets = ruleSets;
		this.retentions = retentions;
		this.ledger = ledger;
		this.clock = clock;
	}

	@GetMapping("/projects")
	String list(Model page) {
		page.addAttribute("cards", this.cards.of(this.access.actor()));
		return "desk/projects";
	}

	@GetMapping("/projects/{code}")
	String show(@PathVariable String code, Model page) {
		Project project = this.projects.get(code);
		Actor actor = this.access.actor();
		RuleSet rules = this.ruleSets.get(project.ruleSet());
		LocalDate today = LocalDate.now(this.clock.withZone(rules.zone()));
		page.addAttribute("facts",
				new ProjectFacts(project.code(), project.acronym(), project.title(), project.objective(),
						rules.programme(), project.priority(), project.starts(), project.ends(),
						project.isIllustrative()));
		page.addAttribute("retention", this.retentions.of(code));
		page.addAttribute("money", this.ledger.breakdown(Slice.project(code), Dimension.CATEGORY).total());
		page.addAttribute("periods", periods(code, rules, today));
		page.addAttribute("partners", partners(code, actor));
		page.addAttribute("payments", actor.may(Permission.VIEW_PAYMENTS, Scope.project(code)));
		page.addAttribute("trail", actor.may(Permission.VIEW_TRAIL, Scope.project(code)));
		page.addAttribute("audits", actor.may(Permission.VIEW_AUDITS, Scope.project(code)));
		page.addAttribute("mayPrioritise", actor.may(Permission.SET_PRIORITY, Scope.project(code)));
		return "desk/project";
	}

	@PostMapping("/projects/{code}/priority")
	ModelAndView prioritise(@PathVariable String code, @RequestParam(defaultValue = "") String priority,
			@ModelAttribute("view") View view, Model page, RedirectAttributes redirect) {
		try {
			this.setPriority.set(code, priority);
			Flash.success(redirect, view.text("desk.project.priority.saved"));
			return new ModelAndView("redirect:/projects/" + code);
		}
		catch (Refusal ex) {
			String name = show(code, page);
			page.addAttribute("typedPriority", priority);
			return Refused.page(new ModelAndView(name, page.asMap()), ex,
					List.of(new FormError("priority", view.text(ex))));
		}
	}

	private List<PeriodRow> periods(String code, RuleSet rules, LocalDate today) {
		return this.periods.findByProjectOrderByNumber(code)
			.stream()
			.map((period) -> new PeriodRow(period.number(), period.starts(), period.ends(),
					rules.deadlines().partnerReport(period.ends()), rules.deadlines().projectReport(period.ends()),
					period.ends().isBefore(today)))
			.toList();
	}

	private List<PartnerRow> partners(String code, Actor actor) {
		var links = this.reports.of(code, actor);
		return this.partners.findByProjectOrderByNumber(code)
			.stream()
			.map((partner) -> new PartnerRow(partner.number(), partner.isLead(), partner.abbreviation(), partner.name(),
					partner.originalName(), partner.country(), links.getOrDefault(partner.number(), List.of())))
			.toList();
	}

}
