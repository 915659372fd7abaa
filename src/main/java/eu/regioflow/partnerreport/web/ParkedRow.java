package eu.regioflow.partnerreport.web;

import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.ledger.Measure;
import eu.regioflow.money.Money;
import eu.regioflow.partnerreport.ParkedItem;
import eu.regioflow.web.View;

/**
 * An item as the page shows it.
 *
 * @param amount EUR
 */
public record ParkedRow(int report, int line, String category, String description, String supplier, String by,
		String comment, Money amount) {

	static ParkedRow of(ParkedItem item, boolean personal, View view) {
		ExpenditureLine line = personal ? item.line()
				: item.line().withoutPersonalText(view.text("partnerreport.personal"));
		boolean byControl = item.balance().measure() == Measure.PARKED_CONTROL;
		return new ParkedRow(item.reference().report(), item.reference().line(),
				view.text("budget.category." + line.declared().category()), line.declared().description(),
				line.declared().supplier(),
				view.text(byControl ? "partnerreport.parked.by-control" : "partnerreport.parked.by-verification"),
				byControl ? line.finding().comment() : line.verification().comment(), item.balance().amount());
	}

}
