package eu.regioflow.partnerreport;

import java.util.Map;
import java.util.Optional;

import eu.regioflow.document.Documents;
import eu.regioflow.expenditure.Procurement;
import eu.regioflow.expenditure.Procurements;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Takes a contract that nothing names out of the partner's register.
 */
@UseCase(Permission.PREPARE_PARTNER_REPORT)
public class RemoveProcurement {

	private final Access access;

	private final PartnerReports reports;

	private final Procurements procurements;

	private final Documents documents;

	private final ApplicationEventPublisher events;

	RemoveProcurement(Access access, PartnerReports reports, Procurements procurements, Documents documents,
			ApplicationEventPublisher events) {
		this.access = access;
		this.reports = reports;
		this.procurements = procurements;
		this.documents = documents;
		this.events = events;
	}

	/**
	 * Removes the contract; the numbers of the others stay.
	 * @throws Refusal when a line names it or a file belongs to it
	 */
	public void remove(String project, int partner, int number, Optional<Long> version, int entry) {
		Actor actor = this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(project, partner));
		PartnerReport report = this.reports.getLocked(project, partner, number);
		report.requireVersion(version);
		report.changedBy(actor.account());
		Procurement procurement = ProcurementEntry.of(this.procurements, report, entry);
		if (this.procurements.isNamed(project, partner, entry)
				|| !this.documents.of(AttachToProcurement.subject(procurement)).isEmpty()) {
			throw Refusal.conflict("procurement-in-use", entry);
		}
		this.procurements.remove(procurement.id());
		this.reports.save(report);
		this.events.publishEvent(DraftChange.of(DraftChange.Kind.PROCUREMENT, report, Map.of("removed", entry)));
	}

}
