package eu.regioflow.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.trail.Personal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Programme staff mend the facts of an audit that goes on.
 */
@UseCase(Permission.RECORD_AUDIT)
public class ChangeAudit {

	private final Access access;

	private final Audits audits;

	private final ApplicationEventPublisher events;

	ChangeAudit(Access access, Audits audits, ApplicationEventPublisher events) {
		this.access = access;
		this.audits = audits;
		this.events = events;
	}

	/**
	 * Replaces the facts; the trail keeps what each was before and is now.
	 * @param version that the writer saw, empty when they did not say
	 * @throws Refusal when it is closed, a fact is missing or the end lies before the
	 * start
	 */
	public Audit change(String project, int number, Optional<Long> version, Audit.Facts facts) {
		this.access.require(Permission.RECORD_AUDIT, Scope.project(project));
		Audit audit = this.audits.getLocked(project, number);
		audit.requireVersion(version);
		Map<String, Object> changes = changes(audit.facts(), facts.checked());
		audit.change(facts);
		if (!changes.isEmpty()) {
			this.events.publishEvent(AuditEvent.changed(audit, changes));
		}
		return this.audits.save(audit);
	}

	private static Map<String, Object> changes(Audit.Facts before, Audit.Facts after) {
		Map<String, Object> changes = new LinkedHashMap<>();
		compare(changes, "body", before.body(), after.body());
		compare(changes, "manner", before.manner(), after.manner());
		compare(changes, "starts", before.starts(), after.starts());
		compare(changes, "ends", before.ends(), after.ends());
		compare(changes, "finalReport", before.finalReport(), after.finalReport());
		compare(changes, "period", before.period(), after.period());
		compare(changes, "totalControlled", before.totalControlled(), after.totalControlled());
		compare(changes, "reference", before.reference(), after.reference());
		if (!before.comment().equals(after.comment())) {
			changes.put("comment", new Personal(after.comment()));
		}
		return changes;
	}

	private static void compare(Map<String, Object> changes, String fact, Object before, Object after) {
		if (!Objects.equals(before, after)) {
			changes.put(fact, shown(before) + " → " + shown(after));
		}
	}

	private static String shown(Object value) {
		return (value != null) ? value.toString() : "";
	}

}
