package eu.regioflow.audit.web;

import java.util.List;

import eu.regioflow.audit.Audit;
import eu.regioflow.audit.Correction;
import eu.regioflow.ledger.Breakdown;

/**
 * What the page of one audit shows.
 *
 * @param mayRecord whether the reader enters and withdraws corrections
 * @param reports partner and report that can be corrected, such as {@code 3/1}
 * @param computed the categories without lines of their own
 */
public record AuditPage(String project, String acronym, Audit audit, List<Row> corrections, boolean mayRecord,
		List<Report> reports, List<String> computed, CorrectionForm form) {

	/**
	 * A correction.
	 *
	 * @param bySource what it takes back
	 * @param mayClose whether the reader may make it final
	 */
	public record Row(Correction correction, Breakdown bySource, boolean mayClose) {
	}

	/** A report that can be corrected. */
	public record Report(String place, String partner, int number) {
	}

	/** The page's own address. */
	public String path() {
		return "/projects/%s/audits/%d".formatted(this.project, this.audit.number());
	}

}
