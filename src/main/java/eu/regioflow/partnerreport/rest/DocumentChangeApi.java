package eu.regioflow.partnerreport.rest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.DocumentPlace;
import eu.regioflow.partnerreport.GivenFile;
import eu.regioflow.partnerreport.MarkDocument;
import eu.regioflow.partnerreport.MoveDocument;
import eu.regioflow.partnerreport.RemoveDocument;
import eu.regioflow.partnerreport.ReplaceDocument;
import eu.regioflow.partnerreport.TakeInDocuments;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.ExpectedVersion;
import eu.regioflow.web.View;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * What may be done with the files of a report before it is submitted.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}/partners/{partner}/reports/{number}/documents")
@Tag(name = "Documents of a report")
class DocumentChangeApi {

	private final Access access;

	private final TakeInDocuments takeInDocuments;

	private final MoveDocument moveDocument;

	private final ReplaceDocument replaceDocument;

	private final MarkDocument markDocument;

	private final RemoveDocument removeDocument;

	DocumentChangeApi(Access access, TakeInDocuments takeInDocuments, MoveDocument moveDocument,
			ReplaceDocument replaceDocument, MarkDocument markDocument, RemoveDocument removeDocument) {
		this.access = access;
		this.takeInDocuments = takeInDocuments;
		this.moveDocument = moveDocument;
		this.replaceDocument = replaceDocument;
		this.markDocument = markDocument;
		this.removeDocument = removeDocument;
	}

	@PostMapping(path = "/batch", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Operation(summary = "Attach several files; each is taken in or refused for itself. Without a line each goes to "
			+ "the line whose invoice number its name holds, else to the report; line=report sends all to the report")
	List<TakenBody> takeIn(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			ExpectedVersion expected, @RequestParam(required = false) List<MultipartFile> files,
			@RequestParam(defaultValue = "") String line, @RequestParam(defaultValue = "") String note,
			@RequestParam(defaultValue = "false") boolean personal,
			@Parameter(hidden = true) @ModelAttribute("view") View view) throws IOException {
		this.access.require(Permission.ATTACH_DOCUMENT, Scope.partner(code, partner));
		List<GivenFile> given = new ArrayList<>();
		for (MultipartFile file : (files != null) ? files : List.<MultipartFile>of()) {
			given.add(new GivenFile(file.getOriginalFilename(), file.getBytes()));
		}
		return this.takeInDocuments
			.take(code, partner, number, expected.version(),
					new TakeInDocuments.Wanted(DocumentPlace.read(line), note, personal), given)
			.stream()
			.map((file) -> TakenBody.of(file, view))
			.toList();
	}

	@PutMapping("/{document}/line")
	@Operation(summary = "Let a file prove another line, or the whole report where no line is given")
	DocumentBody move(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable UUID document, ExpectedVersion expected, @RequestBody Line body) {
		DocumentPlace place = Optional.ofNullable(body.line())
			.map((line) -> new DocumentPlace(false, line))
			.orElse(DocumentPlace.REPORT);
		return DocumentBody.of(this.moveDocument.move(code, partner, number, expected.version(), document, place));
	}

	@PostMapping(path = "/{document}/replacement", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Operation(summary = "Put a newer version in a file's place; the former one stays as an earlier version")
	DocumentBody replace(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable UUID document, ExpectedVersion expected, @RequestParam(required = false) MultipartFile file)
			throws IOException {
		this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(code, partner));
		if (file == null) {
			throw Refusal.invalid("file-missing");
		}
		return DocumentBody.of(this.replaceDocument.replace(code, partner, number, expected.version(), document,
				new GivenFile(file.getOriginalFilename(), file.getBytes())));
	}

	@PutMapping("/{document}/personal")
	@Operation(summary = "Say whether a file tells of a person, such as a payslip")
	DocumentBody mark(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable UUID document, @RequestBody Mark body) {
		this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(code, partner));
		if (body.personal() == null) {
			throw Refusal.invalid("document-mark-missing");
		}
		return DocumentBody.of(this.markDocument.mark(code, partner, number, document, body.personal()));
	}

	@PostMapping("/{document}/removal")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Take a wrong file away before it is submitted, with a reason; it is kept for auditors")
	void remove(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable UUID document, ExpectedVersion expected, @RequestBody Removal body) {
		this.removeDocument.remove(code, partner, number, expected.version(), document, body.reason());
	}

	/** Whether a file tells of a person. */
	record Mark(Boolean personal) {
	}

	/** Why a file is taken away. */
	record Removal(String reason) {
	}

	/** Where a file belongs; null for the whole report. */
	record Line(Integer line) {
	}

}
