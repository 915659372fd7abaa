package eu.regioflow.audit;

import java.util.Map;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Programme staff take an ongoing correction out again.
 */
@UseCase(Permission.RECORD_AUDIT)
public class WithdrawCorrection {

	private final Access access;

	private final Audits audits;

	private final Corrections corrections;

	private final ApplicationEventPublisher events;

	WithdrawCorrection(Access access, Audits audits, Corrections corrections, ApplicationEventPublisher events) {
		this.access = access;
		this.audits = audits;
		this.corrections = corrections;
		this.events = events;
	}

	/**
	 * Takes it out; its number is not given again while a later one stands.
	 * @throws Refusal when it is closed: what was posted stays
	 */
	public Audit withdraw(String project, int auditNumber, int number) {
		this.access.require(Permission.RECORD_AUDIT, Scope.project(project));
		Audit audit = this.audits.getLocked(project, auditNumber);
		Correction correction = this.corrections.get(audit.id(), number);
		correction.requireOngoing();
		this.corrections.delete(correction);
		this.events.publishEvent(
				CorrectionEvent.of(CorrectionEvent.Kind.WITHDRAWN, correction, Map.of("amount", correction.amount())));
		return audit;
	}

}
