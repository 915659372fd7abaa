package eu.regioflow.identity;

import java.util.UUID;

/**
 * Somebody who is away, for whom the caller acts.
 *
 * @param substitution under which what is done is noted
 */
public record Absent(UUID substitution, UUID account, String username, String displayName) {

	static Absent of(Substitution substitution, Account absent) {
		return new Absent(substitution.id(), absent.id(), absent.username(), absent.displayName());
	}

}
