package eu.regioflow.partnerreport.rest;

import java.util.List;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.DuplicateFindings;
import eu.regioflow.partnerreport.PartnerReports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Invoices of a report that others declared too.
 */
@RestController
@Tag(name = "Partner reports")
class DuplicateApi {

	private final Access access;

	private final PartnerReports reports;

	private final DuplicateFindings findings;

	DuplicateApi(Access access, PartnerReports reports, DuplicateFindings findings) {
		this.access = access;
		this.reports = reports;
		this.findings = findings;
	}

	@GetMapping("/api/v1/projects/{code}/partners/{partner}/reports/{number}/duplicates")
	@Operation(summary = "Lines whose supplier, invoice number and amount another partner or project declared too")
	List<Body> list(@PathVariable String code, @PathVariable int partner, @PathVariable int number) {
		this.access.require(Permission.VIEW_DUPLICATE_INVOICES, Scope.partner(code, partner));
		return this.findings.of(this.reports.get(code, partner, number)).stream().map(Body::of).toList();
	}

	/**
	 * A line that somebody else declared too.
	 *
	 * @param project null, like all that follows, where the caller may not see it
	 */
	record Body(int line, String project, Integer partner, Integer report, Integer otherLine) {

		static Body of(DuplicateFindings.Found found) {
			return found.isVisible() ? new Body(found.line(), found.project(), found.partner(), found.other().report(),
					found.other().line()) : new Body(found.line(), null, null, null, null);
		}

	}

}
