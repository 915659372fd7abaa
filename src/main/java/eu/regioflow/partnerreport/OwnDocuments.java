package eu.regioflow.partnerreport;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import eu.regioflow.clarification.Clarifications;
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

	private final PartnerReports reports;

	private final Clarifications clarifications;

	OwnDocuments(Documents documents, PartnerReports reports, Clarifications clarifications) {
		this.clarifications = clarifications;
		this.reports = reports;
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

	/**
	 * Whether its partner may move a file or take it away.
	 * @param versions the file and all that it replaced
	 */
	public boolean isFree(PartnerReport report, List<Document> versions) {
		Document document = versions.get(0);
		return report.isWithPartner() && document.isCurrent() && document.linkedFrom() == null
				&& versions.stream().allMatch((version) -> isNew(report, version));
	}

	/** Who may have attached files of the report for its partner. */
	public Set<UUID> authors(PartnerReport report) {
		return this.reports.findAuthors(report.id());
	}

	/** Whether its partner may put a newer version in a file's place. */
	public boolean isReplaceable(PartnerReport report, Document document, Set<UUID> authors) {
		return report.isWithPartner() && document.isCurrent() && document.linkedFrom() == null
				&& authors.contains(document.uploadedBy());
	}

	/** The file, or the refusal that it stays where it is. */
	Document free(PartnerReport report, UUID id) {
		Document document = open(report, id);
		List<Document> versions = this.documents.history(document.subject()).versions(document);
		if (!isFree(report, versions)) {
			throw Refusal.conflict("document-submitted", document.name());
		}
		requireNoAnswer(versions);
		return document;
	}

	/** Refuses for what stands in an answer to a question: it stays as it was given. */
	void requireNoAnswer(List<Document> versions) {
		if (this.clarifications.existsByDocumentIn(versions.stream().map(Document::id).toList())) {
			throw Refusal.conflict("document-of-answer", versions.get(0).name());
		}
	}

	/** The file, or the refusal that no other takes its place. */
	Document replaceable(PartnerReport report, UUID id) {
		Document document = open(report, id);
		if (!isReplaceable(report, document, authors(report))) {
			throw Refusal.conflict("document-not-own", document.name());
		}
		return document;
	}

	/** The file as it counts, or the refusal that it does not any more. */
	Document current(PartnerReport report, UUID id) {
		Document document = get(report, id);
		if (document.isRemoved()) {
			throw Refusal.notFound();
		}
		if (!document.isCurrent()) {
			throw Refusal.conflict("document-superseded", document.name());
		}
		return document;
	}

	private Document open(PartnerReport report, UUID id) {
		Document document = current(report, id);
		if (!report.isWithPartner()) {
			throw Refusal.conflict("report-not-open-for-documents", report.number(), report.status());
		}
		return document;
	}

	private static boolean isNew(PartnerReport report, Document document) {
		Instant since = report.reopenedAt();
		return since == null || !document.uploadedAt().isBefore(since);
	}

}
