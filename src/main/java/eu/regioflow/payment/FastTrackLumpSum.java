package eu.regioflow.payment;

import java.time.Instant;
import java.util.List;

import eu.regioflow.money.Money;
import eu.regioflow.programme.CostOption;

/**
 * A project's lump sum that is paid without a report.
 *
 * @param shares what each partner gets, EUR
 * @param total EUR
 * @param due false while the project's first report has to be approved before
 * @param readyAt null while it is not ready for payment
 */
public record FastTrackLumpSum(CostOption option, List<LumpSumShare> shares, Money total, boolean due,
		Instant readyAt) {

	/** Whether it is ready for payment. */
	public boolean isReady() {
		return this.readyAt != null;
	}

}
