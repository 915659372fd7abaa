package eu.regioflow.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import eu.regioflow.identity.Account;
import eu.regioflow.identity.Accounts;
import eu.regioflow.identity.Grants;
import eu.regioflow.identity.SubstituteGate;
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

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The engine's view of our people, read afresh each time, so that a right that was
 * withdrawn is gone at the next request. Nobody can list everybody.
 */
class People implements ReadOnlyIdentityProvider {

	private final Accounts accounts;

	private final Grants grants;

	private final MessageSource messages;

	People(Accounts accounts, Grants grants, MessageSource messages) {
		this.accounts = accounts;
		this.grants = grants;
		this.messages = messages;
	}

	List<User> named(Set<String> usernames) {
		return usernames.stream().flatMap((name) -> find(name).stream()).map(User.class::cast).toList();
	}

	List<Group> groupsOf(String username) {
		return SubstituteGate.groupsOf(username, this.grants)
			.stream()
			.sorted()
			.map((group) -> (Group) new GroupView(group))
			.toList();
	}

	List<Group> groupsNamed(Stream<String> names) {
		return names.map((name) -> (Group) new GroupView(name)).toList();
	}

	private Optional<UserView> find(String username) {
		return this.accounts.findByUsername(username).filter(Account::isEnabled).map(this::view);
	}

	/** Whoever acts for somebody reads so where Tasklist names who signed in. */
	private UserView view(Account account) {
		return isActedFor(account.username()) && isProfile(account.username())
				? UserView.named(account, this.messages.getMessage("substitute.tasklist",
						new Object[] { account.displayName() }, LocaleContextHolder.getLocale()))
				: UserView.of(account);
	}

	private static boolean isActedFor(String username) {
		return SubstituteGate.absent().filter((absent) -> absent.username().equals(username)).isPresent();
	}

	private static boolean isProfile(String username) {
		return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes running
				&& running.getRequest().getRequestURI().endsWith("/user/" + username + "/profile");
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
