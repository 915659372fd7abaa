package eu.regioflow.partnerreport.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import eu.regioflow.partnerreport.BeginRecurringRows;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.Flash;
import eu.regioflow.web.RefusedForm;
import eu.regioflow.web.View;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Begins rows of the table with lines of the last report.
 */
@Controller
class RecurringPage {

	private final OpenedReport reports;

	private final ExpenditureModel page;

	private final BeginRecurringRows beginRecurringRows;

	RecurringPage(OpenedReport reports, ExpenditureModel page, BeginRecurringRows beginRecurringRows) {
		this.reports = reports;
		this.page = page;
		this.beginRecurringRows = beginRecurringRows;
	}

	@PostMapping("/projects/{code}/partners/{partner}/reports/{number}/expenditure/recurring")
	String begin(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@RequestParam(defaultValue = "") Set<Integer> lines, @RequestParam(defaultValue = "false") boolean all,
			@ModelAttribute("view") View view, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		OpenedReport.Opened opened = this.reports.toChange(code, partner, number);
		try {
			int begun = this.beginRecurringRows.begin(code, partner, number,
					all ? Optional.empty() : Optional.of(lines));
			Flash.success(redirect, view.text("recurring.begun", begun));
			return "redirect:" + opened.view().base() + "/expenditure";
		}
		catch (Refusal refusal) {
			RefusedForm refused = RefusedForm.of(refusal, view, "recurring");
			response.setStatus(refused.status());
			return this.page.show(opened, new GridQuery("", 1), refused, Map.of(), view, model);
		}
	}

}
