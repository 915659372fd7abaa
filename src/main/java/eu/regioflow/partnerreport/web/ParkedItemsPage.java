package eu.regioflow.partnerreport.web;

import java.util.List;

import eu.regioflow.expenditure.LineReference;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.DeleteParkedItem;
import eu.regioflow.partnerreport.ParkedItem;
import eu.regioflow.partnerreport.ParkedItems;
import eu.regioflow.partnerreport.ReincludeParkedItem;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.Flash;
import eu.regioflow.web.View;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The parked items that wait, shown beside the report that may declare them again.
 */
@Controller
@RequestMapping("/projects/{code}/partners/{partner}/reports/{number}/parked-items")
class ParkedItemsPage {

	private final Access access;

	private final OpenedReport reports;

	private final ParkedItems parkedItems;

	private final ReincludeParkedItem reinclude;

	private final DeleteParkedItem delete;

	ParkedItemsPage(Access access, OpenedReport reports, ParkedItems parkedItems, ReincludeParkedItem reinclude,
			DeleteParkedItem delete) {
		this.access = access;
		this.reports = reports;
		this.parkedItems = parkedItems;
		this.reinclude = reinclude;
		this.delete = delete;
	}

	@GetMapping
	String show(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@ModelAttribute("view") View view, Model page) {
		OpenedReport.Opened opened = this.reports.of(code, partner, number);
		List<ParkedItem> waiting = this.parkedItems.waiting(code, partner);
		page.addAttribute("report", opened.view());
		page.addAttribute("items",
				waiting.stream().map((item) -> ParkedRow.of(item, opened.view().personal(), view)).toList());
		page.addAttribute("total", ParkedItem.total(waiting));
		page.addAttribute("mayDecide",
				this.access.may(Permission.PREPARE_PARTNER_REPORT, Scope.partner(code, partner)));
		return "partnerreport/parked-items";
	}

	@PostMapping("/{report}/{line}/reinclusion")
	String reinclude(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable int report, @PathVariable int line, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		try {
			LineReference copy = this.reinclude.reinclude(code, partner, new LineReference(report, line));
			Flash.success(redirect,
					view.text("partnerreport.parked.reincluded", report, line, copy.report(), copy.line()));
		}
		catch (Refusal refusal) {
			tell(refusal, view, redirect);
		}
		return back(code, partner, number);
	}

	@PostMapping("/{report}/{line}/deletion")
	String delete(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable int report, @PathVariable int line, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		try {
			this.delete.delete(code, partner, new LineReference(report, line));
			Flash.success(redirect, view.text("partnerreport.parked.deleted", report, line));
		}
		catch (Refusal refusal) {
			tell(refusal, view, redirect);
		}
		return back(code, partner, number);
	}

	// only what another window may have done is told on the page; the rest is answered as
	// everywhere
	private static void tell(Refusal refusal, View view, RedirectAttributes redirect) {
		if (refusal.kind() != Refusal.Kind.CONFLICT) {
			throw refusal;
		}
		Flash.notice(redirect, view.text(refusal));
	}

	private String back(String code, int partner, int number) {
		return "redirect:" + this.reports.of(code, partner, number).view().base() + "/parked-items";
	}

}
