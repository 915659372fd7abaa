package eu.regioflow.account.rest;

import java.util.List;
import java.util.UUID;

import eu.regioflow.account.EndSubstitutionFor;
import eu.regioflow.account.NameSubstituteFor;
import eu.regioflow.account.Substitutes;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Accounts;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.refusal.Refusal;
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
 * Who acts for somebody who is away, for the administrator.
 */
@RestController
@RequestMapping("/api/v1/accounts/{account}/substitutes")
@Tag(name = "Accounts")
class OthersSubstituteApi {

	private final Access access;

	private final Accounts accounts;

	private final Substitutes substitutes;

	private final NameSubstituteFor nameSubstitute;

	private final EndSubstitutionFor endSubstitution;

	OthersSubstituteApi(Access access, Accounts accounts, Substitutes substitutes, NameSubstituteFor nameSubstitute,
			EndSubstitutionFor endSubstitution) {
		this.access = access;
		this.accounts = accounts;
		this.substitutes = substitutes;
		this.nameSubstitute = nameSubstitute;
		this.endSubstitution = endSubstitution;
	}

	@GetMapping
	@Operation(summary = "A person's substitutions that are not over")
	List<SubstituteBody> list(@PathVariable UUID account) {
		this.access.require(Permission.KEEP_ACCOUNTS, Scope.programme());
		this.accounts.findById(account).orElseThrow(Refusal::notFound);
		return this.substitutes.of(account).stream().map((held) -> SubstituteBody.of(held, this.accounts)).toList();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Name a colleague who acts for a person who is away")
	SubstituteBody name(@PathVariable UUID account, @RequestBody SubstituteBody.Wanted body) {
		return SubstituteBody.of(this.nameSubstitute.name(account, body.substitute(), body.from(), body.until()),
				this.accounts);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "End a person's substitution")
	void end(@PathVariable UUID account, @PathVariable UUID id) {
		this.endSubstitution.end(account, id);
	}

}
