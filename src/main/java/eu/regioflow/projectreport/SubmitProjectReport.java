package eu.regioflow.projectreport;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import eu.regioflow.control.Certificate;
import eu.regioflow.control.GatherCertificates;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.partnership.Partners;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.trail.Personal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * The lead partner gathers the certificates, claims what they certify and submits the
 * project report (Reg 1299/2013 Art 13(2)(d): each expenditure was verified by a
 * controller).
 */
@UseCase(Permission.SUBMIT_PROJECT_REPORT)
public class SubmitProjectReport {

	private final Access access;

	private final ProjectReports reports;

	private final GatherCertificates certificates;

	private final Ledger ledger;

	private final Partners partners;

	private final Projects projects;

	private final RuleSets ruleSets;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	SubmitProjectReport(Access access, ProjectReports reports, GatherCertificates certificates, Ledger ledger,
			Partners partners, Projects projects, RuleSets ruleSets, Clock clock, ApplicationEventPublisher events) {
		this.access = access;
		this.reports = reports;
		this.certificates = certificates;
		this.ledger = ledger;
		this.partners = partners;
		this.projects = projects;
		this.ruleSets = ruleSets;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Submits the report of a period with every certificate that waits.
	 * @param leaveOut numbers of partners whose certificates wait for a later report
	 * @throws Refusal without a summary, without any certificate, or in another state
	 */
	public ProjectReport submit(String project, int period, Optional<Long> version, String summary,
			Set<Integer> leaveOut) {
		Actor actor = this.access.require(Permission.SUBMIT_PROJECT_REPORT, Scope.project(project));
		ProjectReport report = this.reports.getLocked(project, period);
		report.requireVersion(version);
		report.requireDraft();
		if (summary == null || summary.isBlank()) {
			throw Refusal.invalid("summary-missing");
		}
		if (summary.length() > 4000) {
			throw Refusal.invalid("text-too-long", 4000);
		}
		leaveOut.forEach((number) -> this.partners.findByProjectAndNumber(project, number)
			.orElseThrow(() -> Refusal.invalid("unknown-partner", number)));
		List<Certificate> gathered = this.certificates.gather(project, report.id(), leaveOut);
		if (gathered.isEmpty()) {
			throw Refusal.invalid("no-certificates");
		}
		List<Posting> claimed = claim(gathered);
		this.ledger.post(report.id(), null, claimed);
		RuleSet rules = this.ruleSets.get(this.projects.get(project).ruleSet());
		Instant now = this.clock.instant();
		report.submit(summary.strip(), actor.account(), now,
				rules.deadlines().verification(LocalDate.ofInstant(now, rules.zone())));
		this.reports.save(report);
		this.events.publishEvent(ProjectReportEvent.of(ProjectReportEvent.Kind.SUBMITTED, report,
				Map.of("certificates", gathered.stream().map(Certificate::number).toList(), "claimed",
						Breakdown.of(claimed, Dimension.CATEGORY).total().claimed(), "summary",
						new Personal(summary))));
		return report;
	}

	// Claimed is what was certified, per category and per source.
	private List<Posting> claim(List<Certificate> gathered) {
		List<Posting> claimed = new ArrayList<>();
		for (Certificate certificate : gathered) {
			claimed.addAll(this.ledger.repeat(certificate.id(), Measure.CERTIFIED, Measure.CLAIMED));
		}
		return claimed;
	}

}
