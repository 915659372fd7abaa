package eu.regioflow.partnerreport.web;

import java.util.List;
import java.util.Map;

import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.partnerreport.RecurringLines;
import eu.regioflow.web.RefusedForm;
import eu.regioflow.web.View;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the page of the list of expenditure shows: the table to fill in or to read, what
 * to mend, and the live totals.
 */
@Component
class ExpenditureModel {

	private static final int ROWS = 50;

	private final OpenedReport reports;

	private final GridRows gridRows;

	private final RecurringLines recurring;

	ExpenditureModel(OpenedReport reports, GridRows gridRows, RecurringLines recurring) {
		this.reports = reports;
		this.gridRows = gridRows;
		this.recurring = recurring;
	}

	/**
	 * Fills the model.
	 * @param refused what was wrong with the form that was sent
	 * @param typed rows of the table's form that were not saved, by key
	 * @return the name of the template
	 */
	String show(OpenedReport.Opened opened, GridQuery query, RefusedForm refused, Map<String, TypedRow> typed,
			View view, Model model) {
		List<ExpenditureLine> lines = this.reports.lines(opened, view.text("partnerreport.personal"));
		OpenedReport.Checked checked = this.reports.check(opened, lines);
		Grid grid = opened.view().editable() ? this.gridRows.of(opened, lines, checked, query, typed, view) : null;
		int pages = Math.max(1, (lines.size() + ROWS - 1) / ROWS);
		int page = Math.min(Math.max(1, query.page()), pages);
		model.addAttribute("report", opened.view());
		model.addAttribute("refused", refused);
		model.addAttribute("grid", grid);
		model.addAttribute("lines", (grid != null) ? List.of()
				: lines.stream().skip((page - 1L) * ROWS).limit(ROWS).map((line) -> LineRow.of(line, view)).toList());
		model.addAttribute("count", (grid != null) ? grid.count() : lines.size());
		model.addAttribute("page", (grid != null) ? grid.page() : page);
		model.addAttribute("pages", (grid != null) ? grid.pages() : pages);
		model.addAttribute("recurring",
				this.recurring.of(opened.report())
					.stream()
					.filter((line) -> opened.view().editable())
					.map((line) -> LineRow.of(line, view))
					.toList());
		model.addAttribute("warnings", ErrorRow.of(checked.warnings(), view));
		totals(opened, view, model);
		return "partnerreport/expenditure";
	}

	/** Only the totals. */
	void totals(OpenedReport.Opened opened, View view, Model model) {
		var overview = this.reports.overview(opened);
		model.addAttribute("report", opened.view());
		model.addAttribute("totals", TotalRow.of(overview, opened.context(), view));
		model.addAttribute("overview", overview);
		model.addAttribute("month", opened.monthName(view));
	}

}
