package eu.regioflow.control.rest;

import java.util.List;

import eu.regioflow.control.ControlPreview;
import eu.regioflow.expenditure.Deductions;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.money.Money;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.refusal.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What control deducts of a report: its controller sees it while at work, others who may
 * read the report once the certificate is issued.
 */
@RestController
@Tag(name = "Control")
class DeductionApi {

	private final Access access;

	private final PartnerReports reports;

	private final Expenditure expenditure;

	private final ControlPreview preview;

	DeductionApi(Access access, PartnerReports reports, Expenditure expenditure, ControlPreview preview) {
		this.access = access;
		this.reports = reports;
		this.expenditure = expenditure;
		this.preview = preview;
	}

	@GetMapping("/api/v1/projects/{code}/partners/{partner}/reports/{number}/control/deductions")
	@Operation(summary = "Deductions by type of error, and what each flat rate loses with them")
	Table deductions(@PathVariable String code, @PathVariable int partner, @PathVariable int number) {
		Scope scope = Scope.partner(code, partner);
		this.access.require(Permission.VIEW_PARTNER_REPORT, scope);
		PartnerReport report = this.reports.get(code, partner, number);
		boolean controls = !report.isDraft() && this.access.may(Permission.CONTROL_EXPENDITURE, scope);
		if (!controls && !report.isCertified()) {
			throw Refusal.notFound();
		}
		Deductions deductions = this.preview.of(report, this.expenditure.lines(report.id())).deductions();
		return new Table(deductions.rows(), deductions.total());
	}

	/** The table with its sum, EUR. */
	record Table(List<Deductions.Row> rows, Money total) {
	}

}
