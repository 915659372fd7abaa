package eu.regioflow.partnerreport.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import eu.regioflow.expenditure.DeclaredLine;
import eu.regioflow.money.Money;
import eu.regioflow.web.TypedAmount;
import eu.regioflow.web.TypedDate;
import eu.regioflow.web.View;

/**
 * A line as it is typed; every field stays as typed, however wrong it is.
 *
 * @param gdpr {@code yes} or null
 * @param version of the report that the writer saw
 */
public record LineForm(String costCategory, String description, String supplier, String internalReference,
		String invoiceNumber, String invoiceDate, String paymentDate, String currency, String totalInvoiceValue,
		String vat, String declaredAmount, String comment, String gdpr, String reduces, String procurement,
		String costOption, String units, String investment, long version) {

	static LineForm empty(String currency, long version) {
		return new LineForm("", "", "", "", "", "", "", currency, "", "", "", "", null, "", "", "", "", "", version);
	}

	/** A stored line as its reader would type it. */
	static LineForm of(DeclaredLine line, View view, long version) {
		return new LineForm(line.text("cost_category"), line.description(), line.supplier(), line.internalReference(),
				line.invoiceNumber(), date(line.invoiceDate(), view), date(line.paymentDate(), view), line.currency(),
				amount(line.totalInvoiceValue(), view), amount(line.vat(), view), amount(line.declaredAmount(), view),
				line.comment(), line.gdpr() ? "yes" : null, line.text("reduces"), line.text("procurement"),
				line.text("cost_option"), (line.option() != null) ? amount(line.option().units(), view) : "",
				line.text("investment"), version);
	}

	private static String date(LocalDate day, View view) {
		return (day != null) ? view.date(day) : "";
	}

	private static String amount(BigDecimal amount, View view) {
		return (amount != null) ? view.money(Money.of(amount)) : "";
	}

	/**
	 * As a row of the list's JSON form, which the same reader takes as every file; what
	 * cannot be read without doubt stays as it is typed, for that reader to refuse.
	 * Beside a unit cost or lump sum the category and the amount are not asked for.
	 */
	Map<String, String> row(Locale language) {
		Map<String, String> row = new LinkedHashMap<>();
		boolean isLaidDown = this.costOption != null && !this.costOption.isBlank();
		row.put("costCategory", isLaidDown ? "" : this.costCategory);
		row.put("description", this.description);
		row.put("supplier", this.supplier);
		row.put("internalReference", this.internalReference);
		row.put("invoiceNumber", this.invoiceNumber);
		row.put("invoiceDate", plainDate(this.invoiceDate, language));
		row.put("paymentDate", plainDate(this.paymentDate, language));
		row.put("currency", this.currency);
		row.put("totalInvoiceValue", plainAmount(this.totalInvoiceValue));
		row.put("vat", plainAmount(this.vat));
		row.put("declaredAmount", isLaidDown ? "" : plainAmount(this.declaredAmount));
		row.put("comment", this.comment);
		row.put("gdpr", "yes".equals(this.gdpr) ? "yes" : "no");
		row.put("reduces", this.reduces);
		row.put("procurement", this.procurement);
		row.put("costOption", this.costOption);
		row.put("units", plainAmount(this.units));
		row.put("investment", this.investment);
		return row;
	}

	private static String plainDate(String typed, Locale language) {
		return (typed != null) ? TypedDate.find(typed, language).map(LocalDate::toString).orElse(typed) : null;
	}

	private static String plainAmount(String typed) {
		return (typed != null) ? TypedAmount.find(typed).map(Money::toString).orElse(typed) : null;
	}

}
