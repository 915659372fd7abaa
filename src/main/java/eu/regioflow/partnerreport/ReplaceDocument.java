package eu.regioflow.partnerreport;

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

/**
 * Puts a newer version of a file in its place while the report is with its partner; the
 * former one stays as an earlier version.
 */
@UseCase(Permission.PREPARE_PARTNER_REPORT)
public class ReplaceDocument {

	private final Access access;

	private final PartnerReports reports;

	private final Documents documents;

	private final OwnDocuments own;

	ReplaceDocument(Access access, PartnerReports reports, Documents documents, OwnDocuments own) {
		this.access = access;
		this.reports = reports;
		this.documents = documents;
		this.own = own;
	}

	/**
	 * Replaces the file; line, note and mark stay as they are.
	 * @throws Refusal for a file that may not be attached, or has the same content
	 */
	public Document replace(String project, int partner, int number, Optional<Long> version, UUID id, GivenFile file) {
		Actor actor = this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(project, partner));
		PartnerReport report = this.reports.getLocked(project, partner, number);
		report.requireVersion(version);
		Document former = this.own.replaceable(report, id);
		if (former.sha256().equals(this.documents.hashOf(file.content()))) {
			throw Refusal.invalid("document-unchanged", former.name());
		}
		Document newer = this.documents.replace(former, new Upload(project, partner, former.subject(), former.line(),
				file.name(), former.note(), file.content()), actor.account());
		report.documentAddedBy(actor.account());
		this.reports.save(report);
		return newer;
	}

}
