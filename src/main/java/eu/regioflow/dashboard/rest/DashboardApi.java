package eu.regioflow.dashboard.rest;

import eu.regioflow.dashboard.FindProgrammeRisks;
import eu.regioflow.dashboard.ProgrammeDashboards;
import eu.regioflow.dashboard.ProjectDashboards;
import eu.regioflow.dashboard.Risk;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.project.Projects;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * How projects stand.
 */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Dashboards")
class DashboardApi {

	private final Access access;

	private final Projects projects;

	private final ProjectDashboards dashboards;

	private final ProgrammeDashboards programme;

	private final FindProgrammeRisks risks;

	DashboardApi(Access access, Projects projects, ProjectDashboards dashboards, ProgrammeDashboards programme,
			FindProgrammeRisks risks) {
		this.access = access;
		this.projects = projects;
		this.dashboards = dashboards;
		this.programme = programme;
		this.risks = risks;
	}

	@GetMapping("/projects/{code}/dashboard")
	@Operation(summary = "Progress with its forecast, flexibility, times and risks of a project")
	ProjectDashboardBody project(@PathVariable String code) {
		Actor reader = this.access.require(Permission.VIEW_PROJECT, Scope.project(code));
		return ProjectDashboardBody.of(this.dashboards.of(this.projects.get(code), reader));
	}

	@GetMapping("/dashboard")
	@Operation(summary = "All projects together, and fifty of them one by one")
	ProgrammeDashboardBody programme(@RequestParam(defaultValue = "") String after) {
		return ProgrammeDashboardBody.of(this.programme.after(after));
	}

	@GetMapping("/dashboard/risks")
	@Operation(summary = "The risks of all projects, by kind and one by one")
	ProgrammeRisksBody risks(@RequestParam(defaultValue = "") String kind,
			@RequestParam(required = false) Risk.Level level) {
		return ProgrammeRisksBody.of(this.risks.find(), kind, level);
	}

}
