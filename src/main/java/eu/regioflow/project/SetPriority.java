package eu.regioflow.project;

import java.util.Map;
import java.util.regex.Pattern;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.trail.Recordable;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Programme staff say under which priority of the programme a project is financed; the
 * annual accounts are reconciled by it (Reg (EU) 2021/1060 Art 98).
 */
@UseCase(Permission.SET_PRIORITY)
public class SetPriority {

	private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.]{0,19}");

	private final Access access;

	private final Projects projects;

	private final ApplicationEventPublisher events;

	SetPriority(Access access, Projects projects, ApplicationEventPublisher events) {
		this.access = access;
		this.projects = projects;
		this.events = events;
	}

	/**
	 * Puts it in the place of the one that was there.
	 * @param number of the priority, such as {@code 2} or {@code 2.1}
	 * @throws Refusal {@code priority-unreadable}; {@code priority-reconciled} (conflict)
	 * once finished accounts were reconciled by the one that was there
	 */
	public Project set(String code, String number) {
		this.access.require(Permission.SET_PRIORITY, Scope.project(code));
		String priority = (number != null) ? number.strip() : "";
		if (!NUMBER.matcher(priority).matches()) {
			throw Refusal.invalid("priority-unreadable",
					(priority.length() > 20) ? priority.substring(0, 20) + "…" : priority);
		}
		Project project = this.projects.lock(code).orElseThrow(Refusal::notFound);
		String before = project.priority();
		if (!priority.equals(before)) {
			project.financedUnder(priority);
			this.projects.save(project);
			this.events.publishEvent(new PriorityChanged(code, before, priority));
		}
		return project;
	}

	/**
	 * A project is financed under another priority.
	 */
	public record PriorityChanged(String project, String before, String priority) implements Recordable {

		@Override
		public String chain() {
			return this.project;
		}

		@Override
		public String action() {
			return "priority-changed";
		}

		@Override
		public String subject() {
			return this.project;
		}

		@Override
		public Map<String, Object> facts() {
			return Map.of("before", this.before, "priority", this.priority);
		}

	}

}
