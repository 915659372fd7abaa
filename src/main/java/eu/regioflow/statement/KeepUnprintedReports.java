package eu.regioflow.statement;

import eu.regioflow.partnerreport.PartnerReportEvent;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Refuses to give a report back to its partner while the statement of its submission is
 * still being made: what is printed then would be what the partner changes.
 */
@Component
class KeepUnprintedReports {

	private final Statements statements;

	private final Drafts drafts;

	KeepUnprintedReports(Statements statements, Drafts drafts) {
		this.statements = statements;
		this.drafts = drafts;
	}

	@EventListener
	void on(PartnerReportEvent event) {
		if (event.kind() == PartnerReportEvent.Kind.REOPENED) {
			this.drafts.version(StatementKind.PARTNER_STATEMENT, event.report())
				.filter((
						version) -> !this.statements.isIssued(StatementKind.PARTNER_STATEMENT, event.report(), version))
				.ifPresent((version) -> {
					throw Refusal.conflict("submission-being-printed", version);
				});
		}
	}

}
