package eu.regioflow.audit;

import java.util.List;

import eu.regioflow.control.Certificate;
import eu.regioflow.control.Certificates;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ReportTerms;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.FlatRate;
import eu.regioflow.projectreport.ProjectReport;
import eu.regioflow.projectreport.ProjectReports;
import eu.regioflow.refusal.Refusal;

import org.springframework.stereotype.Component;

/**
 * Which reports can be corrected: those that were verified.
 */
@Component
public class CorrectedReports {

	private final PartnerReports reports;

	private final Certificates certificates;

	private final ProjectReports projectReports;

	private final Expenditure expenditure;

	private final ReportTerms terms;

	CorrectedReports(PartnerReports reports, Certificates certificates, ProjectReports projectReports,
			Expenditure expenditure, ReportTerms terms) {
		this.reports = reports;
		this.certificates = certificates;
		this.projectReports = projectReports;
		this.expenditure = expenditure;
		this.terms = terms;
	}

	/** The certificates of the project's verified reports, by partner and report. */
	public List<Certificate> all(String project) {
		List<ProjectReport> verified = this.projectReports.findByProjectOrderByPeriod(project)
			.stream()
			.filter((report) -> report.status() == ProjectReport.Status.VERIFIED)
			.toList();
		return this.certificates.findByProjectOrderByPartnerAscReportNumberAsc(project)
			.stream()
			.filter((certificate) -> verified.stream()
				.anyMatch((report) -> report.id().equals(certificate.projectReport())))
			.toList();
	}

	PartnerReport verified(String project, int partner, int number) {
		PartnerReport report = this.reports.findByProjectAndPartnerAndNumber(project, partner, number)
			.orElseThrow(() -> Refusal.invalid("unknown-report", partner, number));
		if (all(project).stream().noneMatch((certificate) -> certificate.report().equals(report.id()))) {
			throw Refusal.conflict("report-not-verified", partner, number);
		}
		return report;
	}

	CostCategory categoryOf(PartnerReport report, int line) {
		return this.expenditure.lines(report.id())
			.stream()
			.filter((candidate) -> candidate.line() == line)
			.findFirst()
			.orElseThrow(() -> Refusal.invalid("correction-line-unknown", line))
			.declared()
			.category();
	}

	/** The categories that flat rates make in any report that can be corrected. */
	public List<CostCategory> computed(String project) {
		return this.terms.of(project, all(project).stream().map(Certificate::report).toList())
			.values()
			.stream()
			.flatMap((terms) -> terms.rates().stream())
			.map(FlatRate::category)
			.distinct()
			.sorted()
			.toList();
	}

	/** The category, if it is one without lines of its own. */
	CostCategory computed(PartnerReport report, CostCategory category) {
		if (!this.terms.of(report.project(), report.id()).isComputed(category)) {
			throw Refusal.invalid("correction-category-has-lines", category);
		}
		return category;
	}

}
