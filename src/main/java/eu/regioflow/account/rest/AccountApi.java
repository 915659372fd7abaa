package eu.regioflow.account.rest;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import eu.regioflow.account.InvitePerson;
import eu.regioflow.account.SwitchAccount;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Account;
import eu.regioflow.identity.Accounts;
import eu.regioflow.identity.Grant;
import eu.regioflow.identity.Grants;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Role;
import eu.regioflow.identity.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Everybody's accounts and roles.
 */
@RestController
@RequestMapping("/api/v1/accounts")
@Tag(name = "Accounts")
class AccountApi {

	private static final int PAGE = 200;

	private final Access access;

	private final Accounts accounts;

	private final Grants grants;

	private final InvitePerson invitePerson;

	private final SwitchAccount switchAccount;

	AccountApi(Access access, Accounts accounts, Grants grants, InvitePerson invitePerson,
			SwitchAccount switchAccount) {
		this.access = access;
		this.accounts = accounts;
		this.grants = grants;
		this.invitePerson = invitePerson;
		this.switchAccount = switchAccount;
	}

	@GetMapping
	@Operation(summary = "Accounts by name, 200 a page from page 0 on")
	List<AccountBody> list(@RequestParam(defaultValue = "0") int page) {
		this.access.require(Permission.KEEP_ACCOUNTS, Scope.programme());
		List<Account> shown = this.accounts
			.findAllByOrderByDisplayNameAscUsernameAsc(PageRequest.of(Math.max(0, page), PAGE))
			.getContent();
		Map<UUID, List<Grant>> held = this.grants.findByAccountIn(shown.stream().map(Account::id).toList())
			.stream()
			.collect(Collectors.groupingBy(Grant::account));
		return shown.stream()
			.map((account) -> AccountBody.of(account, held.getOrDefault(account.id(), List.of())))
			.toList();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Give a person a role; who has no password is sent a link by mail")
	AccountBody invite(@RequestBody Wanted body) {
		Account account = this.invitePerson
			.invite(body.name(), body.email(), body.role(), body.project(), body.partner())
			.account();
		return AccountBody.of(account, this.grants.findByAccount(account.id()));
	}

	@PutMapping("/{id}/state")
	@Operation(summary = "Take somebody the right to sign in, or give it back")
	AccountBody set(@PathVariable UUID id, @RequestBody State body) {
		return AccountBody.of(this.switchAccount.set(id, body.enabled()), this.grants.findByAccount(id));
	}

	/**
	 * A role to be given.
	 *
	 * @param project null for the whole programme
	 * @param partner null for the whole project
	 */
	record Wanted(String name, String email, Role role, String project, Integer partner) {
	}

	/** Whether somebody may sign in. */
	record State(boolean enabled) {
	}

	/**
	 * A role at a place.
	 *
	 * @param administrator whether they say who else works for the partner
	 */
	record GrantBody(Role role, String project, Integer partner, boolean administrator) {
	}

	/** An account. */
	record AccountBody(UUID id, String username, String name, String email, boolean enabled, List<GrantBody> roles) {

		static AccountBody of(Account account, List<Grant> grants) {
			return new AccountBody(account.id(), account.username(), account.displayName(), account.email(),
					account.isEnabled(),
					grants.stream()
						.map((grant) -> new GrantBody(grant.role(), grant.project(), grant.partner(),
								grant.isAdministrator()))
						.toList());
		}

	}

}
