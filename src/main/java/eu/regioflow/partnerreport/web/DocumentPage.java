package eu.regioflow.partnerreport.web;

import java.util.Optional;
import java.util.UUID;

import eu.regioflow.document.Document;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.DocumentPlace;
import eu.regioflow.partnerreport.MoveDocument;
import eu.regioflow.partnerreport.OwnDocuments;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.Flash;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One file of a report: what it proves, and what its partner may still do with it.
 */
@Controller
@RequestMapping("/projects/{code}/partners/{partner}/reports/{number}/documents/{document}")
class DocumentPage {

	private final Access access;

	private final OpenedReport reports;

	private final ReportFiles files;

	private final OwnDocuments own;

	private final MoveDocument move;

	DocumentPage(Access access, OpenedReport reports, ReportFiles files, OwnDocuments own, MoveDocument move) {
		this.access = access;
		this.reports = reports;
		this.files = files;
		this.own = own;
		this.move = move;
	}

	@GetMapping
	String show(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable UUID document, @ModelAttribute("view") View view, Model page) {
		this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(code, partner));
		OpenedReport.Opened opened = this.reports.of(code, partner, number);
		return render(opened, this.own.get(opened.report(), document), RefusedForm.NONE, view, page);
	}

	@PostMapping("/line")
	String move(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable UUID document, @RequestParam long version,
			@RequestParam(defaultValue = DocumentPlace.WHOLE) String line, @ModelAttribute("view") View view,
			Model page, RedirectAttributes redirect, HttpServletResponse response) {
		this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(code, partner));
		OpenedReport.Opened opened = this.reports.of(code, partner, number);
		try {
			this.move.move(code, partner, number, Optional.of(version), document, DocumentPlace.read(line));
			Flash.success(redirect, view.text("proof.moved"));
			return "redirect:" + opened.view().base() + "/documents";
		}
		catch (Refusal refusal) {
			RefusedForm refused = RefusedForm.of(refusal, view, "line");
			response.setStatus(refused.status());
			return render(opened, this.own.get(opened.report(), document), refused, view, page);
		}
	}

	private String render(OpenedReport.Opened opened, Document document, RefusedForm refused, View view, Model page) {
		page.addAttribute("report", opened.view());
		page.addAttribute("refused", refused);
		page.addAttribute("file", this.files.row(opened, document));
		page.addAttribute("places", this.files.places(opened, view));
		return "partnerreport/document";
	}

}
