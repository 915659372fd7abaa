package eu.regioflow.payment.accounts;

/**
 * What was applied for under one priority, and what the accounts hold of it.
 *
 * @param applied in the year's payment applications
 * @param accounts the same less the accounts' own corrections
 * @param ofAuditAuthority of the difference, after audits of the audit authority
 * @param ofCommission of the difference, after audits of the Commission
 * @param explanation empty until it is given
 */
public record Reconciled(String priority, Eligible applied, Eligible accounts, Eligible ofAuditAuthority,
		Eligible ofCommission, String explanation) {

	/** Applied for and not in the accounts. */
	public Eligible difference() {
		return this.applied.minus(this.accounts);
	}

	/** Whether a difference stands without an explanation. */
	boolean isUnexplained() {
		return !difference().equals(Eligible.NONE) && this.explanation.isEmpty();
	}

}
