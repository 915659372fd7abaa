package eu.regioflow.monitoring.web;

import java.time.Instant;
import java.util.List;

/**
 * What the page of a project's audit trail shows.
 *
 * @param rows newest first
 * @param entries how many there are in all
 * @param breaks where the chain does not fit; empty when it is whole
 */
public record TrailPage(String project, String acronym, List<Row> rows, int entries, List<String> breaks, int page,
		int pages) {

	static final int PAGE_SIZE = 100;

	/**
	 * An entry.
	 *
	 * @param actor the name, or null for the system
	 * @param onBehalfOf the name of whoever was away, or null
	 * @param hash its first digits
	 */
	public record Row(long sequence, Instant at, String action, String subject, String actor, String onBehalfOf,
			String hash) {
	}

	/** The page's own address. */
	public String path() {
		return "/projects/" + this.project + "/trail";
	}

}
