package eu.regioflow.verification.rest;

import java.util.List;

import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.expenditure.VerificationDeductions;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.projectreport.ProjectReports;
import eu.regioflow.verification.VerificationPreview;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What verification deducts, for the readers of its page.
 */
@RestController
@Tag(name = "Verification")
class VerificationDeductionApi {

	private final Access access;

	private final ProjectReports reports;

	private final VerificationPreview preview;

	VerificationDeductionApi(Access access, ProjectReports reports, VerificationPreview preview) {
		this.access = access;
		this.reports = reports;
		this.preview = preview;
	}

	@GetMapping("/api/v1/projects/{code}/reports/{period}/verification/deductions")
	@Operation(summary = "Deductions of the joint secretariat and of the managing authority, side by side")
	Table deductions(@PathVariable String code, @PathVariable int period) {
		this.access.require(Permission.VIEW_TRAIL, Scope.project(code));
		VerificationDeductions deductions = this.preview.of(this.reports.get(code, period)).deductions();
		return new Table(deductions.rows().stream().map(Row::of).toList(), Row.of(deductions.total()));
	}

	/** The table with its sums, EUR. */
	record Table(List<Row> rows, Row total) {
	}

	/**
	 * A type of error or a flat rate, never both; neither in the sums.
	 */
	record Row(ErrorType errorType, CostCategory flatRate, Money deductedJs, Money deductedMa, Money deducted) {

		static Row of(VerificationDeductions.Row row) {
			return new Row(row.errorType(), row.flatRate(), row.js(), row.ma(), row.both());
		}

	}

}
