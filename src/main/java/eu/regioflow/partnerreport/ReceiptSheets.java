package eu.regioflow.partnerreport;

import java.util.List;

import eu.regioflow.identity.Account;
import eu.regioflow.identity.Accounts;

import org.springframework.stereotype.Component;

/**
 * The receipts of a report for those who may see it.
 */
@Component
public class ReceiptSheets {

	private final Submissions submissions;

	private final Accounts accounts;

	ReceiptSheets(Submissions submissions, Accounts accounts) {
		this.submissions = submissions;
		this.accounts = accounts;
	}

	/** One for each submission, the first one first. */
	public List<ReceiptSheet> of(PartnerReport report) {
		return this.submissions.of(report.id()).stream().map(this::sheet).toList();
	}

	private ReceiptSheet sheet(Submission made) {
		String by = this.accounts.findById(made.by()).map(Account::displayName).orElse("–");
		return new ReceiptSheet(made.count(), made.number(), made.at(), by, made.sha256(), made.declared(),
				made.acknowledged(), made.controlDue());
	}

}
