package eu.regioflow.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import eu.regioflow.control.Certificate;
import eu.regioflow.control.Certificates;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.VerificationFinding;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.money.Money;
import eu.regioflow.projectreport.ProjectReport;
import eu.regioflow.projectreport.ProjectReports;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Replaces the verification findings on the certified lines of a project report; a line
 * that is not named stays as certified.
 */
@UseCase(Permission.VERIFY_PROJECT_REPORT)
public class RecordVerificationFindings {

	private final Access access;

	private final ProjectReports reports;

	private final Certificates certificates;

	private final Expenditure expenditure;

	private final ApplicationEventPublisher events;

	RecordVerificationFindings(Access access, ProjectReports reports, Certificates certificates,
			Expenditure expenditure, ApplicationEventPublisher events) {
		this.access = access;
		this.reports = reports;
		this.certificates = certificates;
		this.expenditure = expenditure;
		this.events = events;
	}

	/** Records the whole set; starts verification if it has not started. */
	public ProjectReport record(String project, int period, Optional<Long> version, List<LineVerification> findings) {
		this.access.require(Permission.VERIFY_PROJECT_REPORT, Scope.project(project));
		ProjectReport report = this.reports.getLocked(project, period);
		report.requireVersion(version);
		report.verify(this.access.hand());
		report.findingsChanged();
		List<LocatedError> errors = new ArrayList<>();
		List<LineVerification> placed = new ArrayList<>();
		for (Certificate certificate : this.certificates
			.findByProjectReportOrderByPartnerAscReportNumberAsc(report.id())) {
			this.expenditure.recordVerification(certificate.report(), checked(certificate, findings, placed, errors));
		}
		for (int i = 0; i < findings.size(); i++) {
			if (!placed.contains(findings.get(i))) {
				errors.add(LocatedError.at(i + 1, "line", String.valueOf(findings.get(i).line()), "unknown-line"));
			}
		}
		if (!errors.isEmpty()) {
			throw Refusal.invalid("bad-findings", errors, errors.size());
		}
		this.reports.save(report);
		this.events.publishEvent(VerificationEvent.of(VerificationEvent.Kind.FINDINGS_RECORDED, report,
				Map.of("deducted",
						Money.sum(findings.stream().map((finding) -> finding.js().plus(finding.ma())).toList()),
						"parkedLines", findings.stream().filter(LineVerification::parked).count())));
		return report;
	}

	private Map<Integer, VerificationFinding> checked(Certificate certificate, List<LineVerification> findings,
			List<LineVerification> placed, List<LocatedError> errors) {
		Map<Integer, ExpenditureLine> lines = new HashMap<>();
		this.expenditure.lines(certificate.report()).forEach((line) -> lines.put(line.line(), line));
		Map<Integer, VerificationFinding> checked = new HashMap<>();
		for (int i = 0; i < findings.size(); i++) {
			LineVerification finding = findings.get(i);
			if (finding.partner() != certificate.partner() || finding.report() != certificate.reportNumber()
					|| !lines.containsKey(finding.line())) {
				continue;
			}
			placed.add(finding);
			errors.addAll(VerificationRules.errors(i + 1, finding, lines.get(finding.line())));
			boolean deducts = finding.js().plus(finding.ma()).isPositive();
			VerificationFinding before = checked.put(finding.line(),
					new VerificationFinding(finding.js(), finding.ma(), finding.parked(),
							deducts ? finding.errorType() : null,
							(finding.comment() != null) ? finding.comment() : ""));
			if (before != null) {
				errors.add(LocatedError.at(i + 1, "line", String.valueOf(finding.line()), "line-named-twice"));
			}
		}
		return checked;
	}

}
