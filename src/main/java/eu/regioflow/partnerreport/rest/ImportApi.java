package eu.regioflow.partnerreport.rest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.ChooseColumns;
import eu.regioflow.partnerreport.DiscardImport;
import eu.regioflow.partnerreport.ImportPreviews;
import eu.regioflow.partnerreport.MarkedImport;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnerreport.StageImport;
import eu.regioflow.partnerreport.StagedImport;
import eu.regioflow.partnerreport.TakeOverImport;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.ExpectedVersion;
import eu.regioflow.web.Places;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * A list that is brought in to be looked at first: what it would change, and then that
 * change. Whoever does not go on has changed nothing.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}/partners/{partner}/reports/{number}/imports")
@Tag(name = "List of expenditure")
class ImportApi {

	/** One byte more than a list may have is enough to refuse it. */
	private static final int MOST_READ = 10 * 1024 * 1024 + 1;

	private final Access access;

	private final PartnerReports reports;

	private final StageImport stage;

	private final ChooseColumns columns;

	private final ImportPreviews previews;

	private final TakeOverImport takeOver;

	private final MarkedImport marked;

	private final DiscardImport discard;

	private final Places places;

	ImportApi(Access access, PartnerReports reports, StageImport stage, ChooseColumns columns, ImportPreviews previews,
			TakeOverImport takeOver, MarkedImport marked, DiscardImport discard, Places places) {
		this.access = access;
		this.reports = reports;
		this.stage = stage;
		this.columns = columns;
		this.previews = previews;
		this.takeOver = takeOver;
		this.marked = marked;
		this.discard = discard;
		this.places = places;
	}

	@PostMapping(consumes = { ListMedia.CSV, ListMedia.XLSX, MediaType.APPLICATION_JSON_VALUE })
	@Operation(summary = "Bring a list in and see what it would change; columns may have own headings",
			requestBody = @RequestBody(required = true, content = { @Content(mediaType = ListMedia.CSV),
					@Content(mediaType = ListMedia.XLSX), @Content(mediaType = MediaType.APPLICATION_JSON_VALUE) }))
	ImportBody stage(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@RequestParam(defaultValue = "list") String name, @RequestParam(defaultValue = "keep") String rest,
			@Parameter(hidden = true) @RequestHeader HttpHeaders headers, @Parameter(hidden = true) InputStream content,
			@Parameter(hidden = true) Locale locale) throws IOException {
		this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(code, partner));
		boolean removes = removes(rest);
		ListMedia media = ListMedia.sent(headers.getContentType());
		UUID id = this.stage.stage(code, partner, number, name, media.format(), content.readNBytes(MOST_READ));
		return body(code, partner, number, id, removes, locale);
	}

	@GetMapping("/{id}")
	@Operation(summary = "What a list that was brought in would change")
	ImportBody read(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable UUID id, @RequestParam(defaultValue = "keep") String rest,
			@Parameter(hidden = true) Locale locale) {
		this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(code, partner));
		return body(code, partner, number, id, removes(rest), locale);
	}

	@GetMapping("/{id}/marked")
	@Operation(summary = "The file itself with a column that says what is to be mended in each row")
	ResponseEntity<byte[]> marked(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable UUID id, @RequestParam(defaultValue = "keep") String rest,
			@Parameter(hidden = true) Locale locale) {
		this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(code, partner));
		MarkedImport.Marked file = this.marked
			.of(this.previews.of(this.reports.get(code, partner, number), id, removes(rest)), locale);
		return ListMedia.of(file.format())
			.answer()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
			.body(file.content());
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Throw a list away that was brought in; the report stays as it is")
	void discard(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable UUID id) {
		this.discard.discard(code, partner, number, id);
	}

	@PostMapping("/{id}/columns")
	@Operation(summary = "Say which column of the list each column of the file is, by its letter; remembered")
	ImportBody choose(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable UUID id, @org.springframework.web.bind.annotation.RequestBody Map<String, String> chosen,
			@Parameter(hidden = true) Locale locale) {
		this.columns.choose(code, partner, number, id, chosen);
		return body(code, partner, number, id, false, locale);
	}

	@PostMapping("/{id}/confirmation")
	@Operation(summary = "Take the list over; all or nothing, or the good rows")
	StagedImport.Outcome takeOver(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable UUID id, ExpectedVersion expected, @RequestParam(required = false) String mode,
			@RequestParam(defaultValue = "keep") String rest) {
		this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(code, partner));
		if (mode != null && !"good-rows".equals(mode)) {
			throw Refusal.invalid("unknown-mode", mode);
		}
		return this.takeOver.takeOver(code, partner, number, expected.version(), id, mode != null, removes(rest));
	}

	private static boolean removes(String rest) {
		if (!"keep".equals(rest) && !"remove".equals(rest)) {
			throw Refusal.invalid("unknown-rest", rest);
		}
		return "remove".equals(rest);
	}

	private ImportBody body(String code, int partner, int number, UUID id, boolean removes, Locale locale) {
		PartnerReport report = this.reports.get(code, partner, number);
		return ImportBody.of(this.previews.of(report, id, removes), report.version(), this.places, locale);
	}

}
