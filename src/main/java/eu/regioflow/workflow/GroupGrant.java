package eu.regioflow.workflow;

import java.util.ArrayList;
import java.util.List;

import eu.regioflow.identity.Role;
import eu.regioflow.identity.TaskGroup;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * What a task group may do with one kind of thing in the engine's web application.
 *
 * <p>
 * Tasks themselves are not listed: being a candidate is what opens a task.
 *
 * @param id of one thing, or {@code *} for all of the kind
 */
record GroupGrant(String group, Resource resource, String id, List<Permission> permissions) {

	/** Who works in Tasklist; partners and auditors have the portal. */
	static final List<String> TASKLIST = List.of(TaskGroup.of(Role.JS), TaskGroup.of(Role.MA), TaskGroup.of(Role.CA),
			TaskGroup.of(Role.CONTROLLER));

	/** Who operates the engine: sees everything, repeats failed steps, moves no work. */
	static final String OPERATORS = TaskGroup.of(Role.ADMIN);

	GroupGrant {
		permissions = List.copyOf(permissions);
	}

	static List<GroupGrant> all() {
		List<GroupGrant> all = new ArrayList<>();
		for (String group : TASKLIST) {
			all.add(new GroupGrant(group, Resources.APPLICATION, "tasklist", List.of(Permissions.ACCESS)));
			all.add(new GroupGrant(group, Resources.PROCESS_DEFINITION, Authorization.ANY, List.of(Permissions.READ)));
		}
		all.add(operators(Resources.APPLICATION, "tasklist", Permissions.ACCESS));
		all.add(operators(Resources.APPLICATION, "cockpit", Permissions.ACCESS));
		all.add(operators(Resources.FILTER, Authorization.ANY, Permissions.READ));
		all.add(operators(Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ));
		all.add(operators(Resources.TASK, Authorization.ANY, Permissions.READ));
		all.add(operators(Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ,
				Permissions.READ_HISTORY));
		all.add(operators(Resources.PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ,
				ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_TASK,
				ProcessDefinitionPermissions.READ_HISTORY, ProcessDefinitionPermissions.RETRY_JOB));
		all.add(operators(Resources.PROCESS_INSTANCE, Authorization.ANY, ProcessInstancePermissions.READ,
				ProcessInstancePermissions.RETRY_JOB));
		return all;
	}

	static GroupGrant readFilter(String group, String filter) {
		return new GroupGrant(group, Resources.FILTER, filter, List.of(Permissions.READ));
	}

	private static GroupGrant operators(Resource resource, String id, Permission... permissions) {
		return new GroupGrant(OPERATORS, resource, id, List.of(permissions));
	}

}
