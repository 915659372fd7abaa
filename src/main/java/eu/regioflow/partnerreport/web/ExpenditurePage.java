package eu.regioflow.partnerreport.web;

import java.util.Map;

import eu.regioflow.web.RefusedForm;
import eu.regioflow.web.View;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of expenditure, shown in pages, with live totals.
 */
@Controller
@RequestMapping("/projects/{code}/partners/{partner}/reports/{number}/expenditure")
class ExpenditurePage {

	private final OpenedReport reports;

	private final ExpenditureModel page;

	ExpenditurePage(OpenedReport reports, ExpenditureModel page) {
		this.reports = reports;
		this.page = page;
	}

	@GetMapping
	String show(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "") String rows,
			@ModelAttribute("view") View view, Model model) {
		return this.page.show(this.reports.of(code, partner, number), new GridQuery(rows, page), RefusedForm.NONE,
				Map.of(), view, model);
	}

}
