package eu.regioflow.control.rest;

import java.util.List;
import java.util.Objects;

import eu.regioflow.control.AnswerChecklist;
import eu.regioflow.control.Checklist;
import eu.regioflow.control.ChecklistAnswer;
import eu.regioflow.control.ChecklistEntry;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The checklist of a report's control: its controller sees it while at work, others who
 * may read the report once the certificate is issued.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}/partners/{partner}/reports/{number}/control/checklist")
@Tag(name = "Control")
class ChecklistApi {

	private final Access access;

	private final PartnerReports reports;

	private final Checklist checklist;

	private final AnswerChecklist answerChecklist;

	ChecklistApi(Access access, PartnerReports reports, Checklist checklist, AnswerChecklist answerChecklist) {
		this.access = access;
		this.reports = reports;
		this.checklist = checklist;
		this.answerChecklist = answerChecklist;
	}

	@GetMapping
	@Operation(summary = "The questions that the rule set puts to control, with the answers")
	List<ChecklistEntry> list(@PathVariable String code, @PathVariable int partner, @PathVariable int number) {
		Scope scope = Scope.partner(code, partner);
		this.access.require(Permission.VIEW_PARTNER_REPORT, scope);
		PartnerReport report = this.reports.get(code, partner, number);
		if (!report.isCertified() && !this.access.may(Permission.CONTROL_EXPENDITURE, scope)) {
			throw Refusal.notFound();
		}
		return this.checklist.of(report);
	}

	@PutMapping
	@Operation(summary = "Replace all answers; a question that is not named has none")
	List<ChecklistEntry> answer(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			ExpectedVersion expected, @RequestBody Answers body) {
		this.access.require(Permission.CONTROL_EXPENDITURE, Scope.partner(code, partner));
		if (body.answers() == null || body.answers().stream().anyMatch(Objects::isNull)) {
			throw Refusal.invalid("answers-missing");
		}
		return this.checklist
			.of(this.answerChecklist.answer(code, partner, number, expected.version(), body.answers()));
	}

	/** All answers. */
	record Answers(List<ChecklistAnswer> answers) {
	}

}
