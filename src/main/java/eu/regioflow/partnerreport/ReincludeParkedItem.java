package eu.regioflow.partnerreport;

import java.util.List;
import java.util.Map;

import eu.regioflow.document.Documents;
import eu.regioflow.expenditure.LineReference;
import eu.regioflow.expenditure.ReincludedLines;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Declares a parked item again in the partner's open draft, at its first rate.
 */
@UseCase(Permission.PREPARE_PARTNER_REPORT)
public class ReincludeParkedItem {

	private final Access access;

	private final PartnerReports reports;

	private final ReportContexts contexts;

	private final ParkedItems parkedItems;

	private final ReincludedLines reincludedLines;

	private final Documents documents;

	private final ApplicationEventPublisher events;

	ReincludeParkedItem(Access access, PartnerReports reports, ReportContexts contexts, ParkedItems parkedItems,
			ReincludedLines reincludedLines, Documents documents, ApplicationEventPublisher events) {
		this.access = access;
		this.reports = reports;
		this.contexts = contexts;
		this.parkedItems = parkedItems;
		this.reincludedLines = reincludedLines;
		this.documents = documents;
		this.events = events;
	}

	/**
	 * Copies the item into the earliest draft that follows its report; its files belong
	 * to the copy too.
	 * @return where it is declared again
	 * @throws Refusal when there is no such draft, or the item does not wait
	 */
	public LineReference reinclude(String project, int partner, LineReference reference) {
		Actor actor = this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(project, partner));
		PartnerReport draft = this.reports.findDraftAfter(project, partner, reference.report())
			.map((number) -> this.reports.getLocked(project, partner, number))
			.orElseThrow(() -> Refusal.conflict("no-draft-for-parked-item", reference));
		this.parkedItems.hold(project, partner, List.of(reference.report()));
		ParkedItem item = this.parkedItems.get(project, partner, reference);
		draft.changedBy(actor.account());
		if (!this.reincludedLines.settle(project, partner, reference, draft.id(), actor.account())) {
			throw Refusal.conflict("parked-item-not-waiting", reference);
		}
		int line = this.reincludedLines.copy(this.contexts.of(draft), item.report(), reference, item.line(),
				item.balance().amount());
		int files = this.documents.link(AttachDocument.subject(item.report()), reference.line(),
				AttachDocument.subject(draft.id()), line);
		this.reports.save(draft);
		this.events.publishEvent(DraftChange.of(DraftChange.Kind.PARKED_REINCLUDED, draft,
				Map.of("from", reference.toString(), "line", line, "amount", item.balance().amount(), "files", files)));
		return new LineReference(draft.number(), line);
	}

}
