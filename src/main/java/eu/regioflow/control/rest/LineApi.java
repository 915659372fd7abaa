package eu.regioflow.control.rest;

import eu.regioflow.control.DecideLine;
import eu.regioflow.control.LineDecision;
import eu.regioflow.control.Samples;
import eu.regioflow.control.SeenLines;
import eu.regioflow.control.SeenSheet;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnerreport.ReportSheet;
import eu.regioflow.partnerreport.ReportSheets;
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
 * Control line by line; only the report's controller sees how far it has come.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}/partners/{partner}/reports/{number}/control")
@Tag(name = "Control")
class LineApi {

	private final Access access;

	private final PartnerReports reports;

	private final ReportSheets sheets;

	private final Expenditure expenditure;

	private final Samples samples;

	private final SeenLines seen;

	private final DecideLine decideLine;

	LineApi(Access access, PartnerReports reports, ReportSheets sheets, Expenditure expenditure, Samples samples,
			SeenLines seen, DecideLine decideLine) {
		this.access = access;
		this.reports = reports;
		this.sheets = sheets;
		this.expenditure = expenditure;
		this.samples = samples;
		this.seen = seen;
		this.decideLine = decideLine;
	}

	@GetMapping("/progress")
	@Operation(summary = "How many lines the controller has looked at, and which ones not")
	SeenSheet progress(@PathVariable String code, @PathVariable int partner, @PathVariable int number) {
		this.access.require(Permission.CONTROL_EXPENDITURE, Scope.partner(code, partner));
		PartnerReport report = this.reports.get(code, partner, number);
		if (report.hasOpenList()) {
			throw Refusal.notFound();
		}
		return SeenSheet.of(this.expenditure.numbers(report.id()), this.seen.of(report), this.samples.of(report.id()));
	}

	@PutMapping("/lines/{line}/decision")
	@Operation(summary = "Certify one line in full, deduct from it or park it; all other findings stay")
	ReportSheet decide(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable int line, ExpectedVersion expected, @RequestBody LineDecision body) {
		return this.sheets.of(this.decideLine.decide(code, partner, number, expected.version(), line, body));
	}

}
