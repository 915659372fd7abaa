package eu.regioflow.partnerreport;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.document.Document;
import eu.regioflow.document.Documents;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;

/**
 * Lets a file prove another line of its report, or the whole report, before it is
 * submitted.
 */
@UseCase(Permission.PREPARE_PARTNER_REPORT)
public class MoveDocument {

	private final Access access;

	private final PartnerReports reports;

	private final Documents documents;

	private final OwnDocuments own;

	private final Expenditure expenditure;

	MoveDocument(Access access, PartnerReports reports, Documents documents, OwnDocuments own,
			Expenditure expenditure) {
		this.access = access;
		this.reports = reports;
		this.documents = documents;
		this.own = own;
		this.expenditure = expenditure;
	}

	/**
	 * Moves the file; one that is there already stays without a trace. At a line of staff
	 * costs it tells of a person from then on.
	 */
	public Document move(String project, int partner, int number, Optional<Long> version, UUID id,
			DocumentPlace place) {
		Actor actor = this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(project, partner));
		PartnerReport report = this.reports.getLocked(project, partner, number);
		report.requireVersion(version);
		Document document = this.own.free(report, id);
		List<ExpenditureLine> lines = this.expenditure.lines(report.id());
		place.requireAmong(lines);
		this.documents.place(document, place.line());
		if (PersonalDocuments
			.isSuggested(lines.stream().filter((line) -> Objects.equals(line.line(), place.line())).findFirst())) {
			this.documents.mark(document, true);
		}
		report.documentAddedBy(actor.account());
		this.reports.save(report);
		return document;
	}

}
