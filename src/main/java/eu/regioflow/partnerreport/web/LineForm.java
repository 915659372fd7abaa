package eu.regioflow.partnerreport.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import eu.regioflow.expenditure.RowCells;
import eu.regioflow.partnerreport.TypedCells;
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

	/** A row as its reader would type it. */
	static LineForm of(Map<String, String> cells, View view, long version) {
		Map<String, String> shown = new HashMap<>();
		RowCells.NAMES.forEach((name) -> shown.put(name, TypedCells.shown(name, cells.getOrDefault(name, ""), view)));
		return new LineForm(shown.get("costCategory"), shown.get("description"), shown.get("supplier"),
				shown.get("internalReference"), shown.get("invoiceNumber"), shown.get("invoiceDate"),
				shown.get("paymentDate"), shown.get("currency"), shown.get("totalInvoiceValue"), shown.get("vat"),
				shown.get("declaredAmount"), shown.get("comment"), "yes".equals(shown.get("gdpr")) ? "yes" : null,
				shown.get("reduces"), shown.get("procurement"), shown.get("costOption"), shown.get("units"),
				shown.get("investment"), version);
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
		row.put("invoiceDate", kept("invoiceDate", this.invoiceDate, language));
		row.put("paymentDate", kept("paymentDate", this.paymentDate, language));
		row.put("currency", this.currency);
		row.put("totalInvoiceValue", kept("totalInvoiceValue", this.totalInvoiceValue, language));
		row.put("vat", kept("vat", this.vat, language));
		row.put("declaredAmount", isLaidDown ? "" : kept("declaredAmount", this.declaredAmount, language));
		row.put("comment", this.comment);
		row.put("gdpr", "yes".equals(this.gdpr) ? "yes" : "no");
		row.put("reduces", this.reduces);
		row.put("procurement", this.procurement);
		row.put("costOption", this.costOption);
		row.put("units", kept("units", this.units, language));
		row.put("investment", this.investment);
		return row;
	}

	private static String kept(String name, String typed, Locale language) {
		return (typed != null) ? TypedCells.kept(name, typed, language) : null;
	}

}
