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
 * Opens a file of a report for those who may see it. Opening one that tells of a person
 * leaves an entry in the trail.
 */
@UseCase(Permission.VIEW_PARTNER_REPORT)
public class OpenDocument {

	private final Access access;

	private final PartnerReports reports;

	private final Documents documents;

	private final PersonalDocuments personal;

	OpenDocument(Access access, PartnerReports reports, Documents documents, PersonalDocuments personal) {
		this.access = access;
		this.reports = reports;
		this.documents = documents;
		this.personal = personal;
	}

	/** Whether the file belongs to a partner report at all. */
	public static boolean isOfReport(Document document) {
		return document.subject().startsWith(AttachDocument.KIND);
	}

	/**
	 * Lets the caller have the file.
	 * @throws Refusal as if it were not there for those who do not see the report, and
	 * for what was taken away; forbidden for those who see it but not such files
	 */
	public Document open(UUID id) {
		Document document = this.documents.get(id);
		if (!isOfReport(document)) {
			throw Refusal.notFound();
		}
		PartnerReport report = this.reports
			.get(UUID.fromString(document.subject().substring(AttachDocument.KIND.length())));
		Scope scope = Scope.partner(report.project(), report.partner());
		this.access.require(Permission.VIEW_PARTNER_REPORT, scope);
		if (document.isRemoved()) {
			this.access.require(Permission.VIEW_REMOVED_DOCUMENT, scope);
		}
		if (this.personal.isPersonal(report.id(), document)) {
			this.access.require(Permission.VIEW_PERSONAL_DOCUMENT, scope);
			this.documents.noteOpening(document);
		}
		return document;
	}

}
