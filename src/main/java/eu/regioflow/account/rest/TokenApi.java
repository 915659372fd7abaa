package eu.regioflow.account.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import eu.regioflow.account.IssueToken;
import eu.regioflow.account.RevokeToken;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.AccessToken;
import eu.regioflow.identity.AccessTokens;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.TokenReach;
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
 * The caller's personal tokens. A token shows them but neither makes nor ends one.
 */
@RestController
@RequestMapping("/api/v1/me/tokens")
@Tag(name = "Caller")
class TokenApi {

	private final Access access;

	private final AccessTokens tokens;

	private final IssueToken issueToken;

	private final RevokeToken revokeToken;

	TokenApi(Access access, AccessTokens tokens, IssueToken issueToken, RevokeToken revokeToken) {
		this.access = access;
		this.tokens = tokens;
		this.issueToken = issueToken;
		this.revokeToken = revokeToken;
	}

	@GetMapping
	@Operation(summary = "The caller's tokens, newest first, without their secrets")
	List<TokenBody> list() {
		Actor actor = this.access.require(Permission.KEEP_OWN_ACCOUNT, Scope.shared());
		return this.tokens.findByAccountOrderByCreatedAtDesc(actor.account()).stream().map(TokenBody::of).toList();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Issue a token; its secret is in this answer only")
	IssuedBody issue(@RequestBody Wanted body) {
		IssueToken.Issued issued = this.issueToken.issue(body.name(), body.reach(), body.project(), body.days());
		return new IssuedBody(issued.secret().text(), TokenBody.of(issued.token()));
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Revoke a token; it is refused from the next request on")
	void revoke(@PathVariable UUID id) {
		this.revokeToken.revoke(id);
	}

	/**
	 * A token to be issued.
	 *
	 * @param project the code of the only project that it reaches; null for all
	 * @param days 1 to 365
	 */
	record Wanted(String name, TokenReach reach, String project, Integer days) {
	}

	/** A new token with its secret. */
	record IssuedBody(String secret, TokenBody token) {
	}

	/**
	 * A token.
	 *
	 * @param usedAt to about ten minutes; null when it never was
	 * @param revokedAt null while it is not
	 */
	record TokenBody(UUID id, String name, TokenReach reach, String project, Instant createdAt, Instant expiresAt,
			Instant usedAt, Instant revokedAt) {

		static TokenBody of(AccessToken token) {
			return new TokenBody(token.id(), token.name(), token.reach(), token.project(), token.createdAt(),
					token.expiresAt(), token.usedAt(), token.revokedAt());
		}

	}

}
