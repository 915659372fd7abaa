package eu.regioflow.projectreport;

import java.util.List;
import java.util.function.Function;

import eu.regioflow.control.Certificate;
import eu.regioflow.control.Certificates;
import eu.regioflow.control.GatherCertificates;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.partnership.CoFinancing;

import org.springframework.stereotype.Component;

/**
 * Puts together what is told of a project report, from the ledger.
 */
@Component
public class ProjectReportSheets {

	private final Certificates certificates;

	private final GatherCertificates waiting;

	private final Ledger ledger;

	ProjectReportSheets(Certificates certificates, GatherCertificates waiting, Ledger ledger) {
		this.certificates = certificates;
		this.waiting = waiting;
		this.ledger = ledger;
	}

	/** The report with its certificates and figures. */
	public ProjectReportSheet of(ProjectReport report) {
		List<Certificate> gathered = (report.status() == ProjectReport.Status.DRAFT)
				? this.waiting.waiting(report.project())
				: this.certificates.findByProjectReportOrderByPartnerAscReportNumberAsc(report.id());
		Slice slice = Slice.project(report.project()).reports(gathered.stream().map(Certificate::report).toList());
		Breakdown reports = this.ledger.breakdown(slice, Dimension.REPORT);
		Breakdown sources = this.ledger.breakdown(slice, Dimension.SOURCE);
		Function<Balance, Money> amount = (report.status() == ProjectReport.Status.VERIFIED) ? Balance::verified
				: Balance::certified;
		Balance total = reports.total();
		return new ProjectReportSheet(report.project(), report.period(), report.status(), report.version(),
				report.due(), report.submittedAt(), report.verificationDue(), report.verifiedAt(), report.summary(),
				report.conclusion(), gathered.stream().map((certificate) -> gathered(certificate, reports)).toList(),
				total.declared(), total.certified(), total.deducted(), total.parked(), total.verified(),
				funds(sources, amount), amount.apply(sources.row(CoFinancing.PARTNER)));
	}

	private static ProjectReportSheet.Gathered gathered(Certificate certificate, Breakdown reports) {
		Balance balance = reports.row(certificate.report());
		return new ProjectReportSheet.Gathered(certificate.number(), certificate.partner(), certificate.reportNumber(),
				certificate.period(), balance.certified(), balance.verified());
	}

	private static List<ProjectReportSheet.Share> funds(Breakdown sources, Function<Balance, Money> amount) {
		return sources.keys()
			.stream()
			.filter((source) -> !source.equals(CoFinancing.PARTNER))
			.map((fund) -> new ProjectReportSheet.Share(fund, amount.apply(sources.row(fund)),
					sources.row(fund).certified(), sources.row(fund).verified()))
			.toList();
	}

}
