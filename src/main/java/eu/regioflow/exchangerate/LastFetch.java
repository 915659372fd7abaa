package eu.regioflow.exchangerate;

import java.time.Instant;
import java.time.YearMonth;

/**
 * How the Commission's service was last asked, and what came of it.
 *
 * @param problem null when it went well
 * @param detail facts of the problem, in no language; empty when it went well
 */
public record LastFetch(YearMonth month, Instant triedAt, FetchProblem problem, String detail) {

	private static final int LONGEST = 400;

	public LastFetch {
		detail = (detail.length() <= LONGEST) ? detail : detail.substring(0, LONGEST - 1) + "…";
	}

	public boolean isFailed() {
		return this.problem != null;
	}

}
