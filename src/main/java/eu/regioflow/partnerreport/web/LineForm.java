package eu.regioflow.partnerreport.web;

import java.util.LinkedHashMap;
import java.util.Map;

import eu.regioflow.expenditure.DeclaredLine;

/**
 * A line as it is typed; every field stays as typed, however wrong it is.
 *
 * @param gdpr {@code yes} or null
 * @param version of the report that the writer saw
 */
public record LineForm(String costCategory, String description, String supplier, String internalReference,
		String invoiceNumber, String invoiceDate, String paymentDate, String currency, String totalInvoiceValue,
		String vat, String declaredAmount, String comment, String gdpr, long version) {

	static LineForm empty(String currency, long version) {
		return new LineForm("", "", "", "", "", "", "", currency, "", "", "", "", null, version);
	}

	static LineForm of(DeclaredLine line, long version) {
		return new LineForm(line.text("cost_category"), line.description(), line.supplier(), line.internalReference(),
				line.invoiceNumber(), line.text("invoice_date"), line.text("payment_date"), line.currency(),
				line.text("total_invoice_value"), line.text("vat"), line.text("declared_amount"), line.comment(),
				line.gdpr() ? "yes" : null, version);
	}

	/** As a row of the list's JSON form, which the same reader takes as every file. */
	Map<String, String> row() {
		Map<String, String> row = new LinkedHashMap<>();
		row.put("costCategory", this.costCategory);
		row.put("description", this.description);
		row.put("supplier", this.supplier);
		row.put("internalReference", this.internalReference);
		row.put("invoiceNumber", this.invoiceNumber);
		row.put("invoiceDate", this.invoiceDate);
		row.put("paymentDate", this.paymentDate);
		row.put("currency", this.currency);
		row.put("totalInvoiceValue", this.totalInvoiceValue);
		row.put("vat", this.vat);
		row.put("declaredAmount", this.declaredAmount);
		row.put("comment", this.comment);
		row.put("gdpr", "yes".equals(this.gdpr) ? "yes" : "no");
		return row;
	}

}
