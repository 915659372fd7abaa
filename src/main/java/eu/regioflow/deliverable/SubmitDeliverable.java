package eu.regioflow.deliverable;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.document.Document;
import eu.regioflow.document.Documents;
import eu.regioflow.document.Upload;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Hands a deliverable in: the file and a note for the joint secretariat.
 */
@UseCase(Permission.SUBMIT_DELIVERABLE)
public class SubmitDeliverable {

	private final Access access;

	private final Deliverables deliverables;

	private final Documents documents;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	SubmitDeliverable(Access access, Deliverables deliverables, Documents documents, Clock clock,
			ApplicationEventPublisher events) {
		this.access = access;
		this.deliverables = deliverables;
		this.documents = documents;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * What is handed in.
	 *
	 * @param note for the joint secretariat; null for none
	 * @param personal whether the file tells of a person
	 */
	public record Handed(String fileName, byte[] content, String note, boolean personal) {
	}

	/**
	 * Submits the deliverable. Handed in again, its file is the newer version of the one
	 * that was returned.
	 * @param version that the writer saw, empty when they did not say
	 * @throws Refusal when it is not the caller's, is with the joint secretariat already
	 * or is accepted
	 */
	public Deliverable submit(String project, int number, Optional<Long> version, Handed handed) {
		this.access.require(Permission.VIEW_PROJECT, Scope.project(project));
		Deliverable deliverable = this.deliverables.get(project, number);
		Actor actor = this.access.require(Permission.SUBMIT_DELIVERABLE, Scope.partner(project, deliverable.partner()));
		deliverable.requireVersion(version);
		String text = (handed.note() != null) ? handed.note() : "";
		if (text.length() > 2000) {
			throw Refusal.invalid("text-too-long", 2000);
		}
		Document document = store(deliverable, handed, actor.account());
		deliverable.submit(text, document.id(), actor.account(), this.clock.instant());
		this.events.publishEvent(DeliverableEvent.of(deliverable, text));
		return deliverable;
	}

	private Document store(Deliverable deliverable, Handed handed, UUID by) {
		Upload upload = new Upload(deliverable.project(), deliverable.partner(), DeliverableFiles.subject(deliverable),
				null, handed.fileName(), "", handed.content());
		Document document = this.documents.of(upload.subject())
			.stream()
			.reduce((earlier, later) -> later)
			.map((former) -> this.documents.replace(former, upload, by))
			.orElseGet(() -> this.documents.attach(upload, by));
		this.documents.mark(document, handed.personal() || document.isPersonal());
		return document;
	}

}
