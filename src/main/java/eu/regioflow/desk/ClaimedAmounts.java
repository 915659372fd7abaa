package eu.regioflow.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.control.Certificate;
import eu.regioflow.control.Certificates;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.projectreport.ProjectReport;

import org.springframework.stereotype.Component;

/**
 * What submitted project reports claim, for many of them at once.
 */
@Component
class ClaimedAmounts {

	private final Certificates certificates;

	private final Ledger ledger;

	ClaimedAmounts(Certificates certificates, Ledger ledger) {
		this.certificates = certificates;
		this.ledger = ledger;
	}

	/** EUR by project report; none for a draft. */
	Map<UUID, Money> of(Collection<ProjectReport> reports) {
		List<ProjectReport> submitted = reports.stream().filter((report) -> report.submittedAt() != null).toList();
		if (submitted.isEmpty()) {
			return Map.of();
		}
		Breakdown byReport = this.ledger.breakdown(
				Slice.projects(submitted.stream().map(ProjectReport::project).distinct().toList()), Dimension.REPORT);
		Map<UUID, Money> claimed = new HashMap<>();
		for (Certificate one : this.certificates
			.findByProjectReportIn(submitted.stream().map(ProjectReport::id).toList())) {
			claimed.merge(one.projectReport(), byReport.row(one.report()).claimed(), Money::plus);
		}
		return claimed;
	}

}
