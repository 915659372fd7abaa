package eu.regioflow.budget.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.ledger.Balance;
import eu.regioflow.partnership.Partners;
import eu.regioflow.project.Project;
import eu.regioflow.project.Projects;
import eu.regioflow.web.Choice;
import eu.regioflow.web.View;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The budget of a project and how far it is used up.
 */
@Controller
class BudgetPage {

	private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

	private final Access access;

	private final Projects projects;

	private final BudgetTable tables;

	private final BurnDownRows burnDown;

	private final Partners partners;

	BudgetPage(Access access, Projects projects, BudgetTable tables, BurnDownRows burnDown, Partners partners) {
		this.access = access;
		this.projects = projects;
		this.tables = tables;
		this.burnDown = burnDown;
		this.partners = partners;
	}

	@GetMapping("/projects/{code}/budget")
	String show(@PathVariable String code, @RequestParam(defaultValue = "category") String by,
			@ModelAttribute("view") View view, Model page) {
		this.access.require(Permission.VIEW_PROJECT, Scope.project(code));
		Project project = this.projects.get(code);
		BudgetTable.Table table = this.tables.of(code, BudgetView.of(by), view);
		List<BurnDownRow> progress = this.burnDown.of(project, view);
		page.addAttribute("code", code);
		page.addAttribute("acronym", project.acronym());
		page.addAttribute("illustrative", project.isIllustrative());
		page.addAttribute("by", BudgetView.of(by));
		page.addAttribute("rows", table.rows());
		page.addAttribute("total", table.total());
		page.addAttribute("partners", partners(code));
		page.addAttribute("progress", progress);
		page.addAttribute("chart", progress.isEmpty() ? null : BurnDownRows.chart(progress, view));
		return "budget/budget";
	}

	/** The partners whose lines the reader may see. */
	private List<Choice> partners(String code) {
		return this.partners.findByProjectOrderByNumber(code)
			.stream()
			.filter((partner) -> this.access.may(Permission.VIEW_PARTNER_BUDGET, Scope.partner(code, partner.number())))
			.map((partner) -> new Choice(String.valueOf(partner.number()),
					partner.number() + " " + partner.abbreviation()))
			.toList();
	}

	@GetMapping("/projects/{code}/budget.csv")
	ResponseEntity<byte[]> download(@PathVariable String code, @RequestParam(defaultValue = "category") String by,
			@ModelAttribute("view") View view) {
		this.access.require(Permission.VIEW_PROJECT, Scope.project(code));
		this.projects.get(code);
		BudgetTable.Table table = this.tables.of(code, BudgetView.of(by), view);
		StringBuilder csv = new StringBuilder(by
				+ ",planned,declared,parked,deducted,certified,verified,authorised,paid,remaining,spent_percent\r\n");
		table.rows().forEach((row) -> append(csv, row.label(), row.money()));
		append(csv, view.text("budget.total"), table.total());
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(code + "-budget-by-" + by + ".csv").build().toString())
			.contentType(CSV)
			.body(csv.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static void append(StringBuilder csv, String label, Balance money) {
		// a spreadsheet would run a text that begins like a formula
		String safe = label.matches("[=+\\-@\\t\\r].*") ? "'" + label : label;
		csv.append('"').append(safe.replace("\"", "\"\"")).append('"');
		for (var amount : List.of(money.planned(), money.declared(), money.parked(), money.deducted(),
				money.certified(), money.verified(), money.authorised(), money.paid(), money.remaining())) {
			csv.append(',').append(amount);
		}
		csv.append(',').append(money.spent().map(Object::toString).orElse("")).append("\r\n");
	}

}
