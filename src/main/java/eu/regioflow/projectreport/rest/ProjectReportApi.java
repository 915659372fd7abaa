package eu.regioflow.projectreport.rest;

import java.util.List;
import java.util.Set;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.project.Projects;
import eu.regioflow.projectreport.ProjectReportSheet;
import eu.regioflow.projectreport.ProjectReportSheets;
import eu.regioflow.projectreport.ProjectReports;
import eu.regioflow.projectreport.SubmitProjectReport;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Project reports: read and submitted.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}/reports")
@Tag(name = "Project reports")
class ProjectReportApi {

	private final Access access;

	private final Projects projects;

	private final ProjectReports reports;

	private final ProjectReportSheets sheets;

	private final SubmitProjectReport submitProjectReport;

	ProjectReportApi(Access access, Projects projects, ProjectReports reports, ProjectReportSheets sheets,
			SubmitProjectReport submitProjectReport) {
		this.access = access;
		this.projects = projects;
		this.reports = reports;
		this.sheets = sheets;
		this.submitProjectReport = submitProjectReport;
	}

	@GetMapping
	@Operation(summary = "All project reports of a project")
	List<ProjectReportSheet> list(@PathVariable String code) {
		this.access.require(Permission.VIEW_PROJECT, Scope.project(code));
		this.projects.get(code);
		return this.reports.findByProjectOrderByPeriod(code).stream().map(this.sheets::of).toList();
	}

	@GetMapping("/{period}")
	@Operation(summary = "One project report with its certificates and figures")
	ProjectReportSheet get(@PathVariable String code, @PathVariable int period) {
		this.access.require(Permission.VIEW_PROJECT, Scope.project(code));
		return this.sheets.of(this.reports.get(code, period));
	}

	@PostMapping("/{period}/submission")
	@Operation(summary = "Gather the certificates and submit the project report")
	ProjectReportSheet submit(@PathVariable String code, @PathVariable int period, ExpectedVersion expected,
			@RequestBody Submission body) {
		this.access.require(Permission.SUBMIT_PROJECT_REPORT, Scope.project(code));
		return this.sheets
			.of(this.submitProjectReport.submit(code, period, expected.version(), body.summary(), body.partners()));
	}

	/**
	 * The lead partner's submission.
	 *
	 * @param leaveOut numbers of the partners whose certificates wait for a later report
	 */
	record Submission(String summary, List<Integer> leaveOut) {

		private Set<Integer> partners() {
			if (this.leaveOut == null) {
				return Set.of();
			}
			if (this.leaveOut.contains(null)) {
				throw Refusal.invalid("unknown-partner", "null");
			}
			return Set.copyOf(this.leaveOut);
		}

	}

}
