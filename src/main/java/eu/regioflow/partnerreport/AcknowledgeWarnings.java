package eu.regioflow.partnerreport;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

/**
 * The partner takes note of the warnings about a report that is to be submitted; the
 * submission's trail entry names them.
 */
@UseCase(Permission.SUBMIT_PARTNER_REPORT)
public class AcknowledgeWarnings {

	private final Access access;

	private final PartnerReports reports;

	private final ReportContexts contexts;

	private final Expenditure expenditure;

	private final AcknowledgedWarnings acknowledged;

	AcknowledgeWarnings(Access access, PartnerReports reports, ReportContexts contexts, Expenditure expenditure,
			AcknowledgedWarnings acknowledged) {
		this.access = access;
		this.reports = reports;
		this.contexts = contexts;
		this.expenditure = expenditure;
		this.acknowledged = acknowledged;
	}

	/**
	 * Keeps which of today's warnings are acknowledged; all others are not any more.
	 * @param names of the warnings, empty for all of them by one declaration
	 * @throws Refusal when the report is not with its partner
	 */
	public void acknowledge(String project, int partner, int number, Optional<Set<String>> names) {
		Actor actor = this.access.require(Permission.SUBMIT_PARTNER_REPORT, Scope.partner(project, partner));
		PartnerReport report = this.reports.getLocked(project, partner, number);
		if (!report.isWithPartner()) {
			throw Refusal.conflict("report-not-draft", report.number(), report.status());
		}
		if (!report.hasOpenList()) {
			return;
		}
		List<LocatedError> warnings = this.expenditure
			.check(this.contexts.of(report), this.expenditure.lines(report.id()))
			.warnings();
		List<LocatedError> taken = warnings.stream()
			.filter((warning) -> names.isEmpty() || names.get().contains(AcknowledgedWarnings.name(warning)))
			.toList();
		this.acknowledged.replace(report.id(), report.submissions() + 1, taken, names.isPresent(), actor.account());
	}

}
