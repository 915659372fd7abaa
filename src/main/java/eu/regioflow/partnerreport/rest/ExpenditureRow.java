package eu.regioflow.partnerreport.rest;

import java.math.BigDecimal;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.regioflow.expenditure.DeclaredLine;
import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.Finding;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;

/**
 * One row of the list of expenditure as the API tells it; amounts as text.
 *
 * @param totalInvoiceValue in the currency, like VAT and the declared amount
 * @param rate units of the currency for 1 EUR, null while there is none
 * @param certified EUR, null until the report is certified
 * @param comment the partner's own
 * @param controlComment left out while there is none, so that a draft's rows can be sent
 * back as they are
 * @param reduces the line that a credit note reduces, such as {@code 2/14}
 * @param procurement the number of the contract in the partner's register
 * @param costOption the code of the unit cost or lump sum that the line is
 * @param units how many of it, two decimals
 * @param investment the number of the partner's investment
 * @param reincludedFrom the parked line that this one declares again, such as {@code 1/3}
 */
record ExpenditureRow(int line, CostCategory costCategory, String description, String supplier,
		String internalReference, String invoiceNumber, LocalDate invoiceDate, LocalDate paymentDate, String currency,
		String totalInvoiceValue, String vat, String declaredAmount, String rate, Money amountEur, Money deducted,
		boolean parked, Money certified, ErrorType errorType, String comment, boolean gdpr,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) String reduces,
		@JsonInclude(JsonInclude.Include.NON_NULL) Integer procurement,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) String costOption,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) String units,
		@JsonInclude(JsonInclude.Include.NON_NULL) Integer investment,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) String controlComment,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) String reincludedFrom) {

	static ExpenditureRow of(ExpenditureLine line, boolean isCertified) {
		DeclaredLine declared = line.declared();
		Finding finding = line.finding();
		return new ExpenditureRow(line.line(), declared.category(), declared.description(), declared.supplier(),
				declared.internalReference(), declared.invoiceNumber(), declared.invoiceDate(), declared.paymentDate(),
				declared.currency(), plain(declared.totalInvoiceValue()), plain(declared.vat()),
				plain(declared.declaredAmount()), plain(line.rate()), line.amountEur(), finding.deducted(),
				finding.parked(), isCertified ? line.certified() : null, finding.errorType(), declared.comment(),
				declared.gdpr(), declared.text("reduces"), declared.procurement(), declared.text("cost_option"),
				declared.text("units"), declared.investment(), finding.comment(),
				line.isReincluded() ? line.origin().toString() : "");
	}

	private static String plain(BigDecimal number) {
		return (number != null) ? number.toPlainString() : null;
	}

}
