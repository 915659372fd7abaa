package eu.regioflow.dashboard.web;

import eu.regioflow.dashboard.ProjectDashboard;
import eu.regioflow.dashboard.ProjectDashboards;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.project.Project;
import eu.regioflow.project.Projects;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.View;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * How a project stands, in charts with their tables.
 */
@Controller
class ProjectDashboardPage {

	private final Access access;

	private final Projects projects;

	private final ProjectDashboards dashboards;

	ProjectDashboardPage(Access access, Projects projects, ProjectDashboards dashboards) {
		this.access = access;
		this.projects = projects;
		this.dashboards = dashboards;
	}

	@GetMapping("/projects/{code}/dashboard")
	String show(@PathVariable String code, @ModelAttribute("view") View view, Model page) {
		Actor reader = this.access.require(Permission.VIEW_PROJECT, Scope.project(code));
		Project project = this.projects.get(code);
		ProjectDashboard dashboard = this.dashboards.of(project, reader);
		ProjectSections sections = new ProjectSections(dashboard, view, reader);
		ProjectCharts charts = new ProjectCharts(dashboard, sections, view);
		page.addAttribute("code", code);
		page.addAttribute("acronym", project.acronym());
		page.addAttribute("total", dashboard.byCategory().total());
		page.addAttribute("risks", sections.risks());
		page.addAttribute("progress", sections.progress());
		page.addAttribute("categories", sections.categories());
		page.addAttribute("periods", sections.periods());
		page.addAttribute("periodCategories", sections.periodCategories());
		page.addAttribute("partners", sections.partnerRows());
		page.addAttribute("flexibility", sections.flexibility());
		page.addAttribute("times", sections.times());
		page.addAttribute("burnDown", dashboard.periods().isEmpty() ? null : charts.progress());
		page.addAttribute("categoryBars", charts.categories());
		page.addAttribute("periodBars", charts.periods());
		page.addAttribute("partnerBars", charts.partners());
		page.addAttribute("flexibilityBars", charts.flexibility());
		page.addAttribute("timeBars", charts.times());
		return "dashboard/project";
	}

	@GetMapping("/projects/{code}/dashboard.csv")
	ResponseEntity<byte[]> download(@PathVariable String code, @RequestParam(defaultValue = "progress") String of,
			@ModelAttribute("view") View view) {
		Actor reader = this.access.require(Permission.VIEW_PROJECT, Scope.project(code));
		ProjectDashboard dashboard = this.dashboards.of(this.projects.get(code), reader);
		return SectionFile.of(code,
				new ProjectSections(dashboard, view, reader).all()
					.stream()
					.filter((section) -> section.id().equals(of))
					.findFirst()
					.orElseThrow(Refusal::notFound));
	}

}
