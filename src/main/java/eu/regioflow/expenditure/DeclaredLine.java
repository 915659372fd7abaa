package eu.regioflow.expenditure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

import eu.regioflow.ledger.CostDetail;
import eu.regioflow.money.ForeignMoney;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.CostOption;

/**
 * What a partner declares on one line.
 *
 * @param line the line's number in its list
 * @param invoiceDate null where none was given, like every other date and amount but the
 * declared one; texts are never null
 * @param declaredAmount in the currency, scale 2
 * @param gdpr whether the line names a person
 * @param reduces the line that a credit note reduces, null for every other line
 * @param procurement the number of the contract in the partner's register, null for none
 * @param option the unit cost or lump sum that the line is, null for real costs; category
 * and amount then are as the catalogue says
 * @param investment the number of the investment of the partner's budget that the line is
 * part of, null for none
 */
public record DeclaredLine(int line, CostCategory category, String description, String supplier,
		String internalReference, String invoiceNumber, LocalDate invoiceDate, LocalDate paymentDate, String currency,
		BigDecimal totalInvoiceValue, BigDecimal vat, BigDecimal declaredAmount, String comment, boolean gdpr,
		LineReference reduces, Integer procurement, CountedOption option, Integer investment) {

	/** A real cost that reduces none and names no contract or investment. */
	public DeclaredLine(int line, CostCategory category, String description, String supplier, String internalReference,
			String invoiceNumber, LocalDate invoiceDate, LocalDate paymentDate, String currency,
			BigDecimal totalInvoiceValue, BigDecimal vat, BigDecimal declaredAmount, String comment, boolean gdpr) {
		this(line, category, description, supplier, internalReference, invoiceNumber, invoiceDate, paymentDate,
				currency, totalInvoiceValue, vat, declaredAmount, comment, gdpr, null, null, null, null);
	}

	/** Whether it takes back what another line declared. */
	public boolean isCreditNote() {
		return this.reduces != null;
	}

	/** What it is for within its category. */
	public CostDetail detail() {
		return new CostDetail((this.option != null) ? this.option.code() : null, this.investment);
	}

	public ForeignMoney declared() {
		return new ForeignMoney(this.declaredAmount, this.currency);
	}

	/**
	 * What makes two lines the same expenditure: supplier, invoice number and amount,
	 * ignoring case and spaces; null where supplier or invoice number is empty, for such
	 * lines are never duplicates.
	 */
	public String duplicateKey() {
		String from = plain(this.supplier);
		String invoice = plain(this.invoiceNumber);
		if (from.isEmpty() || invoice.isEmpty()) {
			return null;
		}
		return from + "|" + invoice + "|" + this.declaredAmount.setScale(2).toPlainString();
	}

	/**
	 * Without case and blanks; by hand, for a file's thousands of rows are compared so.
	 */
	static String plain(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		for (int index = 0; index < text.length(); index++) {
			char sign = text.charAt(index);
			if (sign != ' ' && (sign < '\t' || sign > '\r')) {
				plain.append(sign);
			}
		}
		return plain.toString().toLowerCase(Locale.ROOT);
	}

	/**
	 * What stands in a column of the list's contract, such as {@code payment_date}; empty
	 * where nothing does.
	 */
	public String text(String column) {
		Object value = value(column);
		return (value != null) ? value.toString() : "";
	}

	/** Whether nothing stands in a column of the list's contract. */
	boolean isEmpty(String column) {
		Object value = value(column);
		return value == null || value instanceof String text && text.isEmpty();
	}

	private Object value(String column) {
		return switch (column) {
			case "line" -> this.line;
			case "cost_category" -> this.category;
			case "description" -> this.description;
			case "supplier" -> this.supplier;
			case "internal_reference" -> this.internalReference;
			case "invoice_number" -> this.invoiceNumber;
			case "invoice_date" -> this.invoiceDate;
			case "payment_date" -> this.paymentDate;
			case "currency" -> this.currency;
			case "total_invoice_value" -> this.totalInvoiceValue;
			case "vat" -> this.vat;
			case "declared_amount" -> this.declaredAmount;
			case "comment" -> this.comment;
			case "reduces" -> this.reduces;
			case "procurement" -> this.procurement;
			case "cost_option" -> (this.option != null) ? this.option.code() : null;
			case "units" -> (this.option != null) ? this.option.units() : null;
			case "investment" -> this.investment;
			case "gdpr" -> this.gdpr ? "yes" : "no";
			default -> throw new IllegalArgumentException(column);
		};
	}

	/**
	 * The line of another file's row: what its columns do not tell stays as it was.
	 * @param filled the names of the columns that the row fills
	 */
	DeclaredLine keeping(DeclaredLine before, Set<String> filled) {
		return new DeclaredLine(before.line, told(filled, "cost_category") ? this.category : before.category,
				told(filled, "description") ? this.description : before.description,
				told(filled, "supplier") ? this.supplier : before.supplier,
				told(filled, "internal_reference") ? this.internalReference : before.internalReference,
				told(filled, "invoice_number") ? this.invoiceNumber : before.invoiceNumber,
				told(filled, "invoice_date") ? this.invoiceDate : before.invoiceDate,
				told(filled, "payment_date") ? this.paymentDate : before.paymentDate,
				told(filled, "currency") ? this.currency : before.currency,
				told(filled, "total_invoice_value") ? this.totalInvoiceValue : before.totalInvoiceValue,
				told(filled, "vat") ? this.vat : before.vat,
				told(filled, "declared_amount") ? this.declaredAmount : before.declaredAmount,
				told(filled, "comment") ? this.comment : before.comment, told(filled, "gdpr") ? this.gdpr : before.gdpr,
				told(filled, "reduces") ? this.reduces : before.reduces,
				told(filled, "procurement") ? this.procurement : before.procurement,
				told(filled, "cost_option") ? this.option : before.option,
				told(filled, "investment") ? this.investment : before.investment);
	}

	private static boolean told(Set<String> filled, String column) {
		return filled.contains(column);
	}

	/** The same line under another number. */
	public DeclaredLine numbered(int number) {
		return new DeclaredLine(number, this.category, this.description, this.supplier, this.internalReference,
				this.invoiceNumber, this.invoiceDate, this.paymentDate, this.currency, this.totalInvoiceValue, this.vat,
				this.declaredAmount, this.comment, this.gdpr, this.reduces, this.procurement, this.option,
				this.investment);
	}

	/** The same at the price that is laid down for its unit cost or lump sum. */
	DeclaredLine priced(CostOption laidDown, BigDecimal units, ForeignMoney amount) {
		return new DeclaredLine(this.line, laidDown.category(),
				this.description.isBlank() ? laidDown.name() : this.description, this.supplier, this.internalReference,
				this.invoiceNumber, this.invoiceDate, this.paymentDate, amount.currency(), this.totalInvoiceValue,
				this.vat, amount.amount(), this.comment, this.gdpr, this.reduces, this.procurement,
				new CountedOption(laidDown.code(), units), this.investment);
	}

}
