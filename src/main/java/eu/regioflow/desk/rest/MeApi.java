package eu.regioflow.desk.rest;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Grant;
import eu.regioflow.identity.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who the caller is.
 */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "Caller")
class MeApi {

	private final Access access;

	MeApi(Access access) {
		this.access = access;
	}

	@GetMapping
	@Operation(summary = "The caller with roles and grants")
	Me me() {
		Actor actor = this.access.actor();
		return new Me(actor.username(), actor.displayName(),
				actor.grants().stream().map(Grant::role).distinct().sorted().toList(),
				actor.grants()
					.stream()
					.map((grant) -> new GrantBody(grant.role(), grant.project(), grant.partner()))
					.toList(),
				(actor.onBehalfOf() != null) ? actor.onBehalfOf().username() : null);
	}

	/**
	 * A person.
	 *
	 * @param onBehalfOf the user for whom they act, whose roles and grants these are;
	 * left out where they act for themselves
	 */
	record Me(String user, String name, List<Role> roles, List<GrantBody> grants,
			@JsonInclude(JsonInclude.Include.NON_NULL) String onBehalfOf) {
	}

	/**
	 * A role at a place.
	 *
	 * @param project null for the whole programme
	 * @param partner null for the whole project
	 */
	record GrantBody(Role role, String project, Integer partner) {
	}

}
