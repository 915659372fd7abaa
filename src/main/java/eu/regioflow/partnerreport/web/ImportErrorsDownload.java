package eu.regioflow.partnerreport.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import eu.regioflow.expenditure.ListFiles;
import eu.regioflow.partnerreport.ImportPreviews;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;
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

	private final ListFiles files;

	ImportErrorsDownload(OpenedReport reports, ImportPreviews previews, ListFiles files) {
		this.reports = reports;
		this.previews = previews;
		this.files = files;
	}

	@GetMapping("/projects/{code}/partners/{partner}/reports/{number}/expenditure/imports/{id}/errors")
	ResponseEntity<byte[]> errors(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable UUID id, @RequestParam(defaultValue = "keep") String rest,
			@ModelAttribute("view") View view) {
		OpenedReport.Opened opened = this.reports.toChange(code, partner, number);
		ImportPreviews.Preview preview = this.previews.of(opened.report(), id, "remove".equals(rest));
		if (preview.plan() == null) {
			throw Refusal.notFound();
		}
		Map<Integer, String> remarks = preview.plan()
			.errors()
			.stream()
			.collect(Collectors.groupingBy(LocatedError::row,
					Collectors.mapping((error) -> remark(error, view), Collectors.joining(" "))));
		ListFiles.Format format = preview.staged().format();
		byte[] marked = this.files.marked(preview.staged().content(), format, preview.file().list().places(),
				view.text("column.what-to-mend"), remarks);
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(name(preview.staged().fileName(), format), StandardCharsets.UTF_8)
						.build()
						.toString())
			.contentType(TYPES.get(format))
			.body(marked);
	}

	private static String remark(LocatedError error, View view) {
		ErrorRow row = ErrorRow.of(error, view);
		return (row.column().isEmpty() ? "" : row.column() + ": ") + row.wrong() + " " + row.remedy();
	}

	private static String name(String file, ListFiles.Format format) {
		String plain = file.replaceAll("\\.[A-Za-z0-9]{1,5}$", "").replaceAll("[\\p{Cntrl}/\\\\\"]", "_");
		return plain + "-errors." + ((format == ListFiles.Format.XLSX) ? "xlsx" : "csv");
	}

}
