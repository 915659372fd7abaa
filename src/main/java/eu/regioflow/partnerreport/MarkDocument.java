package eu.regioflow.partnerreport;

import java.util.UUID;

import eu.regioflow.document.Document;
import eu.regioflow.document.Documents;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

/**
 * Says whether a file tells of a person. The mark may be set at any time, for it only
 * protects; it may be taken off while the report is with its partner.
 */
@UseCase(Permission.PREPARE_PARTNER_REPORT)
public class MarkDocument {

	private final Access access;

	private final PartnerReports reports;

	private final Documents documents;

	private final OwnDocuments own;

	MarkDocument(Access access, PartnerReports reports, Documents documents, OwnDocuments own) {
		this.access = access;
		this.reports = reports;
		this.documents = documents;
		this.own = own;
	}

	/** Sets the mark or takes it off; what is so already leaves no trace. */
	public Document mark(String project, int partner, int number, UUID id, boolean personal) {
		this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(project, partner));
		PartnerReport report = this.reports.getLocked(project, partner, number);
		Document document = this.own.current(report, id);
		if (!personal && !report.isWithPartner()) {
			throw Refusal.conflict("report-not-open-for-documents", report.number(), report.status());
		}
		if (!personal && document.isPersonal()) {
			this.own.requireNoAnswer(this.documents.history(document.subject()).versions(document));
		}
		this.documents.mark(document, personal);
		return document;
	}

}
