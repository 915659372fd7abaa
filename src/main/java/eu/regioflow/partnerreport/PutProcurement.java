package eu.regioflow.partnerreport;

import java.util.Map;
import java.util.Optional;

import eu.regioflow.expenditure.Procurement;
import eu.regioflow.expenditure.ProcurementRules;
import eu.regioflow.expenditure.Procurements;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Enters a contract into the partner's register, or writes one anew; only in the report
 * in which it is or was entered, while its list is open.
 */
@UseCase(Permission.PREPARE_PARTNER_REPORT)
public class PutProcurement {

	private final Access access;

	private final PartnerReports reports;

	private final Procurements procurements;

	private final ApplicationEventPublisher events;

	PutProcurement(Access access, PartnerReports reports, Procurements procurements, ApplicationEventPublisher events) {
		this.access = access;
		this.reports = reports;
		this.procurements = procurements;
		this.events = events;
	}

	/**
	 * Puts the contract in.
	 * @param entry its number in the register, empty for a new one
	 * @return its number
	 * @throws Refusal naming every bad field
	 */
	public int put(String project, int partner, int number, Optional<Long> version, Optional<Integer> entry,
			Procurement.Terms terms) {
		Actor actor = this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(project, partner));
		PartnerReport report = this.reports.getLocked(project, partner, number);
		report.requireVersion(version);
		report.changedBy(actor.account());
		ProcurementRules.check(terms);
		int placed = entry.map((existing) -> {
			Procurement procurement = ProcurementEntry.of(this.procurements, report, existing);
			this.procurements.rewrite(procurement.id(), terms);
			return existing;
		}).orElseGet(() -> this.procurements.enter(project, partner, number, terms));
		this.reports.save(report);
		this.events.publishEvent(DraftChange.of(DraftChange.Kind.PROCUREMENT, report, Map.of("procurement", placed)));
		return placed;
	}

}
