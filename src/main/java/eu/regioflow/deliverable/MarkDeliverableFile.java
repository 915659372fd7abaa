package eu.regioflow.deliverable;

import java.util.UUID;

import eu.regioflow.document.Document;
import eu.regioflow.document.Documents;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

/**
 * Says whether a deliverable's file tells of a person. The mark may be set at any time,
 * for it only protects; it may be taken off while the deliverable is with its partner.
 */
@UseCase(Permission.SUBMIT_DELIVERABLE)
public class MarkDeliverableFile {

	private final Access access;

	private final Deliverables deliverables;

	private final Documents documents;

	MarkDeliverableFile(Access access, Deliverables deliverables, Documents documents) {
		this.access = access;
		this.deliverables = deliverables;
		this.documents = documents;
	}

	/**
	 * Sets the mark of a file and of its other versions, or takes it off; what is so
	 * already leaves no trace.
	 */
	public void mark(String project, int number, UUID id, boolean personal) {
		this.access.require(Permission.VIEW_PROJECT, Scope.project(project));
		Deliverable deliverable = this.deliverables.get(project, number);
		this.access.require(Permission.SUBMIT_DELIVERABLE, Scope.partner(project, deliverable.partner()));
		Document document = this.documents.get(id);
		if (!document.subject().equals(DeliverableFiles.subject(deliverable))) {
			throw Refusal.notFound();
		}
		if (!personal && !deliverable.isWithPartner()) {
			throw Refusal.conflict("deliverable-not-open", deliverable.number(), deliverable.status());
		}
		this.documents.mark(this.documents.latest(document), personal);
	}

}
