package eu.regioflow.partnerreport.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.clarification.AnswerClarification;
import eu.regioflow.clarification.Clarification;
import eu.regioflow.clarification.ClarificationSheet;
import eu.regioflow.clarification.ClarificationSheets;
import eu.regioflow.clarification.Clarifications;
import eu.regioflow.clarification.MarkAnswerFile;
import eu.regioflow.clarification.TakeBackQuestion;
import eu.regioflow.document.Document;
import eu.regioflow.document.Documents;
import eu.regioflow.identity.Access;
import eu.regioflow.partnerreport.AnswerEnclosures;
import eu.regioflow.partnerreport.GivenFile;
import eu.regioflow.partnerreport.OpenAnswerFile;
import eu.regioflow.partnerreport.OpenDocument;
import eu.regioflow.refusal.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * A question of control or verification: its answer, or that it is taken back. It stands
 * here because an answer may replace a document of the report.
 */
@RestController
@RequestMapping("/api/v1/clarifications/{id}")
@Tag(name = "Clarifications")
class ClarificationApi {

	private final Access access;

	private final Clarifications clarifications;

	private final ClarificationSheets sheets;

	private final Documents documents;

	private final AnswerClarification answerClarification;

	private final AnswerEnclosures enclosures;

	private final TakeBackQuestion takeBackQuestion;

	private final OpenDocument openDocument;

	private final OpenAnswerFile openAnswerFile;

	private final MarkAnswerFile markAnswerFile;

	ClarificationApi(Access access, Clarifications clarifications, ClarificationSheets sheets, Documents documents,
			AnswerClarification answerClarification, AnswerEnclosures enclosures, TakeBackQuestion takeBackQuestion,
			OpenDocument openDocument, OpenAnswerFile openAnswerFile, MarkAnswerFile markAnswerFile) {
		this.access = access;
		this.clarifications = clarifications;
		this.sheets = sheets;
		this.documents = documents;
		this.answerClarification = answerClarification;
		this.enclosures = enclosures;
		this.takeBackQuestion = takeBackQuestion;
		this.openDocument = openDocument;
		this.openAnswerFile = openAnswerFile;
		this.markAnswerFile = markAnswerFile;
	}

	@GetMapping
	@Operation(summary = "A question and its answer")
	ClarificationSheet read(@PathVariable UUID id) {
		return this.sheets.of(visible(id));
	}

	@PostMapping(path = "/answer", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Operation(summary = "Answer a question, with a file where it helps; \"replaces\" names the document of the line "
			+ "in whose place the file comes, else it comes beside the others")
	ClarificationSheet answer(@PathVariable UUID id, @RequestParam(required = false) String answer,
			@RequestParam(required = false) MultipartFile file, @RequestParam(defaultValue = "false") boolean personal,
			@RequestParam Optional<UUID> replaces) throws IOException {
		visible(id);
		Optional<GivenFile> given = (file == null) ? Optional.empty()
				: Optional.of(new GivenFile(file.getOriginalFilename(), file.getBytes()));
		return this.sheets
			.of(this.answerClarification.answer(id, answer, this.enclosures.of(given, personal, replaces)));
	}

	@PostMapping("/withdrawal")
	@Operation(summary = "Take back a question that needs no answer any more")
	ClarificationSheet takeBack(@PathVariable UUID id) {
		return this.sheets.of(this.takeBackQuestion.takeBack(id));
	}

	@PostMapping("/document/personal")
	@Operation(summary = "Say that the file that came with the answer tells of a person; the mark stays")
	ClarificationSheet mark(@PathVariable UUID id) {
		return this.sheets.of(this.markAnswerFile.mark(id));
	}

	@GetMapping("/document")
	@Operation(summary = "The file that came with the answer")
	ResponseEntity<byte[]> document(@PathVariable UUID id) {
		Clarification asked = visible(id);
		if (asked.document() == null) {
			throw Refusal.notFound();
		}
		Document document = opened(this.documents.get(asked.document()));
		return ResponseEntity.ok()
			.contentType(MediaType.valueOf(document.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(document.name(), StandardCharsets.UTF_8)
						.build()
						.toString())
			.body(this.documents.content(document));
	}

	private Document opened(Document document) {
		return OpenDocument.isOfReport(document) ? this.openDocument.open(document.id())
				: this.openAnswerFile.open(document.id());
	}

	private Clarification visible(UUID id) {
		Clarification asked = this.clarifications.get(id);
		this.access.require(asked.kind().sight(), asked.scope());
		return asked;
	}

}
