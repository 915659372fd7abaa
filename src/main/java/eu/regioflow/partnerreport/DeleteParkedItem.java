package eu.regioflow.partnerreport;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.expenditure.LineReference;
import eu.regioflow.expenditure.ReincludedLines;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Gives a parked item up: it is deducted for good.
 */
@UseCase(Permission.PREPARE_PARTNER_REPORT)
public class DeleteParkedItem {

	private final Access access;

	private final PartnerReports reports;

	private final ParkedItems parkedItems;

	private final ReincludedLines reincludedLines;

	private final Ledger ledger;

	private final ApplicationEventPublisher events;

	DeleteParkedItem(Access access, PartnerReports reports, ParkedItems parkedItems, ReincludedLines reincludedLines,
			Ledger ledger, ApplicationEventPublisher events) {
		this.access = access;
		this.reports = reports;
		this.parkedItems = parkedItems;
		this.reincludedLines = reincludedLines;
		this.ledger = ledger;
		this.events = events;
	}

	/**
	 * Posts the item as deducted instead of parked.
	 * @throws Refusal when the item does not wait
	 */
	public void delete(String project, int partner, LineReference reference) {
		Actor actor = this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(project, partner));
		this.parkedItems.hold(project, partner, List.of(reference.report()));
		ParkedItem item = this.parkedItems.get(project, partner, reference);
		if (!this.reincludedLines.settle(project, partner, reference, null, actor.account())) {
			throw Refusal.conflict("parked-item-not-waiting", reference);
		}
		PartnerReport origin = this.reports.get(item.report());
		this.ledger.post(UUID.randomUUID(), null, this.parkedItems.deleted(origin, item));
		this.events.publishEvent(DraftChange.of(DraftChange.Kind.PARKED_DELETED, origin,
				Map.of("line", reference.line(), "amount", item.balance().amount())));
	}

}
