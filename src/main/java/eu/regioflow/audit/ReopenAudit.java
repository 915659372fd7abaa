package eu.regioflow.audit;

import java.util.Optional;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Programme staff take up a closed audit again.
 */
@UseCase(Permission.RECORD_AUDIT)
public class ReopenAudit {

	private final Access access;

	private final Audits audits;

	private final ApplicationEventPublisher events;

	ReopenAudit(Access access, Audits audits, ApplicationEventPublisher events) {
		this.access = access;
		this.audits = audits;
		this.events = events;
	}

	/**
	 * Re-opens it.
	 * @param version that the writer saw, empty when they did not say
	 */
	public Audit reopen(String project, int number, Optional<Long> version) {
		this.access.require(Permission.RECORD_AUDIT, Scope.project(project));
		Audit audit = this.audits.getLocked(project, number);
		audit.requireVersion(version);
		audit.reopen();
		this.events.publishEvent(AuditEvent.of(AuditEvent.Kind.REOPENED, audit));
		return this.audits.save(audit);
	}

}
