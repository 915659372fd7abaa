package eu.regioflow.verification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.clarification.Clarifications;
import eu.regioflow.control.Certificate;
import eu.regioflow.control.Certificates;
import eu.regioflow.expenditure.Assessment;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.ReportTerms;
import eu.regioflow.expenditure.Terms;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Posting;
import eu.regioflow.projectreport.ProjectReport;
import eu.regioflow.projectreport.ProjectReports;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.trail.Personal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Ends verification: posts what is verified, deducted and parked of each certificate; the
 * payments follow.
 */
@UseCase(Permission.VERIFY_PROJECT_REPORT)
public class VerifyProjectReport {

	private final Access access;

	private final ProjectReports reports;

	private final Verifications verifications;

	private final Clarifications clarifications;

	private final Certificates certificates;

	private final Expenditure expenditure;

	private final ReportTerms terms;

	private final Ledger ledger;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	VerifyProjectReport(Access access, ProjectReports reports, Verifications verifications,
			Clarifications clarifications, Certificates certificates, Expenditure expenditure, ReportTerms terms,
			Ledger ledger, Clock clock, ApplicationEventPublisher events) {
		this.access = access;
		this.reports = reports;
		this.verifications = verifications;
		this.clarifications = clarifications;
		this.certificates = certificates;
		this.expenditure = expenditure;
		this.terms = terms;
		this.ledger = ledger;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Verifies the report.
	 * @param conclusion the joint secretariat's own words, required
	 * @throws Refusal without a conclusion, in another state, or while a question is open
	 */
	public ProjectReport verify(String project, int period, Optional<Long> version, String conclusion) {
		this.access.require(Permission.VERIFY_PROJECT_REPORT, Scope.project(project));
		ProjectReport report = this.reports.getLocked(project, period);
		report.requireVersion(version);
		if (conclusion != null && conclusion.length() > 4000) {
			throw Refusal.invalid("text-too-long", 4000);
		}
		String words = (conclusion != null) ? conclusion.strip() : "";
		report.verified(this.access.hand(), this.clock.instant(), words);
		if (words.isEmpty()) {
			throw Refusal.invalid("conclusion-missing");
		}
		this.clarifications.requireNoneOpen(report.id());
		List<Posting> postings = new ArrayList<>();
		List<Certificate> gathered = this.certificates.findByProjectReportOrderByPartnerAscReportNumberAsc(report.id());
		Map<UUID, Terms> terms = this.terms.of(project, gathered.stream().map(Certificate::report).toList());
		for (Certificate certificate : gathered) {
			postings.addAll(assessed(certificate, terms.get(certificate.report())));
		}
		Verification verification = this.verifications
			.save(new Verification(report, this.verifications.countByProjectReport(report.id()) + 1));
		this.ledger.post(verification.id(), verification.number(), postings);
		this.reports.save(report);
		Balance total = Breakdown.of(postings, Dimension.CATEGORY).total();
		this.events.publishEvent(
				VerificationEvent.of(VerificationEvent.Kind.VERIFIED, report, Map.of("verified", total.verified(),
						"deducted", total.deducted(), "parked", total.parked(), "conclusion", new Personal(words))));
		return report;
	}

	private List<Posting> assessed(Certificate certificate, Terms terms) {
		List<Assessment.Item> items = this.expenditure.lines(certificate.report())
			.stream()
			.map(ExpenditureLine::forVerification)
			.toList();
		Posting.Place place = new Posting.Place(certificate.project(), certificate.partner(), certificate.report(),
				certificate.period());
		return new Assessment(items, terms).postings(place, Assessment.Measures.VERIFICATION);
	}

}
