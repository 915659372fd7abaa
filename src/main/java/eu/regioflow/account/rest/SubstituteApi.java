package eu.regioflow.account.rest;

import java.util.List;
import java.util.UUID;

import eu.regioflow.account.EndSubstitution;
import eu.regioflow.account.NameSubstitute;
import eu.regioflow.account.Substitutes;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Accounts;
import eu.regioflow.identity.Permission;
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
 * Who acts for the caller, and for whom the caller acts. A request with the head
 * {@code On-Behalf-Of: <user>} acts for that user while the caller is their substitute.
 */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "Caller")
class SubstituteApi {

	private final Access access;

	private final Accounts accounts;

	private final Substitutes substitutes;

	private final NameSubstitute nameSubstitute;

	private final EndSubstitution endSubstitution;

	SubstituteApi(Access access, Accounts accounts, Substitutes substitutes, NameSubstitute nameSubstitute,
			EndSubstitution endSubstitution) {
		this.access = access;
		this.accounts = accounts;
		this.substitutes = substitutes;
		this.nameSubstitute = nameSubstitute;
		this.endSubstitution = endSubstitution;
	}

	@GetMapping("/substitutes")
	@Operation(summary = "Substitutions that are not over, in which the caller is away or acts")
	List<SubstituteBody> list() {
		return this.substitutes.of(caller()).stream().map((held) -> SubstituteBody.of(held, this.accounts)).toList();
	}

	@GetMapping("/colleagues")
	@Operation(summary = "Who could be named as the caller's substitute, by name")
	List<SubstituteBody.Colleague> colleagues() {
		return this.substitutes.colleagues(caller())
			.stream()
			.map((person) -> new SubstituteBody.Colleague(person.username(), person.displayName()))
			.toList();
	}

	private UUID caller() {
		return this.access.require(Permission.KEEP_OWN_ACCOUNT, Scope.shared()).account();
	}

	@PostMapping("/substitutes")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Name a colleague who acts for the caller from a day until a day")
	SubstituteBody name(@RequestBody SubstituteBody.Wanted body) {
		return SubstituteBody.of(this.nameSubstitute.name(body.substitute(), body.from(), body.until()), this.accounts);
	}

	@DeleteMapping("/substitutes/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "End a substitution in which the caller is away or acts")
	void end(@PathVariable UUID id) {
		this.endSubstitution.end(id);
	}

}
