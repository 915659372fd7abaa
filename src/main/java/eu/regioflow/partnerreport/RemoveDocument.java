package eu.regioflow.partnerreport;

import java.util.Optional;
import java.util.UUID;

import eu.regioflow.document.Document;
import eu.regioflow.document.Documents;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

/**
 * Takes a wrong file away before it is submitted. It is kept, and auditors see it.
 */
@UseCase(Permission.PREPARE_PARTNER_REPORT)
public class RemoveDocument {

	private static final int LONGEST_REASON = 1000;

	private final Access access;

	private final PartnerReports reports;

	private final Documents documents;

	private final OwnDocuments own;

	RemoveDocument(Access access, PartnerReports reports, Documents documents, OwnDocuments own) {
		this.access = access;
		this.reports = reports;
		this.documents = documents;
		this.own = own;
	}

	/** Takes the file away with its earlier versions; the reason is required. */
	public void remove(String project, int partner, int number, Optional<Long> version, UUID id, String reason) {
		Actor actor = this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(project, partner));
		PartnerReport report = this.reports.getLocked(project, partner, number);
		report.requireVersion(version);
		if (reason == null || reason.isBlank()) {
			throw Refusal.invalid("document-reason-missing");
		}
		if (reason.length() > LONGEST_REASON) {
			throw Refusal.invalid("text-too-long", LONGEST_REASON);
		}
		Document document = this.own.free(report, id);
		this.documents.withdraw(document, actor.account(), reason.strip());
		report.documentAddedBy(actor.account());
		this.reports.save(report);
	}

}
