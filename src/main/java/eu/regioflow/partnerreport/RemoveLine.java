package eu.regioflow.partnerreport;

import java.util.Map;
import java.util.Optional;

import eu.regioflow.document.Documents;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Takes a row out of a draft's list of expenditure.
 */
@UseCase(Permission.PREPARE_PARTNER_REPORT)
public class RemoveLine {

	private final Access access;

	private final PartnerReports reports;

	private final Expenditure expenditure;

	private final Documents documents;

	private final ApplicationEventPublisher events;

	RemoveLine(Access access, PartnerReports reports, Expenditure expenditure, Documents documents,
			ApplicationEventPublisher events) {
		this.access = access;
		this.reports = reports;
		this.expenditure = expenditure;
		this.documents = documents;
		this.events = events;
	}

	/** Removes the line; the numbers of the others stay. */
	public void remove(String project, int partner, int number, Optional<Long> version, int line) {
		Actor actor = this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(project, partner));
		PartnerReport report = this.reports.getLocked(project, partner, number);
		report.requireVersion(version);
		report.changedBy(actor.account());
		this.expenditure.remove(report.id(), line);
		this.documents.unlink(AttachDocument.subject(report), line);
		this.reports.save(report);
		this.events.publishEvent(DraftChange.of(DraftChange.Kind.EXPENDITURE, report, Map.of("removed", line)));
	}

}
