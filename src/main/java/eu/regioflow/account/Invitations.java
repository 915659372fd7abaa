package eu.regioflow.account;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

import eu.regioflow.identity.Account;
import eu.regioflow.identity.Accounts;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Grant;
import eu.regioflow.identity.Grants;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Gives a person a role, and an account where they have none yet; people are known by
 * their e-mail address.
 */
@Component
class Invitations {

	private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>\"]{1,64}@[^@\\s<>\"]+\\.[^@\\s<>\".]{2,}");

	private static final int LONGEST_NAME = 60;

	private final Accounts accounts;

	private final Grants grants;

	private final AccountLinks links;

	private final ApplicationEventPublisher events;

	Invitations(Accounts accounts, Grants grants, AccountLinks links, ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.grants = grants;
		this.links = links;
		this.events = events;
	}

	/**
	 * Gives the role. Whoever has no password yet is sent a link to set one.
	 * @param role what an account is given
	 * @throws Refusal person-name, person-email, or role-held where they hold it already
	 */
	Invited invite(Actor inviter, String name, String email, Function<UUID, Grant> role) {
		String address = checked(name, email);
		Optional<Account> known = known(address);
		Account account = known.orElseGet(() -> create(name.strip(), address));
		Grant grant = role.apply(account.id());
		if (this.grants.findByAccount(account.id()).stream().anyMatch((held) -> isSame(held, grant))) {
			throw Refusal.conflict("role-held", account.displayName());
		}
		this.grants.save(grant);
		this.events.publishEvent(RoleChanged.of(grant, RoleChanged.Change.GIVEN));
		if (grant.isAdministrator()) {
			this.events.publishEvent(RoleChanged.of(grant, RoleChanged.Change.ADMINISTRATOR_NAMED));
		}
		LinkIssued link = account.hasPassword() ? null
				: this.links.issue(account.id(), LinkIssued.Kind.INVITATION, inviter.displayName());
		return new Invited(account, link, known.isEmpty() || inviter.may(Permission.KEEP_ACCOUNTS, Scope.programme()));
	}

	private static String checked(String name, String email) {
		if (name == null || name.isBlank() || name.strip().length() > 200) {
			throw Refusal.invalid("person-name");
		}
		String address = (email != null) ? email.strip().toLowerCase(Locale.ROOT) : "";
		if (address.length() > 200 || !ADDRESS.matcher(address).matches()) {
			throw Refusal.invalid("person-email", address);
		}
		return address;
	}

	private Optional<Account> known(String address) {
		List<Account> found = this.accounts.findByEmailIgnoreCaseOrderByUsername(address);
		return found.stream().filter(Account::isEnabled).findFirst();
	}

	private Account create(String name, String address) {
		Account account = this.accounts.saveAndFlush(Account.withoutPassword(username(address), name, address));
		this.events.publishEvent(AccountChanged.of(account.id(), "account-created"));
		return account;
	}

	/** The address, as far as the process engine takes it for a name. */
	private String username(String address) {
		String plain = address.replaceAll("[^a-z0-9._@-]", "-");
		String wanted = plain.substring(0, Math.min(plain.length(), LONGEST_NAME - 4));
		String free = wanted;
		for (int number = 2; this.accounts.existsByUsername(free); number++) {
			free = wanted + "-" + number;
		}
		return free;
	}

	private static boolean isSame(Grant one, Grant other) {
		return one.role() == other.role() && Objects.equals(one.project(), other.project())
				&& Objects.equals(one.partner(), other.partner());
	}

}
