package eu.regioflow.audit;

import java.util.Optional;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Programme staff close an audit whose corrections are all closed.
 */
@UseCase(Permission.RECORD_AUDIT)
public class CloseAudit {

	private final Access access;

	private final Audits audits;

	private final Corrections corrections;

	private final ApplicationEventPublisher events;

	CloseAudit(Access access, Audits audits, Corrections corrections, ApplicationEventPublisher events) {
		this.access = access;
		this.audits = audits;
		this.corrections = corrections;
		this.events = events;
	}

	/**
	 * Closes it.
	 * @param version that the writer saw, empty when they did not say
	 * @throws Refusal when it is closed or a correction is not
	 */
	public Audit close(String project, int number, Optional<Long> version) {
		this.access.require(Permission.RECORD_AUDIT, Scope.project(project));
		Audit audit = this.audits.getLocked(project, number);
		audit.requireVersion(version);
		audit.close();
		this.corrections.findByAuditOrderByNumber(audit.id())
			.stream()
			.filter(Correction::isOngoing)
			.findFirst()
			.ifPresent((correction) -> {
				throw Refusal.conflict("correction-ongoing", correction.reference());
			});
		this.events.publishEvent(AuditEvent.of(AuditEvent.Kind.CLOSED, audit));
		return this.audits.save(audit);
	}

}
