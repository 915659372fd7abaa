package eu.regioflow.partnerreport.web;

import java.math.BigDecimal;
import java.time.LocalDate;

import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.money.Money;
import eu.regioflow.web.View;

/**
 * A line of expenditure as the list shows it.
 *
 * @param amountEur null where the month has no rate
 * @param origin the parked line that it declares again, such as {@code 1/3}, or empty
 * @param reduces the line that a credit note reduces, or empty
 * @param counted how many of which unit cost or lump sum, or empty
 * @param investment the number of the investment, or empty
 */
public record LineRow(int line, String category, String description, String supplier, String invoiceNumber,
		LocalDate paymentDate, String currency, Money declared, BigDecimal rate, Money amountEur, boolean personal,
		String origin, String reduces, String counted, String investment) {

	static LineRow of(ExpenditureLine stored, View view) {
		var line = stored.declared();
		return new LineRow(line.line(), view.text("budget.category." + line.category()), line.description(),
				line.supplier(), line.invoiceNumber(), line.paymentDate(), line.currency(),
				Money.of(line.declaredAmount()), stored.rate(), stored.amountEur(), line.gdpr(),
				stored.isReincluded() ? stored.origin().toString() : "", line.text("reduces"),
				(line.option() != null) ? view.text("partnerreport.line.counted",
						view.money(Money.of(line.option().units())), line.option().code()) : "",
				line.text("investment"));
	}

}
