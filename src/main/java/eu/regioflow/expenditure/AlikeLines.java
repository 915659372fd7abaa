package eu.regioflow.expenditure;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Lines that may be the same invoice.
 *
 * @param key what they have in common, null for what can be no invoice twice
 * @param own those of the list itself
 * @param wasReported whether another list has it that the same partner submitted
 */
record AlikeLines(String key, List<ExpenditureLine> own, boolean wasReported) {

	/** Nothing is like a line of which nothing is known. */
	static final AlikeLines NONE = new AlikeLines(null, List.of(), false);

	/** The key, where another list has it. */
	Set<String> reported() {
		return this.wasReported ? Collections.singleton(this.key) : Collections.emptySet();
	}

}
