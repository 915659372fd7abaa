package eu.regioflow.partnerreport.web;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.DuplicateFindings;
import eu.regioflow.web.View;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Invoices of a report that others declared too, for who controls and verifies.
 */
@Controller
class DuplicatesPage {

	private final Access access;

	private final OpenedReport reports;

	private final DuplicateFindings findings;

	DuplicatesPage(Access access, OpenedReport reports, DuplicateFindings findings) {
		this.access = access;
		this.reports = reports;
		this.findings = findings;
	}

	@GetMapping("/projects/{code}/partners/{partner}/reports/{number}/duplicates")
	String show(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@ModelAttribute("view") View view, Model page) {
		this.access.require(Permission.VIEW_DUPLICATE_INVOICES, Scope.partner(code, partner));
		OpenedReport.Opened opened = this.reports.of(code, partner, number);
		page.addAttribute("report", opened.view());
		page.addAttribute("findings", this.findings.of(opened.report()));
		return "partnerreport/duplicates";
	}

}
