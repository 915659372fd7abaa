package eu.regioflow.verification.rest;

import java.time.LocalDate;
import java.util.List;

import eu.regioflow.clarification.Clarification;
import eu.regioflow.clarification.ClarificationSheet;
import eu.regioflow.clarification.ClarificationSheets;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Scope;
import eu.regioflow.projectreport.ProjectReports;
import eu.regioflow.verification.AskLeadPartner;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Questions of verification to the lead partner.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}/reports/{period}/clarifications")
@Tag(name = "Clarifications")
class ProjectQuestionApi {

	private final Access access;

	private final ProjectReports reports;

	private final ClarificationSheets sheets;

	private final AskLeadPartner askLeadPartner;

	ProjectQuestionApi(Access access, ProjectReports reports, ClarificationSheets sheets,
			AskLeadPartner askLeadPartner) {
		this.access = access;
		this.reports = reports;
		this.sheets = sheets;
		this.askLeadPartner = askLeadPartner;
	}

	@GetMapping
	@Operation(summary = "Questions of verification about a project report, with their answers")
	List<ClarificationSheet> list(@PathVariable String code, @PathVariable int period) {
		this.access.require(Clarification.Kind.VERIFICATION.sight(), Scope.project(code));
		return this.sheets.about(this.reports.get(code, period).id());
	}

	@PostMapping
	@Operation(summary = "Ask the lead partner about the project report")
	ClarificationSheet ask(@PathVariable String code, @PathVariable int period, @RequestBody Question body) {
		return this.sheets.of(this.askLeadPartner.ask(code, period, body.question(), body.due()));
	}

	/** What is asked, and until when the answer is needed. */
	record Question(String question, LocalDate due) {
	}

}
