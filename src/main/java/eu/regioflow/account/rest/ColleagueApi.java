package eu.regioflow.account.rest;

import java.util.List;
import java.util.UUID;

import eu.regioflow.account.InviteColleague;
import eu.regioflow.account.WithdrawColleague;
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

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who works for a partner.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}/partners/{partner}/people")
@Tag(name = "Accounts")
class ColleagueApi {

	private final Access access;

	private final Grants grants;

	private final Accounts accounts;

	private final InviteColleague inviteColleague;

	private final WithdrawColleague withdrawColleague;

	ColleagueApi(Access access, Grants grants, Accounts accounts, InviteColleague inviteColleague,
			WithdrawColleague withdrawColleague) {
		this.access = access;
		this.grants = grants;
		this.accounts = accounts;
		this.inviteColleague = inviteColleague;
		this.withdrawColleague = withdrawColleague;
	}

	@GetMapping
	@Operation(summary = "Who works for the partner, by name")
	List<PersonBody> list(@PathVariable String code, @PathVariable int partner) {
		this.access.require(Permission.INVITE_COLLEAGUE, Scope.partner(code, partner));
		List<UUID> held = this.grants.findByProjectAndPartnerAndRole(code, partner, Role.PARTNER)
			.stream()
			.map(Grant::account)
			.toList();
		return this.accounts.findByIdInOrderByDisplayName(held).stream().map(PersonBody::of).toList();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Invite a colleague; who has no password is sent a link by mail")
	PersonBody invite(@PathVariable String code, @PathVariable int partner, @RequestBody Wanted body) {
		return PersonBody.of(this.inviteColleague.invite(code, partner, body.name(), body.email()).account());
	}

	@DeleteMapping("/{account}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "End a colleague's work for the partner")
	void withdraw(@PathVariable String code, @PathVariable int partner, @PathVariable UUID account) {
		this.withdrawColleague.withdraw(code, partner, account);
	}

	/** A colleague to be invited. */
	record Wanted(String name, String email) {
	}

	/** A colleague. */
	record PersonBody(UUID id, String username, String name, String email, boolean enabled) {

		static PersonBody of(Account account) {
			return new PersonBody(account.id(), account.username(), account.displayName(), account.email(),
					account.isEnabled());
		}

	}

}
