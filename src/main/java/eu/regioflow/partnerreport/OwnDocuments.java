package eu.regioflow.partnerreport;

import java.time.Instant;
import java.util.UUID;

import eu.regioflow.document.Document;
import eu.regioflow.document.Documents;
import eu.regioflow.refusal.Refusal;

import org.springframework.stereotype.Component;

/**
 * The files of a report that its partner may still change: what was submitted, or came
 * from the controller, stays as it is.
 */
@Component
public class OwnDocuments {

	private final Documents documents;

	OwnDocuments(Documents documents) {
		this.documents = documents;
	}

	/** A file of the report, or the refusal that it is not there. */
	public Document get(PartnerReport report, UUID id) {
		Document document = this.documents.get(id);
		if (!document.subject().equals(AttachDocument.subject(report))) {
			throw Refusal.notFound();
		}
		return document;
	}

	/** Whether its partner may move or take it away. */
	public boolean isFree(PartnerReport report, Document document) {
		return report.isWithPartner() && document.linkedFrom() == null && isNew(report, document);
	}

	/** The file, or the refusal that it stays where it is. */
	Document free(PartnerReport report, UUID id) {
		Document document = get(report, id);
		if (!report.isWithPartner()) {
			throw Refusal.conflict("report-not-open-for-documents", report.number(), report.status());
		}
		if (!isFree(report, document)) {
			throw Refusal.conflict("document-submitted", document.name());
		}
		return document;
	}

	private static boolean isNew(PartnerReport report, Document document) {
		Instant since = report.reopenedAt();
		return since == null || !document.uploadedAt().isBefore(since);
	}

}
