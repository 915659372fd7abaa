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
 * Opens a file of a deliverable for those who may see it. Opening one that tells of a
 * person leaves an entry in the trail.
 */
@UseCase(Permission.VIEW_PROJECT)
public class OpenDeliverableFile {

	private final Access access;

	private final Deliverables deliverables;

	private final Documents documents;

	private final DeliverableFiles files;

	OpenDeliverableFile(Access access, Deliverables deliverables, Documents documents, DeliverableFiles files) {
		this.access = access;
		this.deliverables = deliverables;
		this.documents = documents;
		this.files = files;
	}

	/**
	 * Lets the caller have the file.
	 * @throws Refusal as if it were not there for those who do not see the project;
	 * forbidden for those who see it but not such files
	 */
	public Document open(UUID id) {
		Document document = this.documents.get(id);
		if (!DeliverableFiles.isOfDeliverable(document)) {
			throw Refusal.notFound();
		}
		Deliverable deliverable = this.deliverables.get(DeliverableFiles.deliverable(document));
		this.access.require(Permission.VIEW_PROJECT, Scope.project(deliverable.project()));
		if (!this.files.isOpen(deliverable, document)) {
			throw Refusal.forbidden("not-permitted");
		}
		if (document.isPersonal()) {
			this.documents.noteOpening(document);
		}
		return document;
	}

}
