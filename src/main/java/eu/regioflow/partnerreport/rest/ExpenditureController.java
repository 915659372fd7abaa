package eu.regioflow.partnerreport.rest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.ImportedList;
import eu.regioflow.expenditure.ListFiles;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnerreport.ReplaceExpenditure;
import eu.regioflow.partnerreport.ReportOverview;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.ExpectedVersion;
import eu.regioflow.web.Places;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The list of expenditure of a report, as rows or as a file.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}/partners/{partner}/reports/{number}/expenditure")
@Tag(name = "List of expenditure")
class ExpenditureController {

	/** One byte more than a list may have is enough to refuse it. */
	private static final int MOST_READ = 10 * 1024 * 1024 + 1;

	private final Access access;

	private final PartnerReports reports;

	private final ReportOverview overview;

	private final ListFiles files;

	private final ReplaceExpenditure replaceExpenditure;

	private final Places places;

	private final MessageSource texts;

	ExpenditureController(Access access, PartnerReports reports, ReportOverview overview, ListFiles files,
			ReplaceExpenditure replaceExpenditure, Places places, MessageSource texts) {
		this.access = access;
		this.reports = reports;
		this.overview = overview;
		this.files = files;
		this.replaceExpenditure = replaceExpenditure;
		this.places = places;
		this.texts = texts;
	}

	@GetMapping(produces = { MediaType.APPLICATION_JSON_VALUE, ListMedia.CSV, ListMedia.XLSX })
	@Operation(summary = "The rows as JSON, CSV or xlsx, by Accept")
	ResponseEntity<Object> read(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@Parameter(hidden = true) @RequestHeader HttpHeaders headers, @Parameter(hidden = true) Locale locale) {
		Scope scope = Scope.partner(code, partner);
		this.access.require(Permission.VIEW_PARTNER_REPORT, scope);
		PartnerReport report = this.reports.get(code, partner, number);
		List<ExpenditureLine> lines = this.overview.lines(report);
		if (!this.access.may(Permission.VIEW_PERSONAL_DATA, scope)) {
			String neutral = this.texts.getMessage("api.personal-line", null, locale);
			lines = lines.stream().map((line) -> line.withoutPersonalText(neutral)).toList();
		}
		ListMedia media = ListMedia.accepted(headers.getAccept());
		if (media == ListMedia.ROWS) {
			return media.answer()
				.body(lines.stream().map((line) -> ExpenditureRow.of(line, report.isCertified())).toList());
		}
		return media.answer()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("%s-%d-%d.%s".formatted(code, partner, number, media.ending()))
						.build()
						.toString())
			.body(this.files.write(lines, media.format()));
	}

	@PutMapping(consumes = { ListMedia.CSV, ListMedia.XLSX, MediaType.APPLICATION_JSON_VALUE })
	@Operation(summary = "Replace the list by CSV, xlsx or JSON rows; all or nothing, or the good rows",
			requestBody = @RequestBody(required = true, content = { @Content(mediaType = ListMedia.CSV),
					@Content(mediaType = ListMedia.XLSX), @Content(mediaType = MediaType.APPLICATION_JSON_VALUE) }))
	ReplacedBody replace(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			ExpectedVersion expected, @RequestParam(required = false) String mode,
			@Parameter(hidden = true) @RequestHeader HttpHeaders headers, @Parameter(hidden = true) InputStream content,
			@Parameter(hidden = true) Locale locale) throws IOException {
		this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(code, partner));
		if (mode != null && !"good-rows".equals(mode)) {
			throw Refusal.invalid("unknown-mode", mode);
		}
		ListMedia media = ListMedia.sent(headers.getContentType());
		ImportedList imported = this.files.read(content.readNBytes(MOST_READ), media.format());
		ReplaceExpenditure.Outcome outcome = this.replaceExpenditure.replace(code, partner, number, expected.version(),
				imported, mode != null);
		PartnerReport report = this.reports.get(code, partner, number);
		return ReplacedBody.of(outcome, report, this.overview.of(report), this.places, locale);
	}

}
