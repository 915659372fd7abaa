package eu.regioflow.budget.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import eu.regioflow.budget.BudgetDraft;
import eu.regioflow.budget.BudgetDrafts;
import eu.regioflow.budget.BudgetLine;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnership.Partners;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The lines of a partner's drafted budget as a file for a spreadsheet; amounts in EUR
 * with a point.
 */
@Controller
class BudgetLinesDownload {

	private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

	private final Access access;

	private final Partners partners;

	private final BudgetDrafts drafts;

	BudgetLinesDownload(Access access, Partners partners, BudgetDrafts drafts) {
		this.access = access;
		this.partners = partners;
		this.drafts = drafts;
	}

	@GetMapping("/projects/{code}/partners/{partner}/budget/lines.csv")
	ResponseEntity<byte[]> csv(@PathVariable String code, @PathVariable int partner) {
		this.access.require(Permission.VIEW_PARTNER_BUDGET, Scope.partner(code, partner));
		this.partners.get(code, partner);
		BudgetDraft draft = this.drafts.of(code, partner);
		StringBuilder csv = new StringBuilder(
				"line,category,option,description,award_procedure,investment,unit,units,price,sum");
		int periods = draft.lines().stream().mapToInt((line) -> line.periods().size()).max().orElse(0);
		for (int period = 1; period <= periods; period++) {
			csv.append(",period_").append(period);
		}
		draft.lines().forEach((line) -> csv.append("\r\n").append(row(line)));
		String name = "%s-%d-budget-lines.csv".formatted(code, partner);
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.contentType(CSV)
			.body(csv.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
	}

	private static String row(BudgetLine line) {
		List<String> cells = new ArrayList<>(List.of(String.valueOf(line.line()), line.category().name(),
				text(line.option()), text(line.description()), text(line.awardProcedure()),
				Objects.toString(line.investment(), ""), text(line.unit()), line.units().toPlainString(),
				line.price().toString(), line.amount().toString()));
		line.periods().forEach((amount) -> cells.add(amount.toString()));
		return cells.stream().collect(Collectors.joining(","));
	}

	// a spreadsheet would run a text that begins like a formula
	private static String text(String text) {
		if (text == null || text.isEmpty()) {
			return "";
		}
		String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
		return '"' + safe.replace("\"", "\"\"") + '"';
	}

}
