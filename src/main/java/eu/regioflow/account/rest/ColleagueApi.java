package eu.regioflow.account.rest;

import java.util.List;
import java.util.UUID;

import eu.regioflow.account.Colleague;
import eu.regioflow.account.Colleagues;
import eu.regioflow.account.InviteColleague;
import eu.regioflow.account.SwitchAdministrator;
import eu.regioflow.account.WithdrawColleague;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Account;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnership.Partners;
import eu.regioflow.refusal.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
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

	private final Partners partners;

	private final Colleagues colleagues;

	private final InviteColleague inviteColleague;

	private final WithdrawColleague withdrawColleague;

	private final SwitchAdministrator switchAdministrator;

	ColleagueApi(Access access, Partners partners, Colleagues colleagues, InviteColleague inviteColleague,
			WithdrawColleague withdrawColleague, SwitchAdministrator switchAdministrator) {
		this.access = access;
		this.partners = partners;
		this.colleagues = colleagues;
		this.inviteColleague = inviteColleague;
		this.withdrawColleague = withdrawColleague;
		this.switchAdministrator = switchAdministrator;
	}

	@GetMapping
	@Operation(summary = "Who works for the partner, by name, and who of them are its administrators")
	List<PersonBody> list(@PathVariable String code, @PathVariable int partner) {
		this.access.require(Permission.VIEW_COLLEAGUES, Scope.partner(code, partner));
		this.partners.get(code, partner);
		return this.colleagues.of(code, partner).stream().map(PersonBody::of).toList();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Invite a colleague; who has no password is sent a link by mail")
	PersonBody invite(@PathVariable String code, @PathVariable int partner, @RequestBody Wanted body) {
		UUID account = this.inviteColleague.invite(code, partner, body.name(), body.email(), body.administrator())
			.account()
			.id();
		return find(code, partner, account);
	}

	@DeleteMapping("/{account}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "End a colleague's work for the partner")
	void withdraw(@PathVariable String code, @PathVariable int partner, @PathVariable UUID account) {
		this.withdrawColleague.withdraw(code, partner, account);
	}

	@PutMapping("/{account}/administrator")
	@Operation(summary = "Make a colleague an administrator, who says who else works for the partner")
	PersonBody makeAdministrator(@PathVariable String code, @PathVariable int partner, @PathVariable UUID account) {
		this.switchAdministrator.set(code, partner, account, true);
		return find(code, partner, account);
	}

	@DeleteMapping("/{account}/administrator")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Let a colleague go on without being an administrator")
	void endAdministrator(@PathVariable String code, @PathVariable int partner, @PathVariable UUID account) {
		this.switchAdministrator.set(code, partner, account, false);
	}

	private PersonBody find(String code, int partner, UUID account) {
		return this.colleagues.of(code, partner)
			.stream()
			.filter((colleague) -> colleague.id().equals(account))
			.map(PersonBody::of)
			.findFirst()
			.orElseThrow(Refusal::notFound);
	}

	/**
	 * A colleague to be invited.
	 *
	 * @param administrator whether they say who else works for the partner; left out for
	 * no
	 */
	record Wanted(String name, String email, boolean administrator) {
	}

	/**
	 * A colleague.
	 *
	 * @param administrator whether they say who else works for the partner
	 * @param awaited whether they have not set a password yet
	 */
	record PersonBody(UUID id, String username, String name, String email, boolean enabled, boolean administrator,
			boolean awaited) {

		static PersonBody of(Colleague colleague) {
			Account account = colleague.account();
			return new PersonBody(account.id(), account.username(), account.displayName(), account.email(),
					account.isEnabled(), colleague.administrator(), colleague.isAwaited());
		}

	}

}
