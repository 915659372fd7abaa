package eu.regioflow.identity;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * That one person acts for another who is away, for a time.
 *
 * <p>
 * Its id stands in place of an account's wherever something was done under it, so that
 * both people stay known.
 */
@Entity
public class Substitution {

	@Id
	private UUID id;

	private UUID absent;

	private UUID substitute;

	private Instant startsAt;

	private Instant endsAt;

	private Instant endedAt;

	protected Substitution() {
	}

	/**
	 * Lets somebody act for another.
	 * @param endsAt the first moment at which they do not any more
	 */
	public Substitution(UUID absent, UUID substitute, Instant startsAt, Instant endsAt) {
		this.id = UUID.randomUUID();
		this.absent = absent;
		this.substitute = substitute;
		this.startsAt = startsAt;
		this.endsAt = endsAt;
	}

	public UUID id() {
		return this.id;
	}

	/** The account of whoever is away. */
	public UUID absent() {
		return this.absent;
	}

	/** The account of whoever acts for them. */
	public UUID substitute() {
		return this.substitute;
	}

	public Instant startsAt() {
		return this.startsAt;
	}

	/**
	 * The first moment at which it does not hold any more, unless it was ended before.
	 */
	public Instant endsAt() {
		return this.endsAt;
	}

	/** Whether it holds at that moment. */
	public boolean holds(Instant now) {
		return !this.startsAt.isAfter(now) && !isOver(now);
	}

	/** Whether it held before, or was ended. */
	public boolean isOver(Instant now) {
		return this.endedAt != null || !this.endsAt.isAfter(now);
	}

}
