package eu.regioflow.audit;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.project.Projects;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Programme staff open an audit in a project.
 */
@UseCase(Permission.RECORD_AUDIT)
public class OpenAudit {

	private final Access access;

	private final Projects projects;

	private final Audits audits;

	private final ApplicationEventPublisher events;

	OpenAudit(Access access, Projects projects, Audits audits, ApplicationEventPublisher events) {
		this.access = access;
		this.projects = projects;
		this.audits = audits;
		this.events = events;
	}

	/**
	 * Opens it under the project's next number.
	 * @throws Refusal when a fact is missing or the end lies before the start
	 */
	public Audit open(String project, Audit.Facts facts) {
		this.access.require(Permission.RECORD_AUDIT, Scope.project(project));
		this.projects.get(project);
		Audit audit = this.audits.save(new Audit(project, this.audits.lockAll(project).size() + 1, facts.checked()));
		// where the project has no audit yet, nothing can be locked
		this.audits.flush();
		this.events.publishEvent(AuditEvent.of(AuditEvent.Kind.OPENED, audit));
		return audit;
	}

}
