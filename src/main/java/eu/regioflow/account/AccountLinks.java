package eu.regioflow.account;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.identity.TokenSecret;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Links by which a person sets a password: each works once, and for a time. Looking at a
 * link does not use it up, as programs that guard mailboxes look at every link.
 */
@Component
class AccountLinks {

	private static final Duration RESET = Duration.ofHours(1);

	private static final Duration INVITATION = Duration.ofDays(7);

	private final JdbcTemplate jdbc;

	private final ApplicationEventPublisher events;

	AccountLinks(JdbcTemplate jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	/** Makes a link and has it sent. */
	LinkIssued issue(UUID account, LinkIssued.Kind kind, String inviter) {
		TokenSecret secret = TokenSecret.random();
		Instant now = Instant.now();
		Duration life = (kind == LinkIssued.Kind.RESET) ? RESET : INVITATION;
		this.jdbc.update(
				"insert into account_link (hash, account, kind, created_at, expires_at) values (?, ?, ?, ?, ?)",
				secret.hash(), account, kind.name(), Timestamp.from(now), Timestamp.from(now.plus(life)));
		LinkIssued link = new LinkIssued(account, kind, secret, inviter);
		this.events.publishEvent(link);
		return link;
	}

	/** Whose link it is, while it works. */
	Optional<UUID> account(String secret) {
		return first("select account from account_link where hash = ? and used_at is null and expires_at > now()",
				secret);
	}

	/** Uses it up, and with it every other link of its person. */
	Optional<UUID> use(String secret) {
		Optional<UUID> account = first("""
				update account_link set used_at = now() where hash = ? and used_at is null and expires_at > now()
					returning account
				""", secret);
		account.ifPresent((person) -> this.jdbc
			.update("update account_link set used_at = now() where account = ? and used_at is null", person));
		return account;
	}

	private Optional<UUID> first(String sql, String secret) {
		List<UUID> found = this.jdbc.query(sql, (row, number) -> row.getObject(1, UUID.class),
				new TokenSecret(secret).hash());
		return found.stream().findFirst();
	}

}
