package eu.regioflow.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import eu.regioflow.identity.Account;
import eu.regioflow.identity.Accounts;
import eu.regioflow.identity.Grants;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * The engine's view of our people, read afresh each time, so that a right that was
 * withdrawn is gone at the next request. Nobody can list everybody.
 */
class People implements ReadOnlyIdentityProvider {

	private final Accounts accounts;

	private final Grants grants;

	People(Accounts accounts, Grants grants) {
		this.accounts = accounts;
		this.grants = grants;
	}

	List<User> named(Set<String> usernames) {
		return usernames.stream().flatMap((name) -> find(name).stream()).map(User.class::cast).toList();
	}

	List<Group> groupsOf(String username) {
		return this.grants.groupsOf(username).stream().sorted().map((group) -> (Group) new GroupView(group)).toList();
	}

	List<Group> groupsNamed(Stream<String> names) {
		return names.map((name) -> (Group) new GroupView(name)).toList();
	}

	private Optional<UserView> find(String username) {
		return this.accounts.findByUsername(username).filter(Account::isEnabled).map(UserView::of);
	}

	@Override
	public User findUserById(String username) {
		return find(username).orElse(null);
	}

	@Override
	public UserQuery createUserQuery() {
		return new PeopleQueries.Users(this);
	}

	@Override
	public UserQuery createUserQuery(CommandContext context) {
		return new PeopleQueries.Users(this);
	}

	@Override
	public NativeUserQuery createNativeUserQuery() {
		throw new BadUserRequestException("People cannot be searched by SQL");
	}

	/** Nobody signs in at the engine; the portal's sign-in is the only one. */
	@Override
	public boolean checkPassword(String username, String password) {
		return false;
	}

	@Override
	public Group findGroupById(String group) {
		return new GroupView(group);
	}

	@Override
	public GroupQuery createGroupQuery() {
		return new PeopleQueries.Groups(this);
	}

	@Override
	public GroupQuery createGroupQuery(CommandContext context) {
		return new PeopleQueries.Groups(this);
	}

	@Override
	public Tenant findTenantById(String tenant) {
		return null;
	}

	@Override
	public TenantQuery createTenantQuery() {
		return new PeopleQueries.Tenants();
	}

	@Override
	public TenantQuery createTenantQuery(CommandContext context) {
		return new PeopleQueries.Tenants();
	}

	@Override
	public void flush() {
		// read only
	}

	@Override
	public void close() {
		// holds nothing
	}

}
