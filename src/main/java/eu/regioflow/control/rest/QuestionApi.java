package eu.regioflow.control.rest;

import java.time.LocalDate;
import java.util.List;

import eu.regioflow.clarification.Clarification;
import eu.regioflow.clarification.ClarificationSheet;
import eu.regioflow.clarification.ClarificationSheets;
import eu.regioflow.control.AskPartner;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.PartnerReports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Questions of control to the partner.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}/partners/{partner}/reports/{number}/clarifications")
@Tag(name = "Clarifications")
class QuestionApi {

	private final Access access;

	private final PartnerReports reports;

	private final ClarificationSheets sheets;

	private final AskPartner askPartner;

	QuestionApi(Access access, PartnerReports reports, ClarificationSheets sheets, AskPartner askPartner) {
		this.access = access;
		this.reports = reports;
		this.sheets = sheets;
		this.askPartner = askPartner;
	}

	@GetMapping
	@Operation(summary = "Questions of control about a report, with their answers")
	List<ClarificationSheet> list(@PathVariable String code, @PathVariable int partner, @PathVariable int number) {
		this.access.require(Clarification.Kind.CONTROL.sight(), Scope.partner(code, partner));
		return this.sheets.about(this.reports.get(code, partner, number).id());
	}

	@PostMapping
	@Operation(summary = "Ask the partner about the report or one of its lines")
	ClarificationSheet ask(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@RequestBody Question body) {
		return this.sheets.of(this.askPartner.ask(code, partner, number, body.line(), body.question(), body.due()));
	}

	/** What is asked, and until when the answer is needed. */
	record Question(Integer line, String question, LocalDate due) {
	}

}
