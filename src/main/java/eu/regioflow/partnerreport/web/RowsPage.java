package eu.regioflow.partnerreport.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.regioflow.partnerreport.CellChange;
import eu.regioflow.partnerreport.FillInRow;
import eu.regioflow.partnerreport.FilledRow;
import eu.regioflow.partnerreport.TypedCells;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.Flash;
import eu.regioflow.web.FormError;
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
 * The table's form for browsers without script, which send all rows of a page at once,
 * and the totals for those with script, which send each row by itself.
 */
@Controller
@RequestMapping("/projects/{code}/partners/{partner}/reports/{number}/expenditure")
class RowsPage {

	private static final String WAS = "was-";

	private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {
	};

	private final OpenedReport reports;

	private final ExpenditureModel model;

	private final FillInRow fillInRow;

	private final ObjectMapper json;

	RowsPage(OpenedReport reports, ExpenditureModel model, FillInRow fillInRow, ObjectMapper json) {
		this.reports = reports;
		this.model = model;
		this.fillInRow = fillInRow;
		this.json = json;
	}

	@GetMapping("/totals")
	String totals(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@ModelAttribute("view") View view, Model page) {
		this.model.totals(this.reports.of(code, partner, number), view, page);
		return "partnerreport/liveTotals";
	}

	@PostMapping("/rows")
	String save(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@RequestParam Map<String, String> fields, @RequestParam(defaultValue = "") String rows,
			@ModelAttribute("view") View view, Model page, RedirectAttributes redirect, HttpServletResponse response) {
		OpenedReport.Opened opened = this.reports.toChange(code, partner, number);
		GridQuery query = new GridQuery(rows, number(fields.getOrDefault("page", "1")));
		Outcome outcome = new Outcome();
		try {
			changed(fields, view).forEach((key, changes) -> {
				try {
					outcome.add(fill(opened, key, changes, typed(key, fields), view));
				}
				catch (Refusal refusal) {
					outcome.refuse(key, refusal, typed(key, fields));
				}
			});
		}
		catch (Refusal refusal) {
			return again(opened, query, RefusedForm.of(refusal, view), outcome.refused, view, page, response);
		}
		if (!outcome.refused.isEmpty()) {
			String text = view.text("partnerreport.grid.collided", outcome.refused.size());
			RefusedForm told = new RefusedForm(HttpServletResponse.SC_CONFLICT, List.of(new FormError("", text)),
					Map.of());
			return again(opened, query, told, outcome.refused, view, page, response);
		}
		String text = view.text("partnerreport.grid.done", outcome.saved, outcome.unfinished);
		if (outcome.unfinished > 0) {
			Flash.notice(redirect, text);
		}
		else {
			Flash.success(redirect, text);
		}
		return "redirect:" + opened.view().base() + "/expenditure" + query.text();
	}

	/** A row that somebody else deleted is begun anew, with all that was typed. */
	private FilledRow fill(OpenedReport.Opened opened, String key, Map<String, CellChange> changes,
			Map<String, String> typed, View view) {
		var report = opened.report();
		Optional<Integer> line = key.equals(GridRow.NEW) ? Optional.empty() : Optional.of(Integer.valueOf(key));
		try {
			return this.fillInRow.fill(report.project(), report.partner(), report.number(), line, changes);
		}
		catch (Refusal refusal) {
			if (refusal.kind() != Refusal.Kind.NOT_FOUND) {
				throw refusal;
			}
			Map<String, CellChange> all = new TreeMap<>();
			typed
				.forEach((name, text) -> all.put(name, new CellChange("", TypedCells.kept(name, text, view.locale()))));
			return this.fillInRow.fill(report.project(), report.partner(), report.number(), Optional.empty(), all);
		}
	}

	private String again(OpenedReport.Opened opened, GridQuery query, RefusedForm told, Map<String, TypedRow> refused,
			View view, Model page, HttpServletResponse response) {
		response.setStatus(told.status());
		return this.model.show(opened, query, told, refused, view, page);
	}

	private static int number(String page) {
		return page.matches("[0-9]{1,4}") ? Integer.parseInt(page) : 1;
	}

	/** The cells of each row that are not what they were. */
	private Map<String, Map<String, CellChange>> changed(Map<String, String> fields, View view) {
		Map<String, Map<String, CellChange>> rows = new TreeMap<>();
		fields.forEach((field, value) -> {
			String key = field.startsWith(WAS) ? field.substring(WAS.length()) : "";
			if (!key.matches("new|[1-9][0-9]{0,5}")) {
				return;
			}
			Map<String, String> was = was(value);
			Map<String, CellChange> changes = new TreeMap<>();
			typed(key, fields).forEach((name, text) -> {
				CellChange change = new CellChange(was.getOrDefault(name, ""),
						TypedCells.kept(name, text, view.locale()));
				if (!change.was().equals(change.now())) {
					changes.put(name, change);
				}
			});
			// a currency alone is what a new row begins with
			boolean isBegun = !key.equals(GridRow.NEW)
					|| changes.keySet().stream().anyMatch((name) -> !name.equals("currency"));
			if (isBegun && !changes.isEmpty()) {
				rows.put(key, changes);
			}
		});
		return rows;
	}

	private static Map<String, String> typed(String key, Map<String, String> fields) {
		Map<String, String> typed = new TreeMap<>();
		GridRows.COLUMNS.forEach((name) -> {
			String text = fields.get(name + "-" + key);
			if (text != null) {
				typed.put(name, text);
			}
		});
		return typed;
	}

	private Map<String, String> was(String json) {
		try {
			return Optional.ofNullable(this.json.readValue(json, CELLS)).orElse(Map.of());
		}
		catch (IOException ex) {
			throw Refusal.unreadable("unreadable");
		}
	}

	/**
	 * What became of the rows of one form.
	 */
	private static final class Outcome {

		private final Map<String, TypedRow> refused = new TreeMap<>();

		private int saved;

		private int unfinished;

		private void add(FilledRow row) {
			this.saved++;
			this.unfinished += row.taken().isPresent() ? 0 : 1;
		}

		private void refuse(String key, Refusal refusal, Map<String, String> typed) {
			if (!refusal.code().equals("row-changed")) {
				throw refusal;
			}
			this.refused.put(key, new TypedRow(typed, refusal.errors()));
		}

	}

}
