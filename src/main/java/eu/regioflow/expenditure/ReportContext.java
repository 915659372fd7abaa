package eu.regioflow.expenditure;

import java.time.LocalDate;
import java.util.UUID;

import eu.regioflow.ledger.Posting;
import eu.regioflow.programme.RuleSet;

/**
 * What the rules need to know of the report that a list belongs to.
 */
public record ReportContext(UUID report, String project, int partner, int period, LocalDate projectStarts,
		LocalDate periodStarts, LocalDate periodEnds, RuleSet rules, Terms terms) {

	/** Where the report's postings belong. */
	public Posting.Place place() {
		return new Posting.Place(this.project, this.partner, this.report, this.period);
	}

}
