package eu.regioflow.partnerreport.rest;

import java.math.BigDecimal;

import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.ledger.Measure;
import eu.regioflow.money.Money;
import eu.regioflow.partnerreport.ParkedItem;
import eu.regioflow.programme.CostCategory;

/**
 * A parked item that waits.
 *
 * @param report the number of the report that declared it
 * @param parkedBy {@code CONTROL} or {@code VERIFICATION}
 * @param rate units of the currency for 1 EUR; kept when it is declared again
 * @param amountEur what is parked of it, EUR
 * @param comment of whoever parked it
 */
record ParkedItemBody(int report, int line, int period, String parkedBy, CostCategory costCategory, String description,
		String supplier, String invoiceNumber, String currency, String declaredAmount, String rate, Money amountEur,
		String comment) {

	static ParkedItemBody of(ParkedItem item, ExpenditureLine line) {
		boolean byControl = item.balance().measure() == Measure.PARKED_CONTROL;
		return new ParkedItemBody(item.reference().report(), item.reference().line(), item.balance().period(),
				byControl ? "CONTROL" : "VERIFICATION", line.declared().category(), line.declared().description(),
				line.declared().supplier(), line.declared().invoiceNumber(), line.declared().currency(),
				plain(line.declared().declaredAmount()), plain(line.rate()), item.balance().amount(),
				byControl ? line.finding().comment() : line.verification().comment());
	}

	private static String plain(BigDecimal number) {
		return number.toPlainString();
	}

}
