package eu.regioflow.expenditure.intake;

import java.math.BigDecimal;
import java.time.LocalDate;

import eu.regioflow.programme.CostCategory;

/**
 * One line of a list of expenditure as its file states it; texts are never null, only
 * empty.
 *
 * @param row 1 for the first data row of the file
 * @param line the line's number; the row's where the file gives none
 * @param invoiceDate null when the cell is empty
 * @param paymentDate null when the cell is empty
 * @param currency ISO 4217 code
 * @param totalInvoiceValue in that currency, scale 2; null when the cell is empty
 * @param vat in that currency, scale 2; null when the cell is empty
 * @param declaredAmount in that currency, scale 2, null only beside a cost option
 * @param reduces the line that a credit note reduces, such as {@code 2/14}; empty for
 * every other line
 * @param procurement the number of the contract in the partner's register; null for none
 * @param costOption the code of the unit cost or lump sum that the line is, which then
 * says category, currency and amount, so that these may be missing; empty for real costs
 * @param units how many of it, scale 2; null when the cell is empty
 * @param investment the number of the partner's investment; null for none
 * @param gdpr whether the line is about a person and must not be printed in full
 */
public record ReadLine(int row, int line, CostCategory category, String description, String supplier,
		String internalReference, String invoiceNumber, LocalDate invoiceDate, LocalDate paymentDate, String currency,
		BigDecimal totalInvoiceValue, BigDecimal vat, BigDecimal declaredAmount, String comment, boolean gdpr,
		String reduces, Integer procurement, String costOption, BigDecimal units, Integer investment) {

	/** A real cost that reduces none and names no contract or investment. */
	public ReadLine(int row, int line, CostCategory category, String description, String supplier,
			String internalReference, String invoiceNumber, LocalDate invoiceDate, LocalDate paymentDate,
			String currency, BigDecimal totalInvoiceValue, BigDecimal vat, BigDecimal declaredAmount, String comment,
			boolean gdpr) {
		this(row, line, category, description, supplier, internalReference, invoiceNumber, invoiceDate, paymentDate,
				currency, totalInvoiceValue, vat, declaredAmount, comment, gdpr, "", null, "", null, null);
	}

}
