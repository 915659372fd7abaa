package eu.regioflow.partnerreport.web;

import java.util.List;

import eu.regioflow.expenditure.ExpenditureLine;
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

	private static final int ROWS = 50;

	private final OpenedReport reports;

	ExpenditurePage(OpenedReport reports) {
		this.reports = reports;
	}

	@GetMapping
	String show(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@RequestParam(defaultValue = "1") int page, @ModelAttribute("view") View view, Model model) {
		return render(this.reports.of(code, partner, number), page, view, model);
	}

	private String render(OpenedReport.Opened opened, int page, View view, Model model) {
		List<ExpenditureLine> lines = this.reports.lines(opened, view.text("partnerreport.personal"));
		int pages = Math.max(1, (lines.size() + ROWS - 1) / ROWS);
		int current = Math.min(Math.max(1, page), pages);
		var overview = this.reports.overview(opened);
		model.addAttribute("report", opened.view());
		model.addAttribute("lines",
				lines.stream().skip((current - 1L) * ROWS).limit(ROWS).map((line) -> LineRow.of(line, view)).toList());
		model.addAttribute("count", lines.size());
		model.addAttribute("page", current);
		model.addAttribute("pages", pages);
		model.addAttribute("warnings", ErrorRow.of(this.reports.check(opened, lines).warnings(), view));
		model.addAttribute("totals", TotalRow.of(overview, opened.context(), view));
		model.addAttribute("overview", overview);
		model.addAttribute("month", opened.monthName(view));
		return "partnerreport/expenditure";
	}

}
