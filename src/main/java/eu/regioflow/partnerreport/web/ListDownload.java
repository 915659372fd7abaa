package eu.regioflow.partnerreport.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import eu.regioflow.expenditure.ListFiles;
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

	ListDownload(OpenedReport reports, ListFiles files) {
		this.reports = reports;
		this.files = files;
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
		List<String> sheets = List.of(view.text("partnerreport.template.examples"),
				view.text("partnerreport.template.facts"));
		return file(opened, "template.xlsx", XLSX, this.files.template(sheets, facts));
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
