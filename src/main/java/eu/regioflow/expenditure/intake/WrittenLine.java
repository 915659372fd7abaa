package eu.regioflow.expenditure.intake;

/**
 * A line on its way into a file.
 *
 * @param figures null when none were worked out
 */
public record WrittenLine(ReadLine line, LineFigures figures) {

	/** What stands in a column: a number, a date, a text, or null for an empty cell. */
	Object value(ListColumn column) {
		return column.isComputed() ? figure(column) : typed(column);
	}

	private Object typed(ListColumn column) {
		return switch (column) {
			case LINE -> this.line.line();
			case COST_CATEGORY -> this.line.category().name();
			case DESCRIPTION -> Texts.escaped(this.line.description());
			case SUPPLIER -> Texts.escaped(this.line.supplier());
			case INTERNAL_REFERENCE -> Texts.escaped(this.line.internalReference());
			case INVOICE_NUMBER -> Texts.escaped(this.line.invoiceNumber());
			case INVOICE_DATE -> this.line.invoiceDate();
			case PAYMENT_DATE -> this.line.paymentDate();
			case CURRENCY -> this.line.currency();
			case TOTAL_INVOICE_VALUE -> this.line.totalInvoiceValue();
			case VAT -> this.line.vat();
			case DECLARED_AMOUNT -> this.line.declaredAmount();
			case COMMENT -> Texts.escaped(this.line.comment());
			case REDUCES -> this.line.reduces();
			case PROCUREMENT -> this.line.procurement();
			case COST_OPTION -> this.line.costOption();
			case UNITS -> this.line.units();
			case INVESTMENT -> this.line.investment();
			default -> this.line.gdpr() ? "yes" : "no";
		};
	}

	private Object figure(ListColumn column) {
		if (this.figures == null) {
			return null;
		}
		return switch (column) {
			case RATE -> this.figures.rate();
			case AMOUNT_EUR -> (this.figures.amountEur() == null) ? null : this.figures.amountEur().amount();
			case DEDUCTED -> (this.figures.deducted() == null) ? null : this.figures.deducted().amount();
			case PARKED -> this.figures.parked() ? "yes" : "no";
			case CERTIFIED -> (this.figures.certified() == null) ? null : this.figures.certified().amount();
			case ERROR_TYPE -> this.figures.errorType();
			default -> this.figures.reincludedFrom();
		};
	}

}
