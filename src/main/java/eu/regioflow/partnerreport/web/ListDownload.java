package eu.regioflow.partnerreport.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import eu.regioflow.exchangerate.ExchangeRates;
import eu.regioflow.expenditure.ListFiles;
import eu.regioflow.expenditure.Procurements;
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
 * The list of expenditure as a file, and the empty workbook to fill in.
 */
@Controller
class ListDownload {

	private static final MediaType XLSX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

	private static final String REPORT = "/projects/{code}/partners/{partner}/reports/{number}";

	private final OpenedReport reports;

	private final ListFiles files;

	private final ExchangeRates rates;

	private final Procurements procurements;

	ListDownload(OpenedReport reports, ListFiles files, ExchangeRates rates, Procurements procurements) {
		this.reports = reports;
		this.files = files;
		this.rates = rates;
		this.procurements = procurements;
	}

	@GetMapping(REPORT + "/expenditure.csv")
	ResponseEntity<byte[]> csv(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@ModelAttribute("view") View view) {
		OpenedReport.Opened opened = this.reports.of(code, partner, number);
		return file(opened, "csv", CSV, this.files
			.write(this.reports.lines(opened, view.text("partnerreport.personal")), ListFiles.Format.CSV));
	}

	@GetMapping(REPORT + "/expenditure.xlsx")
	ResponseEntity<byte[]> workbook(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@ModelAttribute("view") View view) {
		OpenedReport.Opened opened = this.reports.of(code, partner, number);
		return file(opened, "xlsx", XLSX, this.files
			.write(this.reports.lines(opened, view.text("partnerreport.personal")), ListFiles.Format.XLSX));
	}

	@GetMapping(REPORT + "/expenditure-template.xlsx")
	ResponseEntity<byte[]> template(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@ModelAttribute("view") View view) {
		OpenedReport.Opened opened = this.reports.of(code, partner, number);
		ReportView report = opened.view();
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put(view.text("partnerreport.template.project"), report.project() + " " + report.acronym());
		facts.put(view.text("partnerreport.template.partner"), report.partner());
		facts.put(view.text("partnerreport.template.report"), String.valueOf(report.number()));
		facts.put(view.text("partnerreport.template.period"),
				report.period().starts() + " – " + report.period().ends());
		return file(opened, "template.xlsx", XLSX, this.files.template((name) -> view.text("column." + name),
				offered(opened, view), view.text("partnerreport.template.facts"), facts));
	}

	/** What the cells of a column offer; other values may be typed all the same. */
	private Map<String, List<String>> offered(OpenedReport.Opened opened, View view) {
		Map<String, List<String>> offered = new LinkedHashMap<>();
		offered.put("cost_category",
				opened.context()
					.rules()
					.declarable()
					.stream()
					.filter((category) -> !opened.context().terms().isReplaced(category))
					.sorted()
					.map((category) -> view.text("budget.category." + category))
					.toList());
		offered.put("currency", this.rates.of(opened.month()).keySet().stream().sorted().toList());
		offered.put("gdpr", List.of(view.text("partnerreport.template.yes"), view.text("partnerreport.template.no")));
		offered.put("procurement",
				this.procurements.numbers(opened.context()).stream().sorted().map(String::valueOf).toList());
		return offered;
	}

	private static ResponseEntity<byte[]> file(OpenedReport.Opened opened, String ending, MediaType type,
			byte[] content) {
		ReportView report = opened.view();
		String name = "%s-%d-report-%d.%s".formatted(report.project(), opened.report().partner(), report.number(),
				ending);
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.contentType(type)
			.body(content);
	}

}
