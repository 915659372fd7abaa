package eu.regioflow.payment.accounts;

import java.util.List;

import eu.regioflow.audit.AuditBody;

/**
 * The accounts of a fund and year.
 *
 * @param withdrawn by the body whose audit led to it, above zero
 */
public record YearAccounts(List<Withdrawn> withdrawn, RecoveredFigures figures, List<Reconciled> priorities) {

	public YearAccounts {
		withdrawn = List.copyOf(withdrawn);
		priorities = List.copyOf(priorities);
	}

	/** Withdrawn during the year after audits of one body. */
	public record Withdrawn(AuditBody body, Eligible amounts) {
	}

	public Eligible withdrawnTotal() {
		return this.withdrawn.stream().map(Withdrawn::amounts).reduce(Eligible.NONE, Eligible::plus);
	}

}
