package eu.regioflow.workflow;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * The three questions the engine asks about people: these users by name, the groups of
 * one user, and tenants, of which there are none.
 */
final class PeopleQueries {

	private PeopleQueries() {
	}

	private static Set<String> asked(String one, String[] several) {
		Set<String> names = new LinkedHashSet<>();
		if (one != null) {
			names.add(one);
		}
		if (several != null) {
			names.addAll(List.of(several));
		}
		return names;
	}

	static final class Users extends UserQueryImpl {

		private static final long serialVersionUID = 1L;

		private final transient People people;

		Users(People people) {
			super(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
			this.people = people;
		}

		@Override
		public long executeCount(CommandContext context) {
			return executeList(context, null).size();
		}

		@Override
		public List<User> executeList(CommandContext context, Page page) {
			return this.people.named(asked(getId(), getIds()));
		}

	}

	static final class Groups extends GroupQueryImpl {

		private static final long serialVersionUID = 1L;

		private final transient People people;

		Groups(People people) {
			super(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
			this.people = people;
		}

		@Override
		public long executeCount(CommandContext context) {
			return executeList(context, null).size();
		}

		@Override
		public List<Group> executeList(CommandContext context, Page page) {
			Collection<String> names = asked(getId(), getIds());
			if (getUserId() == null) {
				return this.people.groupsNamed(names.stream());
			}
			Stream<Group> member = this.people.groupsOf(getUserId()).stream();
			return member.filter((group) -> names.isEmpty() || names.contains(group.getId())).toList();
		}

	}

	static final class Tenants extends TenantQueryImpl {

		private static final long serialVersionUID = 1L;

		Tenants() {
			super(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
		}

		@Override
		public long executeCount(CommandContext context) {
			return 0;
		}

		@Override
		public List<Tenant> executeList(CommandContext context, Page page) {
			return List.of();
		}

	}

}
