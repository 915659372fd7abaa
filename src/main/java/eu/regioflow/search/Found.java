package eu.regioflow.search;

import java.util.List;

/**
 * What was found of one kind.
 *
 * @param next where the next hits begin; null where there are none
 */
public record Found(Kind kind, List<Hit> hits, String next) {

	public Found {
		hits = List.copyOf(hits);
	}

}
