package eu.regioflow.partnerreport.web;

import java.util.ArrayList;
import java.util.List;

import eu.regioflow.clarification.ClarificationSheets;
import eu.regioflow.document.Documents;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.Procurements;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.AttachDocument;
import eu.regioflow.partnerreport.DetailOverview;
import eu.regioflow.partnerreport.DuplicateFindings;
import eu.regioflow.partnerreport.ParkedItems;
import eu.regioflow.partnerreport.ReceiptSheets;
import eu.regioflow.web.TaskRow;
import eu.regioflow.web.View;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A report at a glance: what is to do, where it stands, what it adds up to.
 */
@Controller
class ReportPage {

	private final OpenedReport reports;

	private final Documents documents;

	private final ClarificationSheets clarifications;

	private final ParkedItems parkedItems;

	private final Procurements procurements;

	private final DuplicateFindings duplicates;

	private final ReceiptSheets receipts;

	private final Access access;

	private final DetailOverview details;

	ReportPage(OpenedReport reports, Documents documents, ClarificationSheets clarifications, ParkedItems parkedItems,
			Procurements procurements, DuplicateFindings duplicates, DetailOverview details, ReceiptSheets receipts,
			Access access) {
		this.reports = reports;
		this.procurements = procurements;
		this.duplicates = duplicates;
		this.receipts = receipts;
		this.access = access;
		this.details = details;
		this.parkedItems = parkedItems;
		this.documents = documents;
		this.clarifications = clarifications;
	}

	@GetMapping("/projects/{code}/partners/{partner}/reports/{number}")
	String show(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@ModelAttribute("view") View view, Model page) {
		OpenedReport.Opened opened = this.reports.of(code, partner, number);
		List<ExpenditureLine> lines = this.reports.lines(opened, "");
		int files = this.documents.of(AttachDocument.subject(opened.report())).size();
		int errors = this.reports.check(opened, lines).errors().size();
		var overview = this.reports.overview(opened);
		page.addAttribute("report", opened.view());
		List<TaskRow> tasks = tasks(opened.view(), lines.size(), files, errors, view);
		// whatever there is to do stands before the submission
		int contracts = this.procurements.of(code, partner, number).size();
		if (contracts > 0 || opened.view().editable()) {
			tasks.add(tasks.size() - 1, row("procurements", opened.view().base() + "/procurements", contracts,
					begun(contracts > 0, opened), view));
		}
		boolean isSaid = opened.report().forecast() != null || !opened.report().forecastExplanation().isEmpty();
		tasks.add(tasks.size() - 1, row("profile", opened.view().base() + "/spending-profile", isSaid ? 1 : 0,
				begun(isSaid, opened), view));
		int parked = this.parkedItems.waiting(code, partner).size();
		if (parked > 0) {
			tasks.add(tasks.size() - 1,
					row("parked", opened.view().base() + "/parked-items", parked, "not-started", view));
		}
		if (!opened.report().isWithPartner()
				&& this.access.may(Permission.VIEW_DUPLICATE_INVOICES, Scope.partner(code, partner))) {
			int duplicates = this.duplicates.of(opened.report()).size();
			tasks.add(tasks.size() - 1, row("duplicates", opened.view().base() + "/duplicates", duplicates,
					(duplicates > 0) ? "problem" : "completed", view));
		}
		page.addAttribute("tasks", tasks);
		page.addAttribute("totals", TotalRow.of(overview, opened.context(), view));
		page.addAttribute("overview", overview);
		page.addAttribute("details", this.details.of(overview, view.locale().getLanguage()));
		// nobody asks about a report before it is submitted
		page.addAttribute("clarifications",
				opened.report().isDraft() ? List.of() : this.clarifications.about(opened.report().id()));
		page.addAttribute("receipts", this.receipts.of(opened.report()));
		page.addAttribute("month", opened.monthName(view));
		return "partnerreport/report";
	}

	private static List<TaskRow> tasks(ReportView report, int lines, int files, int errors, View view) {
		List<TaskRow> tasks = new ArrayList<>();
		String expenditure = (errors > 0) ? "problem" : (lines > 0) ? "in-progress" : "not-started";
		String documents = (files > 0) ? "in-progress" : "not-started";
		String submission = (lines == 0) ? "cannot-start" : (errors > 0) ? "problem" : "not-started";
		if (!report.isDraft() && !report.submittable()) {
			expenditure = "completed";
			documents = "completed";
			submission = "completed";
		}
		tasks.add(row("expenditure", report.base() + "/expenditure", lines, expenditure, view));
		tasks.add(row("documents", report.base() + "/documents", files, documents, view));
		if (report.submittable()) {
			tasks.add(row("submission", submission.equals("cannot-start") ? null : report.base() + "/submission", lines,
					submission, view));
		}
		else if (!report.isDraft()) {
			tasks.add(row("receipt", report.base() + "/receipt", lines, submission, view));
		}
		return tasks;
	}

	private static TaskRow row(String task, String href, int count, String status, View view) {
		String colour = switch (status) {
			case "problem" -> "red";
			case "in-progress" -> "blue";
			case "not-started" -> "grey";
			default -> null;
		};
		return new TaskRow(view.text("partnerreport.task." + task), href,
				view.text("partnerreport.task." + task + ".hint", count), view.text("partnerreport.task." + status),
				colour);
	}

	/** Nothing waits any more for whoever has submitted. */
	private static String begun(boolean isBegun, OpenedReport.Opened opened) {
		if (!opened.report().isWithPartner()) {
			return "completed";
		}
		return isBegun ? "in-progress" : "not-started";
	}

}
