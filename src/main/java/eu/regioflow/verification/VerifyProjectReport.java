package eu.regioflow.verification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import eu.regioflow.clarification.Clarifications;
import eu.regioflow.control.Certificate;
import eu.regioflow.control.Certificates;
import eu.regioflow.expenditure.Assessment;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Posting;
import eu.regioflow.partnership.Partners;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;
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

	private final Partners partners;

	private final Projects projects;

	private final RuleSets ruleSets;

	private final Ledger ledger;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	VerifyProjectReport(Access access, ProjectReports reports, Verifications verifications,
			Clarifications clarifications, Certificates certificates, Expenditure expenditure, Partners partners,
			Projects projects, RuleSets ruleSets, Ledger ledger, Clock clock, ApplicationEventPublisher events) {
		this.access = access;
		this.reports = reports;
		this.verifications = verifications;
		this.clarifications = clarifications;
		this.certificates = certificates;
		this.expenditure = expenditure;
		this.partners = partners;
		this.projects = projects;
		this.ruleSets = ruleSets;
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
		Actor actor = this.access.require(Permission.VERIFY_PROJECT_REPORT, Scope.project(project));
		ProjectReport report = this.reports.getLocked(project, period);
		report.requireVersion(version);
		if (conclusion != null && conclusion.length() > 4000) {
			throw Refusal.invalid("text-too-long", 4000);
		}
		String words = (conclusion != null) ? conclusion.strip() : "";
		report.verified(actor.account(), this.clock.instant(), words);
		if (words.isEmpty()) {
			throw Refusal.invalid("conclusion-missing");
		}
		this.clarifications.requireNoneOpen(report.id());
		RuleSet rules = this.ruleSets.get(this.projects.get(project).ruleSet());
		List<Posting> postings = new ArrayList<>();
		for (Certificate certificate : this.certificates
			.findByProjectReportOrderByPartnerAscReportNumberAsc(report.id())) {
			postings.addAll(assessed(certificate, rules));
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

	private List<Posting> assessed(Certificate certificate, RuleSet rules) {
		List<Assessment.Item> items = this.expenditure.lines(certificate.report())
			.stream()
			.map(ExpenditureLine::forVerification)
			.toList();
		Posting.Place place = new Posting.Place(certificate.project(), certificate.partner(), certificate.report(),
				certificate.period());
		return new Assessment(items, rules).postings(place, Assessment.Measures.VERIFICATION,
				this.partners.get(certificate.project(), certificate.partner()).coFinancing());
	}

}
