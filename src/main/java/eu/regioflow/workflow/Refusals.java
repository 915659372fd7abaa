package eu.regioflow.workflow;

import java.util.Optional;

import eu.regioflow.refusal.Refusal;

/**
 * Finds the rule that refused behind what the engine made of it.
 */
final class Refusals {

	private static final int DEEPEST = 20;

	private Refusals() {
	}

	static Optional<Refusal> in(Throwable thrown) {
		Throwable cause = thrown;
		for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
			if (cause instanceof Refusal refusal) {
				return Optional.of(refusal);
			}
			cause = cause.getCause();
		}
		return Optional.empty();
	}

}
