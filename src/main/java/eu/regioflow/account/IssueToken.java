package eu.regioflow.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.AccessToken;
import eu.regioflow.identity.AccessTokens;
import eu.regioflow.identity.Account;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.TokenReach;
import eu.regioflow.identity.TokenSecret;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Issues a personal token, with which a program acts for its person at the API.
 */
@UseCase(Permission.KEEP_OWN_ACCOUNT)
public class IssueToken {

	/** More is a sign of programs that ask for a new one at each run. */
	static final int MOST = 20;

	static final int LONGEST_NAME = 60;

	/** In days. */
	static final int LONGEST_LIFE = 365;

	private final OwnAccount own;

	private final Access access;

	private final AccessTokens tokens;

	private final ApplicationEventPublisher events;

	IssueToken(OwnAccount own, Access access, AccessTokens tokens, ApplicationEventPublisher events) {
		this.own = own;
		this.access = access;
		this.tokens = tokens;
		this.events = events;
	}

	/** A token and its secret, which is known to nobody later. */
	public record Issued(AccessToken token, TokenSecret secret) {

	}

	/**
	 * Issues it.
	 * @param project the code of the only project that it reaches, null or blank for all
	 * of the person's
	 * @param days how long it lives
	 * @throws Refusal token-name, token-reach, token-life, token-project or
	 * token-too-many
	 */
	public Issued issue(String name, TokenReach reach, String project, Integer days) {
		Actor actor = this.access.require(Permission.KEEP_OWN_ACCOUNT, Scope.shared());
		Account account = this.own.of(actor);
		String only = (project == null || project.isBlank()) ? null : project.strip();
		check(name, reach, only, days);
		Instant now = Instant.now();
		long live = this.tokens.findByAccountOrderByCreatedAtDesc(account.id())
			.stream()
			.filter((token) -> token.isValid(now))
			.count();
		if (live >= MOST) {
			throw Refusal.conflict("token-too-many", MOST);
		}
		TokenSecret secret = TokenSecret.random();
		AccessToken token = this.tokens
			.save(new AccessToken(account.id(), name.strip(), reach, only, secret, now, Duration.ofDays(days)));
		this.events.publishEvent(new AccountChanged(account.id(), "token-issued", facts(token)));
		return new Issued(token, secret);
	}

	private void check(String name, TokenReach reach, String project, Integer days) {
		if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
			throw Refusal.invalid("token-name", LONGEST_NAME);
		}
		if (reach == null) {
			throw Refusal.invalid("token-reach");
		}
		if (days == null || days < 1 || days > LONGEST_LIFE) {
			throw Refusal.invalid("token-life", LONGEST_LIFE);
		}
		if (project != null && !this.access.may(Permission.VIEW_PROJECT, Scope.project(project))) {
			throw Refusal.invalid("token-project", project);
		}
	}

	/** Its name is left out: it may hold a person's. */
	private static Map<String, Object> facts(AccessToken token) {
		Map<String, Object> facts = new TreeMap<>();
		facts.put("token", token.id());
		facts.put("reach", token.reach());
		facts.put("expires", token.expiresAt());
		if (token.project() != null) {
			facts.put("project", token.project());
		}
		return facts;
	}

}
