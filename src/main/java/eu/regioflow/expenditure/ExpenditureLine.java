package eu.regioflow.expenditure;

import java.math.BigDecimal;

import eu.regioflow.money.Money;

/**
 * One line of a list with everything that is known of it.
 *
 * @param origin the parked line that this one declares again, else null
 * @param rate units of the currency for 1 EUR; null while the list is open
 * @param amountEur EUR; null while the list is open
 */
public record ExpenditureLine(DeclaredLine declared, BigDecimal rate, Money amountEur, Finding finding,
		VerificationFinding verification, LineReference origin) {

	/** A line that declares nothing again. */
	public ExpenditureLine(DeclaredLine declared, BigDecimal rate, Money amountEur, Finding finding,
			VerificationFinding verification) {
		this(declared, rate, amountEur, finding, verification, null);
	}

	/** Whether it has its rate: it was submitted, or it declares such a line again. */
	public boolean isSubmitted() {
		return this.rate != null;
	}

	/** Whether it declares a parked line again. */
	public boolean isReincluded() {
		return this.origin != null;
	}

	public int line() {
		return this.declared.line();
	}

	/** What the controller leaves of the line; EUR. */
	public Money certified() {
		return this.finding.parked() ? Money.ZERO : this.amountEur.minus(this.finding.deducted());
	}

	/** What verification leaves of the line, as far as it has gone; EUR. */
	public Money verified() {
		return this.verification.parked() ? Money.ZERO : certified().minus(this.verification.deducted());
	}

	/**
	 * The line for readers who may not see whom it names: neutral texts in place of its
	 * own, every figure as it is.
	 */
	public ExpenditureLine withoutPersonalText(String neutral) {
		if (!this.declared.gdpr()) {
			return this;
		}
		DeclaredLine hidden = new DeclaredLine(line(), this.declared.category(), neutral, "", "", "",
				this.declared.invoiceDate(), this.declared.paymentDate(), this.declared.currency(),
				this.declared.totalInvoiceValue(), this.declared.vat(), this.declared.declaredAmount(), "", true,
				this.declared.reduces(), this.declared.procurement(), this.declared.option(),
				this.declared.investment());
		return new ExpenditureLine(hidden, this.rate, this.amountEur, this.finding, this.verification, this.origin);
	}

	/** The line as control assesses it. */
	public Assessment.Item forControl() {
		return new Assessment.Item(line(), this.declared.category(), this.declared.detail(), this.amountEur,
				this.finding.deducted(), this.finding.parked());
	}

	/** The line as verification assesses it: what was certified is the whole. */
	public Assessment.Item forVerification() {
		return new Assessment.Item(line(), this.declared.category(), this.declared.detail(), certified(),
				this.verification.deducted(), this.verification.parked());
	}

}
