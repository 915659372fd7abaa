package eu.regioflow.partnerreport;

import java.util.List;

import eu.regioflow.web.DoerNames;

import org.springframework.stereotype.Component;

/**
 * The receipts of a report for those who may see it.
 */
@Component
public class ReceiptSheets {

	private final Submissions submissions;

	private final DoerNames names;

	ReceiptSheets(Submissions submissions, DoerNames names) {
		this.submissions = submissions;
		this.names = names;
	}

	/** One for each submission, the first one first. */
	public List<ReceiptSheet> of(PartnerReport report) {
		return this.submissions.of(report.id()).stream().map(this::sheet).toList();
	}

	private ReceiptSheet sheet(Submission made) {
		return new ReceiptSheet(made.count(), made.number(), made.at(), this.names.of(made.by()), made.sha256(),
				made.declared(), made.acknowledged(), made.controlDue());
	}

}
