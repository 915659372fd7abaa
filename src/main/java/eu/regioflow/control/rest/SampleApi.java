package eu.regioflow.control.rest;

import eu.regioflow.control.AddToSample;
import eu.regioflow.control.SampleSheet;
import eu.regioflow.control.Samples;
import eu.regioflow.expenditure.Expenditure;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The sample of a report's control: its controller sees it from the start, others who may
 * read the report once the certificate is issued.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}/partners/{partner}/reports/{number}/control/sample")
@Tag(name = "Control")
class SampleApi {

	private final Access access;

	private final PartnerReports reports;

	private final Expenditure expenditure;

	private final Samples samples;

	private final AddToSample addToSample;

	SampleApi(Access access, PartnerReports reports, Expenditure expenditure, Samples samples,
			AddToSample addToSample) {
		this.access = access;
		this.reports = reports;
		this.expenditure = expenditure;
		this.samples = samples;
		this.addToSample = addToSample;
	}

	@GetMapping
	@Operation(summary = "The lines that control looks at, with the seed and the method of their draw")
	SampleSheet sample(@PathVariable String code, @PathVariable int partner, @PathVariable int number) {
		Scope scope = Scope.partner(code, partner);
		this.access.require(Permission.VIEW_PARTNER_REPORT, scope);
		PartnerReport report = this.reports.get(code, partner, number);
		if (!report.isCertified() && !this.access.may(Permission.CONTROL_EXPENDITURE, scope)) {
			throw Refusal.notFound();
		}
		return sheet(report);
	}

	@PostMapping
	@Operation(summary = "Add a line to the sample by the controller's own judgement")
	SampleSheet add(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			ExpectedVersion expected, @RequestBody Addition body) {
		return sheet(this.addToSample.add(code, partner, number, expected.version(), body.line(), body.reason()));
	}

	private SampleSheet sheet(PartnerReport report) {
		return this.samples.of(report.id())
			.map((sample) -> SampleSheet.of(sample, this.expenditure.lines(report.id())))
			.orElseThrow(Refusal::notFound);
	}

	/** A line and why it should be looked at. */
	record Addition(Integer line, String reason) {
	}

}
