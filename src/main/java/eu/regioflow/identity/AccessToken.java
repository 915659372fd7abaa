package eu.regioflow.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/**
 * A personal token: lets a program act at the API for its person, within the reach that
 * the person gave it, until it expires or is revoked. Its times are real ones, whatever
 * the demo's clock says.
 */
@Entity
public class AccessToken {

	/** How fresh the time of the last use is kept. */
	private static final Duration FRESH = Duration.ofMinutes(10);

	@Id
	private UUID id;

	private UUID account;

	private String name;

	@Enumerated(EnumType.STRING)
	private TokenReach reach;

	private String project;

	private String hash;

	private Instant createdAt;

	private Instant expiresAt;

	private Instant usedAt;

	private Instant revokedAt;

	protected AccessToken() {
	}

	/**
	 * Issues a token.
	 * @param project null for wherever the person may go
	 */
	public AccessToken(UUID account, String name, TokenReach reach, String project, TokenSecret secret, Instant now,
			Duration life) {
		this.id = UUID.randomUUID();
		this.account = account;
		this.name = name;
		this.reach = reach;
		this.project = project;
		this.hash = secret.hash();
		this.createdAt = now;
		this.expiresAt = now.plus(life);
	}

	public UUID id() {
		return this.id;
	}

	public UUID account() {
		return this.account;
	}

	/** What its person calls it. */
	public String name() {
		return this.name;
	}

	public TokenReach reach() {
		return this.reach;
	}

	/** The code of the only project that it reaches, or null for all of its person's. */
	public String project() {
		return this.project;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	public Instant expiresAt() {
		return this.expiresAt;
	}

	/** When it was last used, to about ten minutes; null when it never was. */
	public Instant usedAt() {
		return this.usedAt;
	}

	/** Null while it is not revoked. */
	public Instant revokedAt() {
		return this.revokedAt;
	}

	/** Whether it opens the door at this moment. */
	public boolean isValid(Instant now) {
		return this.revokedAt == null && now.isBefore(this.expiresAt);
	}

	/** Ends it at once; one that has ended stays as it is. */
	public void revoke(Instant now) {
		if (this.revokedAt == null) {
			this.revokedAt = now;
		}
	}

	/** Not each use is a change of a row: programs ask often. */
	void use(Instant now) {
		if (this.usedAt == null || this.usedAt.plus(FRESH).isBefore(now)) {
			this.usedAt = now;
		}
	}

}
