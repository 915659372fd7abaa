package eu.regioflow.partnerreport.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.expenditure.ListFiles;
import eu.regioflow.partnerreport.ImportPreviews;
import eu.regioflow.partnerreport.MarkedImport;
import eu.regioflow.web.View;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A partner's own file with a column that says what is to be mended in each row.
 */
@Controller
class ImportErrorsDownload {

	private static final Map<ListFiles.Format, MediaType> TYPES = Map.of(ListFiles.Format.CSV,
			MediaType.parseMediaType("text/csv;charset=UTF-8"), ListFiles.Format.XLSX,
			MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

	private final OpenedReport reports;

	private final ImportPreviews previews;

	private final MarkedImport marked;

	ImportErrorsDownload(OpenedReport reports, ImportPreviews previews, MarkedImport marked) {
		this.reports = reports;
		this.previews = previews;
		this.marked = marked;
	}

	@GetMapping("/projects/{code}/partners/{partner}/reports/{number}/expenditure/imports/{id}/errors")
	ResponseEntity<byte[]> errors(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable UUID id, @RequestParam(defaultValue = "keep") String rest,
			@ModelAttribute("view") View view) {
		OpenedReport.Opened opened = this.reports.toChange(code, partner, number);
		ImportPreviews.Preview preview = this.previews.of(opened.report(), id, "remove".equals(rest));
		MarkedImport.Marked marked = this.marked.of(preview, view.locale());
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(marked.name(), StandardCharsets.UTF_8).build().toString())
			.contentType(TYPES.get(marked.format()))
			.body(marked.content());
	}

}
