package eu.regioflow.workflow;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes, at every start, who may open what in the engine's web application; what is not
 * listed in {@link GroupGrant} is refused there.
 */
@Component
class TasklistGrants implements SmartInitializingSingleton {

	private final AuthorizationService authorizations;

	private final FilterService filters;

	private final TaskService tasks;

	private final MessageSource messages;

	TasklistGrants(AuthorizationService authorizations, FilterService filters, TaskService tasks,
			MessageSource messages) {
		this.authorizations = authorizations;
		this.filters = filters;
		this.tasks = tasks;
		this.messages = messages;
	}

	@Override
	public void afterSingletonsInstantiated() {
		GroupGrant.all().forEach(this::give);
		for (ReadyFilter ready : ReadyFilter.values()) {
			String filter = filter(ready);
			for (String group : GroupGrant.TASKLIST) {
				give(GroupGrant.readFilter(group, filter));
			}
		}
	}

	private void give(GroupGrant grant) {
		Authorization stored = this.authorizations.createAuthorizationQuery()
			.authorizationType(Authorization.AUTH_TYPE_GRANT)
			.groupIdIn(grant.group())
			.resourceType(grant.resource())
			.resourceId(grant.id())
			.singleResult();
		Authorization authorization = (stored != null) ? stored
				: this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		authorization.setGroupId(grant.group());
		authorization.setResource(grant.resource());
		authorization.setResourceId(grant.id());
		authorization.setPermissions(grant.permissions().toArray(Permission[]::new));
		this.authorizations.saveAuthorization(authorization);
	}

	private String filter(ReadyFilter ready) {
		String name = this.messages.getMessage(ready.message(), null, Locale.ENGLISH);
		Filter stored = this.filters.createFilterQuery().filterName(name).singleResult();
		Filter filter = (stored != null) ? stored : this.filters.newTaskFilter(name);
		TaskQuery query = this.tasks.createTaskQuery();
		ready.fill(query);
		filter.setQuery(query);
		// in one order, so that every start writes the same text
		filter.setProperties(
				new TreeMap<>(Map.of("priority", ready.ordinal() * 10, "refresh", true, "color", "#1d4f91")));
		return this.filters.saveFilter(filter).getId();
	}

}
