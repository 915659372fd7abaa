package eu.regioflow.partnerreport.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import eu.regioflow.document.Documents;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.AcknowledgeWarnings;
import eu.regioflow.partnerreport.AcknowledgedWarnings;
import eu.regioflow.partnerreport.AttachDocument;
import eu.regioflow.partnerreport.ReceiptSheets;
import eu.regioflow.partnerreport.SubmitPartnerReport;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.RefusedForm;
import eu.regioflow.web.View;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The last look at a report, its submission with a declaration, and the receipt.
 */
@Controller
@RequestMapping("/projects/{code}/partners/{partner}/reports/{number}")
class SubmissionPage {

	private final Access access;

	private final OpenedReport reports;

	private final Documents documents;

	private final AcknowledgeWarnings acknowledge;

	private final AcknowledgedWarnings acknowledged;

	private final ReceiptSheets receipts;

	private final SubmitPartnerReport submit;

	SubmissionPage(Access access, OpenedReport reports, Documents documents, AcknowledgeWarnings acknowledge,
			AcknowledgedWarnings acknowledged, ReceiptSheets receipts, SubmitPartnerReport submit) {
		this.access = access;
		this.reports = reports;
		this.documents = documents;
		this.acknowledge = acknowledge;
		this.acknowledged = acknowledged;
		this.receipts = receipts;
		this.submit = submit;
	}

	@GetMapping("/submission")
	String check(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@ModelAttribute("view") View view, Model page) {
		this.access.require(Permission.SUBMIT_PARTNER_REPORT, Scope.partner(code, partner));
		OpenedReport.Opened opened = this.reports.of(code, partner, number);
		if (!opened.report().isWithPartner()) {
			return "redirect:" + opened.view().base() + "/receipt";
		}
		return render(opened, RefusedForm.NONE, false, view, page);
	}

	@PostMapping("/submission")
	String submit(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@RequestParam long version, @RequestParam(defaultValue = "false") boolean declaration,
			@RequestParam(defaultValue = "") Set<String> acknowledged, @ModelAttribute("view") View view, Model page,
			HttpServletResponse response) {
		OpenedReport.Opened opened = this.reports.of(code, partner, number);
		try {
			this.acknowledge.acknowledge(code, partner, number, Optional.of(acknowledged));
			this.submit.submit(code, partner, number, Optional.of(version), declaration);
			return "redirect:" + opened.view().base() + "/receipt";
		}
		catch (Refusal refusal) {
			if ("report-not-draft".equals(refusal.code())) {
				return "redirect:" + opened.view().base() + "/receipt";
			}
			RefusedForm refused = "warnings-not-acknowledged".equals(refusal.code()) ? WarningRow.refused(refusal, view)
					: RefusedForm.of(refusal, view, "declaration");
			response.setStatus(refused.status());
			return render(opened, refused, declaration, view, page);
		}
	}

	@GetMapping("/receipt")
	String receipt(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@ModelAttribute("view") View view, Model page) {
		OpenedReport.Opened opened = this.reports.of(code, partner, number);
		if (opened.report().isDraft()) {
			return "redirect:" + opened.view().base();
		}
		page.addAttribute("report", opened.view());
		page.addAttribute("receipts", this.receipts.of(opened.report()));
		return "partnerreport/receipt";
	}

	private String render(OpenedReport.Opened opened, RefusedForm refused, boolean declaration, View view, Model page) {
		List<ExpenditureLine> lines = this.reports.lines(opened, "");
		OpenedReport.Checked checked = this.reports.check(opened, lines);
		var overview = this.reports.overview(opened);
		page.addAttribute("report", opened.view());
		page.addAttribute("refused", refused);
		page.addAttribute("declaration", declaration);
		page.addAttribute("count", lines.size());
		page.addAttribute("files", this.documents.of(AttachDocument.subject(opened.report())).size());
		page.addAttribute("errors", ErrorRow.of(checked.errors(), view));
		page.addAttribute("warnings", WarningRow.of(checked.warnings(),
				this.acknowledged.of(opened.report().id(), opened.report().submissions() + 1), view));
		page.addAttribute("totals", TotalRow.of(overview, opened.context(), view));
		page.addAttribute("overview", overview);
		page.addAttribute("month", opened.monthName(view));
		return "partnerreport/submission";
	}

}
