package eu.regioflow.statement.print;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * When, by whom and under which rules a document was issued.
 *
 * @param number the statement's number in the register
 * @param issuedAt also the only date inside the file's metadata
 * @param issuedBy name of the person or body
 * @param zone in which all times of the document are printed
 * @param ruleSetName the rule set in force
 * @param roundings one sentence per rounding point in force
 * @param retention how long documents are kept, as a sentence
 */
public record Issue(String number, Instant issuedAt, String issuedBy, ZoneId zone, String ruleSetName,
		List<String> roundings, String retention) {

	public Issue {
		roundings = List.copyOf(roundings);
	}
}
