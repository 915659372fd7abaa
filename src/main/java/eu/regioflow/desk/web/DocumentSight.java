package eu.regioflow.desk.web;

import java.util.Optional;
import java.util.UUID;

import eu.regioflow.deliverable.Deliverable;
import eu.regioflow.deliverable.Deliverables;
import eu.regioflow.document.Document;
import eu.regioflow.document.Documents;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.OpenDocument;
import eu.regioflow.refusal.Refusal;

import org.springframework.stereotype.Component;

/**
 * Hands a file to those who may see it, which follows from what the file belongs to; a
 * kind of subject that is not known here is not shown.
 */
@Component
class DocumentSight {

	private static final String PROCUREMENT = "procurement/";

	private static final String DELIVERABLE = "deliverable/";

	private final Access access;

	private final Documents documents;

	private final OpenDocument openDocument;

	private final Deliverables deliverables;

	DocumentSight(Access access, Documents documents, OpenDocument openDocument, Deliverables deliverables) {
		this.access = access;
		this.documents = documents;
		this.openDocument = openDocument;
		this.deliverables = deliverables;
	}

	/** The file, or the refusal for those who may not have it. */
	Document open(UUID id) {
		Document document = this.documents.get(id);
		if (OpenDocument.isOfReport(document)) {
			return this.openDocument.open(id);
		}
		if (!shows(document)) {
			throw Refusal.notFound();
		}
		return document;
	}

	private boolean shows(Document document) {
		if (document.subject().startsWith(PROCUREMENT)) {
			return this.access.may(Permission.VIEW_PARTNER_REPORT,
					Scope.partner(document.project(), document.partner()));
		}
		if (document.subject().startsWith(DELIVERABLE)) {
			Optional<Deliverable> deliverable = this.deliverables.findById(idAfter(DELIVERABLE, document));
			return deliverable
				.filter((found) -> this.access.may(Permission.VIEW_PROJECT, Scope.project(found.project())))
				.isPresent();
		}
		return false;
	}

	private static UUID idAfter(String kind, Document document) {
		return UUID.fromString(document.subject().substring(kind.length()));
	}

}
