package eu.regioflow.verification;

import java.util.ArrayList;
import java.util.List;

import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Slice;
import eu.regioflow.projectreport.ProjectReport;

import org.springframework.stereotype.Component;

/**
 * Puts together what is told of a report's verifications, from the ledger.
 */
@Component
public class VerificationSheets {

	private final Verifications verifications;

	private final Ledger ledger;

	VerificationSheets(Verifications verifications, Ledger ledger) {
		this.verifications = verifications;
		this.ledger = ledger;
	}

	/** Every verification of a project report, the first one first. */
	public List<VerificationSheet> all(ProjectReport report) {
		List<Verification> issues = this.verifications.findByProjectReportOrderByIssue(report.id());
		List<VerificationSheet> sheets = new ArrayList<>();
		for (Verification one : issues) {
			sheets.add(sheet(report.project(), one,
					(one.issue() < issues.size()) ? issues.get(one.issue()).number() : null));
		}
		return sheets;
	}

	private VerificationSheet sheet(String project, Verification one, String supersededBy) {
		Balance posted = this.ledger.breakdown(Slice.project(project).cause(one.id()), Dimension.CATEGORY).total();
		return new VerificationSheet(one.number(), one.issue(), one.verifiedAt(), one.conclusion(), one.reopenedAt(),
				one.reopeningReason(), supersededBy, posted.of(Measure.DEDUCTED_VERIFICATION),
				posted.of(Measure.PARKED_VERIFICATION), posted.verified());
	}

}
