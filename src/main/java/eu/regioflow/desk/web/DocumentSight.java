package eu.regioflow.desk.web;

import java.util.UUID;

import eu.regioflow.clarification.AnswerFiles;
import eu.regioflow.deliverable.DeliverableFiles;
import eu.regioflow.deliverable.OpenDeliverableFile;
import eu.regioflow.document.Document;
import eu.regioflow.document.Documents;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.OpenAnswerFile;
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

	private final Access access;

	private final Documents documents;

	private final OpenDocument openDocument;

	private final OpenAnswerFile openAnswerFile;

	private final OpenDeliverableFile openDeliverableFile;

	DocumentSight(Access access, Documents documents, OpenDocument openDocument, OpenAnswerFile openAnswerFile,
			OpenDeliverableFile openDeliverableFile) {
		this.access = access;
		this.documents = documents;
		this.openDocument = openDocument;
		this.openAnswerFile = openAnswerFile;
		this.openDeliverableFile = openDeliverableFile;
	}

	/** The file, or the refusal for those who may not have it. */
	Document open(UUID id) {
		Document document = this.documents.get(id);
		if (OpenDocument.isOfReport(document)) {
			return this.openDocument.open(id);
		}
		if (AnswerFiles.isOfAnswer(document)) {
			return this.openAnswerFile.open(id);
		}
		if (DeliverableFiles.isOfDeliverable(document)) {
			return this.openDeliverableFile.open(id);
		}
		if (!shows(document)) {
			throw Refusal.notFound();
		}
		return document;
	}

	private boolean shows(Document document) {
		return document.subject().startsWith(PROCUREMENT) && this.access.may(Permission.VIEW_PARTNER_REPORT,
				Scope.partner(document.project(), document.partner()));
	}

}
