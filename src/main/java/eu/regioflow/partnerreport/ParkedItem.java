package eu.regioflow.partnerreport;

import java.util.Collection;
import java.util.UUID;

import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.LineReference;
import eu.regioflow.ledger.ParkedBalance;
import eu.regioflow.money.Money;

/**
 * A line that control or verification parked and whose fate is open.
 *
 * @param report the report that declared it
 * @param balance what is parked of it; the whole line, or what control left of it
 */
public record ParkedItem(UUID report, LineReference reference, ExpenditureLine line, ParkedBalance balance) {

	/** What is parked of all items, EUR. */
	public static Money total(Collection<ParkedItem> items) {
		return Money.sum(items.stream().map((item) -> item.balance().amount()).toList());
	}

}
