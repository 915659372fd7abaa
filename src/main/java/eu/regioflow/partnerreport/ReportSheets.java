package eu.regioflow.partnerreport;

import java.util.List;

import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;

import org.springframework.stereotype.Component;

/**
 * Puts together what is told of a partner report: where it stands and its figures.
 */
@Component
public class ReportSheets {

	private final ReportOverview overview;

	private final Ledger ledger;

	ReportSheets(ReportOverview overview, Ledger ledger) {
		this.overview = overview;
		this.ledger = ledger;
	}

	/** A report with its figures; a draft's are live. */
	public ReportSheet of(PartnerReport report) {
		return ReportSheet.of(report, this.overview.of(report).balance());
	}

	/** All reports of one partner; the figures of the submitted ones in one statement. */
	public List<ReportSheet> of(String project, int partner, List<PartnerReport> reports) {
		Breakdown submitted = this.ledger.breakdown(Slice.partner(project, partner), Dimension.REPORT);
		return reports.stream()
			.map((report) -> report.hasOpenList() ? of(report) : ReportSheet.of(report, submitted.row(report.id())))
			.toList();
	}

}
