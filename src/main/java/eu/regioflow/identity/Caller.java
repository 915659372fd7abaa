package eu.regioflow.identity;

import java.util.List;
import java.util.UUID;

/**
 * A person who may sign in, with what they hold.
 */
record Caller(UUID account, String username, String displayName, List<Grant> grants) {

	/** Who acts for themselves with these of their grants. */
	Actor with(List<Grant> held) {
		return new Actor(this.account, this.username, this.displayName, held);
	}

}
