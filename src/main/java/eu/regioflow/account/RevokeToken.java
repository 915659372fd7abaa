package eu.regioflow.account;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.AccessToken;
import eu.regioflow.identity.AccessTokens;
import eu.regioflow.identity.Account;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Ends a personal token at once.
 */
@UseCase(Permission.KEEP_OWN_ACCOUNT)
public class RevokeToken {

	private final Access access;

	private final OwnAccount own;

	private final AccessTokens tokens;

	private final ApplicationEventPublisher events;

	RevokeToken(Access access, OwnAccount own, AccessTokens tokens, ApplicationEventPublisher events) {
		this.access = access;
		this.own = own;
		this.tokens = tokens;
		this.events = events;
	}

	/** Ends it; one that was revoked before stays so. */
	public void revoke(UUID id) {
		Actor actor = this.access.require(Permission.KEEP_OWN_ACCOUNT, Scope.shared());
		Account account = this.own.of(actor);
		AccessToken token = this.tokens.findByIdAndAccount(id, account.id()).orElseThrow(Refusal::notFound);
		if (token.revokedAt() == null) {
			token.revoke(Instant.now());
			this.tokens.save(token);
			this.events.publishEvent(new AccountChanged(account.id(), "token-revoked", Map.of("token", token.id())));
		}
	}

}
