package eu.regioflow.clarification.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.clarification.AnswerClarification;
import eu.regioflow.clarification.Clarification;
import eu.regioflow.clarification.ClarificationSheet;
import eu.regioflow.clarification.ClarificationSheets;
import eu.regioflow.clarification.Clarifications;
import eu.regioflow.clarification.TakeBackQuestion;
import eu.regioflow.document.Document;
import eu.regioflow.document.Documents;
import eu.regioflow.identity.Access;
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
 * A question of control or verification: its answer, or that it is taken back.
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

	private final TakeBackQuestion takeBackQuestion;

	ClarificationApi(Access access, Clarifications clarifications, ClarificationSheets sheets, Documents documents,
			AnswerClarification answerClarification, TakeBackQuestion takeBackQuestion) {
		this.access = access;
		this.clarifications = clarifications;
		this.sheets = sheets;
		this.documents = documents;
		this.answerClarification = answerClarification;
		this.takeBackQuestion = takeBackQuestion;
	}

	@GetMapping
	@Operation(summary = "A question and its answer")
	ClarificationSheet read(@PathVariable UUID id) {
		return this.sheets.of(visible(id));
	}

	@PostMapping(path = "/answer", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Operation(summary = "Answer a question, with a file where it helps")
	ClarificationSheet answer(@PathVariable UUID id, @RequestParam(required = false) String answer,
			@RequestParam(required = false) MultipartFile file) throws IOException {
		Optional<AnswerClarification.File> attached = (file == null) ? Optional.empty()
				: Optional.of(new AnswerClarification.File(file.getOriginalFilename(), file.getBytes()));
		return this.sheets.of(this.answerClarification.answer(id, answer, attached));
	}

	@PostMapping("/withdrawal")
	@Operation(summary = "Take back a question that needs no answer any more")
	ClarificationSheet takeBack(@PathVariable UUID id) {
		return this.sheets.of(this.takeBackQuestion.takeBack(id));
	}

	@GetMapping("/document")
	@Operation(summary = "The file that came with the answer")
	ResponseEntity<byte[]> document(@PathVariable UUID id) {
		Clarification asked = visible(id);
		if (asked.document() == null) {
			throw Refusal.notFound();
		}
		Document document = this.sheets.file(asked);
		return ResponseEntity.ok()
			.contentType(MediaType.valueOf(document.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(document.name(), StandardCharsets.UTF_8)
						.build()
						.toString())
			.body(this.documents.content(document));
	}

	private Clarification visible(UUID id) {
		Clarification asked = this.clarifications.get(id);
		this.access.require(asked.kind().sight(), asked.scope());
		return asked;
	}

}
