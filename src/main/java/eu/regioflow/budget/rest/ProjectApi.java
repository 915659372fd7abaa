package eu.regioflow.budget.rest;

import java.util.List;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.partnership.Partners;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Project;
import eu.regioflow.project.Projects;
import eu.regioflow.project.ReportingPeriods;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Projects with their plan, periods and partners.
 */
@RestController
@RequestMapping("/api/v1/projects")
@Tag(name = "Projects")
class ProjectApi {

	private final Access access;

	private final Projects projects;

	private final ReportingPeriods periods;

	private final Partners partners;

	private final RuleSets ruleSets;

	private final Ledger ledger;

	ProjectApi(Access access, Projects projects, ReportingPeriods periods, Partners partners, RuleSets ruleSets,
			Ledger ledger) {
		this.access = access;
		this.projects = projects;
		this.periods = periods;
		this.partners = partners;
		this.ruleSets = ruleSets;
		this.ledger = ledger;
	}

	@GetMapping
	@Operation(summary = "The projects in which the caller holds a grant")
	List<ProjectBody> list() {
		Actor actor = this.access.actor();
		return this.projects.findAllByOrderByCode()
			.stream()
			.filter((project) -> actor.may(Permission.VIEW_PROJECT, Scope.project(project.code())))
			.map(this::body)
			.toList();
	}

	@GetMapping("/{code}")
	@Operation(summary = "One project")
	ProjectBody get(@PathVariable String code) {
		this.access.require(Permission.VIEW_PROJECT, Scope.project(code));
		return body(this.projects.get(code));
	}

	private ProjectBody body(Project project) {
		RuleSet rules = this.ruleSets.get(project.ruleSet());
		return ProjectBody.of(project, rules, this.periods.findByProjectOrderByNumber(project.code()),
				this.partners.findByProjectOrderByNumber(project.code()),
				this.ledger.breakdown(Slice.project(project.code()), Dimension.PARTNER));
	}

}
