package eu.regioflow.partnerreport.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import eu.regioflow.ledger.Progress;
import eu.regioflow.partnerreport.DetailOverview;
import eu.regioflow.web.View;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A report's financial overviews as one file: categories, lump sums, unit costs and
 * investments, each with its total.
 */
@Controller
class OverviewDownload {

	private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

	private static final String HEAD = "overview,key,title,planned,previously_declared,current,of_which_reincluded,"
			+ "so_far,remaining,spent_percent\r\n";

	private final OpenedReport reports;

	private final DetailOverview details;

	OverviewDownload(OpenedReport reports, DetailOverview details) {
		this.reports = reports;
		this.details = details;
	}

	@GetMapping("/projects/{code}/partners/{partner}/reports/{number}/overview.csv")
	ResponseEntity<byte[]> csv(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@ModelAttribute("view") View view) {
		OpenedReport.Opened opened = this.reports.of(code, partner, number);
		var overview = this.reports.overview(opened);
		StringBuilder csv = new StringBuilder(HEAD);
		overview.categories().forEach((row) -> append(csv, "CATEGORY", view.text("budget.category." + row.key()), row));
		append(csv, "CATEGORY", view.text("partnerreport.total"), overview.total());
		for (DetailOverview.Table table : this.details.of(overview, view.locale().getLanguage())) {
			table.rows().forEach((row) -> append(csv, table.by().name(), row.title(), row.progress()));
			append(csv, table.by().name(), view.text("partnerreport.total"), table.total());
		}
		String name = "%s-%d-report-%d-overview.csv".formatted(code, partner, number);
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.contentType(CSV)
			.body(csv.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static void append(StringBuilder csv, String overview, String title, Progress row) {
		// a spreadsheet would run a text that begins like a formula
		String safe = title.matches("[=+\\-@\\t\\r].*") ? "'" + title : title;
		csv.append(overview).append(',').append(row.key()).append(",\"");
		csv.append(safe.replace("\"", "\"\"")).append('"');
		for (var amount : List.of(row.planned(), row.previouslyDeclared(), row.current(), row.reincluded(), row.soFar(),
				row.remaining())) {
			csv.append(',').append(amount);
		}
		csv.append(',').append(row.spent().map(Object::toString).orElse("")).append("\r\n");
	}

}
