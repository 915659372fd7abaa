package eu.regioflow.statement.print;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;

/**
 * A partner's statement of expenditure with its lines.
 *
 * @param categories one row per cost category that the budget or the report names
 * @param sources who finances the report's expenditure
 * @param rates every rate that a line was converted with
 * @param lines in the order of the report; the total carries the sum in EUR only
 */
public record PartnerStatement(Imprint imprint, Issue issue, ProjectIdentity project, PartnerIdentity partner,
		ReportIdentity report, Totalled<Category> categories, Totalled<Source> sources, List<Rate> rates,
		List<Line> lines, Money linesTotal) {

	public PartnerStatement {
		rates = List.copyOf(rates);
		lines = List.copyOf(lines);
	}

	/**
	 * The budget and the expenditure of one cost category.
	 *
	 * @param percent of the plan that is spent so far; null prints nothing
	 */
	public record Category(String label, Money planned, Money before, Money current, Money soFar, Money remaining,
			Percentage percent) {
	}

	/**
	 * One source of co-financing.
	 *
	 * @param percent null prints nothing
	 */
	public record Source(String label, Percentage percent, Money amount) {
	}

	/**
	 * The rate of one currency in one month.
	 *
	 * @param rate units of the currency for 1 EUR
	 */
	public record Rate(String currency, BigDecimal rate, YearMonth month) {
	}

	/**
	 * One line of expenditure; a flat rate has no number. What a line does not have is
	 * null and prints nothing; a line under data protection carries a neutral description
	 * and supplier.
	 *
	 * @param category its label in the language of the document
	 * @param total the invoice's value in the line's currency
	 * @param vat in the line's currency
	 * @param declared in the line's currency
	 * @param rate units of the currency for 1 EUR
	 */
	public record Line(Integer number, String category, String description, String supplier, String reference,
			String invoice, LocalDate invoiceDate, LocalDate paid, String currency, BigDecimal total, BigDecimal vat,
			BigDecimal declared, BigDecimal rate, Money euro) {
	}
}
