package eu.regioflow.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import eu.regioflow.identity.Actor;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Project;
import eu.regioflow.project.ReportingPeriod;
import eu.regioflow.project.ReportingPeriods;
import eu.regioflow.web.Deadline;

import org.springframework.stereotype.Component;

/**
 * Reads the cards of all projects of a person in as many statements for many projects as
 * for one.
 */
@Component
class ProjectCards {

	private final VisibleProjects projects;

	private final ReportingPeriods periods;

	private final RuleSets ruleSets;

	private final Ledger ledger;

	private final Clock clock;

	ProjectCards(VisibleProjects projects, ReportingPeriods periods, RuleSets ruleSets, Ledger ledger, Clock clock) {
		this.projects = projects;
		this.periods = periods;
		this.ruleSets = ruleSets;
		this.ledger = ledger;
		this.clock = clock;
	}

	List<ProjectCard> of(Actor actor) {
		List<Project> visible = this.projects.of(actor);
		List<String> codes = visible.stream().map(Project::code).toList();
		if (codes.isEmpty()) {
			return List.of();
		}
		Breakdown money = this.ledger.breakdown(Slice.projects(codes), Dimension.PROJECT);
		Map<String, List<ReportingPeriod>> itsPeriods = this.periods.findByProjectInOrderByProjectAscNumberAsc(codes)
			.stream()
			.collect(Collectors.groupingBy(ReportingPeriod::project));
		return visible.stream()
			.map((project) -> card(project, itsPeriods.getOrDefault(project.code(), List.of()), money))
			.toList();
	}

	private ProjectCard card(Project project, List<ReportingPeriod> itsPeriods, Breakdown money) {
		RuleSet rules = this.ruleSets.get(project.ruleSet());
		LocalDate today = LocalDate.now(this.clock.withZone(rules.zone()));
		Optional<ReportingPeriod> next = itsPeriods.stream()
			.filter((period) -> !rules.deadlines().projectReport(period.ends()).isBefore(today))
			.findFirst();
		Deadline deadline = next.map((period) -> new Deadline(rules.deadlines().projectReport(period.ends()), today))
			.orElse(null);
		return new ProjectCard(project.code(), project.acronym(), project.title(),
				next.map(ReportingPeriod::number).orElse(0), deadline, money.row(project.code()));
	}

}
