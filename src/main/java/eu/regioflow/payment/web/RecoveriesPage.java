package eu.regioflow.payment.web;

import java.time.LocalDate;
import java.util.List;

import eu.regioflow.money.Money;
import eu.regioflow.payment.Recovery;
import eu.regioflow.web.Choice;

/**
 * What the page of a project's recoveries shows.
 *
 * @param mayCharge whether the reader lays down interest
 * @param mayRecord whether the reader records what was paid back
 * @param maySetOff whether the reader sets off against a payment
 * @param mayRequest whether the reader asks for what is owed
 * @param mayWithdraw whether the reader gives up what is owed
 */
public record RecoveriesPage(String project, String acronym, LocalDate today, List<Row> recoveries, boolean mayCharge,
		boolean mayRecord, boolean maySetOff, boolean mayRequest, boolean mayWithdraw) {

	/**
	 * A recovery.
	 *
	 * @param interestDue by today and not paid, in EUR
	 * @param payments of the same fund of which something is not authorised
	 */
	public record Row(Recovery recovery, Money interestDue, List<Choice> payments) {

		/** The colour of the status tag. */
		public String statusColour() {
			return switch (this.recovery.status()) {
				case OPEN -> "blue";
				case PART_SETTLED -> "yellow";
				case SETTLED -> "green";
				case WITHDRAWN -> "grey";
			};
		}

	}

}
