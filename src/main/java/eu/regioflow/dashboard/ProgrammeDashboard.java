package eu.regioflow.dashboard;

import java.util.List;
import java.util.Map;

import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;

/**
 * How the projects of a reader stand: all of them together, and some of them one by one.
 *
 * @param projects how many there are
 * @param byHalfYear keys such as {@code 2020/1}, the half-year in which a period ends
 * @param running at the end of each half-year, in their order
 * @param rows some of the projects, by code
 * @param next the code after which the next rows follow; null after the last
 */
public record ProgrammeDashboard(int projects, Breakdown byHalfYear, Map<String, Balance> running, String latest,
		List<Row> rows, String next) {

	/**
	 * One project.
	 *
	 * @param lateControls controls that go on after their last day in time; null where
	 * the reader may not see reports of partners
	 * @param latePayments payments that are due and not paid in full; null where the
	 * reader may not see payments
	 */
	public record Row(String code, String acronym, Balance money, Integer lateControls, Integer latePayments,
			int highRisks, int mediumRisks) {
	}

}
