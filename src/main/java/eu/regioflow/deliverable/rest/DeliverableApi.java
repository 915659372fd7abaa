package eu.regioflow.deliverable.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import eu.regioflow.deliverable.Deliverable;
import eu.regioflow.deliverable.DeliverableSubmission;
import eu.regioflow.deliverable.Deliverables;
import eu.regioflow.deliverable.MarkDeliverableFile;
import eu.regioflow.deliverable.OpenDeliverableFile;
import eu.regioflow.deliverable.SubmitDeliverable;
import eu.regioflow.document.Document;
import eu.regioflow.document.Documents;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.project.Projects;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
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
 * Deliverables: read and submitted.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}/deliverables")
@Tag(name = "Deliverables")
class DeliverableApi {

	private final Access access;

	private final Projects projects;

	private final Deliverables deliverables;

	private final Documents documents;

	private final SubmitDeliverable submitDeliverable;

	private final OpenDeliverableFile openDeliverableFile;

	private final MarkDeliverableFile markDeliverableFile;

	DeliverableApi(Access access, Projects projects, Deliverables deliverables, Documents documents,
			SubmitDeliverable submitDeliverable, OpenDeliverableFile openDeliverableFile,
			MarkDeliverableFile markDeliverableFile) {
		this.access = access;
		this.projects = projects;
		this.deliverables = deliverables;
		this.documents = documents;
		this.submitDeliverable = submitDeliverable;
		this.openDeliverableFile = openDeliverableFile;
		this.markDeliverableFile = markDeliverableFile;
	}

	@GetMapping
	@Operation(summary = "All deliverables of a project with their history")
	List<DeliverableBody> list(@PathVariable String code) {
		this.access.require(Permission.VIEW_PROJECT, Scope.project(code));
		this.projects.get(code);
		return this.deliverables.findByProject(code).stream().map(DeliverableBody::of).toList();
	}

	@PostMapping(path = "/{number}/submission", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Operation(summary = "Hand a deliverable in")
	DeliverableBody submit(@PathVariable String code, @PathVariable int number, ExpectedVersion expected,
			@RequestParam(required = false) MultipartFile file, @RequestParam(required = false) String note,
			@RequestParam(defaultValue = "false") boolean personal) throws IOException {
		this.access.require(Permission.SUBMIT_DELIVERABLE, Scope.project(code));
		Deliverable deliverable = this.deliverables.get(code, number);
		this.access.require(Permission.SUBMIT_DELIVERABLE, Scope.partner(code, deliverable.partner()));
		if (file == null) {
			throw Refusal.invalid("file-missing");
		}
		return DeliverableBody.of(this.submitDeliverable.submit(code, number, expected.version(),
				new SubmitDeliverable.Handed(file.getOriginalFilename(), file.getBytes(), note, personal)));
	}

	@GetMapping("/{number}/documents/{document}")
	@Operation(summary = "The content of a file that was handed in")
	ResponseEntity<byte[]> content(@PathVariable String code, @PathVariable int number, @PathVariable UUID document) {
		this.access.require(Permission.VIEW_PROJECT, Scope.project(code));
		Document stored = this.documents.get(document);
		if (!stored.subject().equals("deliverable/" + this.deliverables.get(code, number).id())) {
			throw Refusal.notFound();
		}
		this.openDeliverableFile.open(document);
		return ResponseEntity.ok()
			.contentType(MediaType.valueOf(stored.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(stored.name(), StandardCharsets.UTF_8).build().toString())
			.body(this.documents.content(stored));
	}

	@PutMapping("/{number}/documents/{document}/personal")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Say whether a file that was handed in tells of a person")
	void mark(@PathVariable String code, @PathVariable int number, @PathVariable UUID document,
			@RequestBody Mark body) {
		this.access.require(Permission.SUBMIT_DELIVERABLE, Scope.project(code));
		this.access.require(Permission.SUBMIT_DELIVERABLE,
				Scope.partner(code, this.deliverables.get(code, number).partner()));
		if (body.personal() == null) {
			throw Refusal.invalid("document-mark-missing");
		}
		this.markDeliverableFile.mark(code, number, document, body.personal());
	}

	/** Whether a file tells of a person. */
	record Mark(Boolean personal) {
	}

	/** A deliverable with every round of its approval. */
	record DeliverableBody(int number, long version, String title, int partner, int period, LocalDate due,
			Deliverable.Status status, List<Round> history) {

		static DeliverableBody of(Deliverable deliverable) {
			return new DeliverableBody(deliverable.number(), deliverable.version(), deliverable.title(),
					deliverable.partner(), deliverable.period(), deliverable.due(), deliverable.status(),
					deliverable.submissions().stream().map(Round::of).toList());
		}

	}

	/**
	 * One submission and what was decided on it.
	 *
	 * @param outcome null while undecided, like comment and time
	 */
	record Round(int round, String note, UUID document, Instant submittedAt, Deliverable.Status outcome, String comment,
			Instant decidedAt) {

		static Round of(DeliverableSubmission submission) {
			return new Round(submission.number(), submission.note(), submission.document(), submission.submittedAt(),
					submission.outcome(), submission.comment(), submission.decidedAt());
		}

	}

}
