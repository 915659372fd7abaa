package eu.regioflow.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnership.Partner;
import eu.regioflow.partnership.Partners;
import eu.regioflow.payment.Instalment;
import eu.regioflow.payment.Payment;
import eu.regioflow.payment.Payments;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;
import eu.regioflow.projectreport.ProjectReport;
import eu.regioflow.projectreport.ProjectReports;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.Timeline;
import eu.regioflow.web.Timeline.State;
import eu.regioflow.web.Timeline.Step;
import eu.regioflow.web.Timeline.Stop;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;

/**
 * Puts together how far a report has come on its way to the payment, from what the
 * modules along the way publish; a few queries, however long the lists are. The callers
 * have asked for the permission.
 */
@Component
public class ReportTimelines {

	private final EntityManager entities;

	private final ProjectReports projectReports;

	private final Payments payments;

	private final Projects projects;

	private final Partners partners;

	private final RuleSets ruleSets;

	private final Clock clock;

	ReportTimelines(EntityManager entities, ProjectReports projectReports, Payments payments, Projects projects,
			Partners partners, RuleSets ruleSets, Clock clock) {
		this.entities = entities;
		this.projectReports = projectReports;
		this.payments = payments;
		this.projects = projects;
		this.partners = partners;
		this.ruleSets = ruleSets;
		this.clock = clock;
	}

	/** The whole way of a partner report. */
	public Timeline ofPartnerReport(String project, int partner, int number) {
		TimelineFacts facts = this.entities.createQuery(TimelineFacts.QUERY, TimelineFacts.class)
			.setParameter("project", project)
			.setParameter("partner", partner)
			.setParameter("number", number)
			.getResultList()
			.stream()
			.findFirst()
			.orElseThrow(Refusal::notFound);
		PartnerReport report = facts.report();
		ProjectReport claim = (facts.claim() != null) ? facts.claim() : next(report);
		Way way = new Way(this.ruleSets.get(facts.ruleSet()), this.clock);
		way.submitted(report, facts.partner());
		way.controlled(report);
		way.claimed(claim, facts.claim() != null, facts.lead());
		way.paid(claim, payments(claim));
		return way.timeline();
	}

	/** The way of a project report, from the lead partner on. */
	public Timeline ofProjectReport(String project, int period) {
		ProjectReport claim = this.projectReports.get(project, period);
		Way way = new Way(rules(project), this.clock);
		way.claimed(claim, claim.submittedAt() != null, lead(project));
		way.paid(claim, payments(claim));
		return way.timeline();
	}

	private RuleSet rules(String project) {
		return this.ruleSets.get(this.projects.get(project).ruleSet());
	}

	private String lead(String project) {
		return this.partners.findByProjectOrderByNumber(project)
			.stream()
			.filter(Partner::isLead)
			.map(Partner::abbreviation)
			.findFirst()
			.orElse(null);
	}

	// a certificate that is in none yet goes into the next one that the lead partner
	// submits
	private ProjectReport next(PartnerReport report) {
		return !report.isCertified() ? null
				: this.projectReports.findByProjectOrderByPeriod(report.project())
					.stream()
					.filter((one) -> one.status() == ProjectReport.Status.DRAFT && one.period() >= report.period())
					.findFirst()
					.orElse(null);
	}

	private List<Payment> payments(ProjectReport claim) {
		return (claim != null && claim.verifiedAt() != null) ? this.payments.standing(claim.project())
			.stream()
			.filter((payment) -> claim.id().equals(payment.projectReport()))
			.toList() : List.of();
	}

	/** The steps as they are put together; the first one that is not done is now. */
	private static final class Way {

		private final List<Step> steps = new ArrayList<>();

		private final RuleSet.Deadlines deadlines;

		private final LocalDate today;

		private boolean isReached = true;

		Way(RuleSet rules, Clock clock) {
			this.deadlines = rules.deadlines();
			this.today = LocalDate.now(clock.withZone(rules.zone()));
		}

		void submitted(PartnerReport report, String partner) {
			State state = state(!report.isWithPartner());
			this.steps.add(new Step("submission", state, partner, (state == State.DONE) ? latest(report) : null, null,
					report.isDraft() ? report.due() : null, this.today, 0, List.of()));
		}

		private static Instant latest(PartnerReport report) {
			return (report.resubmittedAt() != null) ? report.resubmittedAt() : report.submittedAt();
		}

		void controlled(PartnerReport report) {
			this.steps.add(new Step("control", state(report.isCertified()), null, null, null,
					report.isWithPartner() ? null : report.controlDue(), this.today, this.deadlines.controlMonths(),
					List.of()));
			this.steps.add(new Step("certificate", state(report.isCertified()), null, report.certifiedAt(), null, null,
					this.today, 0, List.of()));
		}

		void claimed(ProjectReport claim, boolean isIn, String lead) {
			this.steps.add(new Step("claim", state(isIn), lead, isIn ? claim.submittedAt() : null, null,
					(claim != null && !isIn) ? claim.due() : null, this.today, this.deadlines.projectReportMonths(),
					List.of()));
			boolean isVerified = isIn && claim.verifiedAt() != null;
			this.steps.add(new Step("verification", state(isVerified), null, isVerified ? claim.verifiedAt() : null,
					null, isIn ? claim.verificationDue() : null, this.today, this.deadlines.verificationDays(),
					List.of()));
		}

		void paid(ProjectReport claim, List<Payment> owed) {
			boolean isVerified = claim != null && claim.verifiedAt() != null;
			if (isVerified && owed.isEmpty()) {
				return;
			}
			boolean isPaid = isVerified && owed.stream().allMatch((one) -> one.status() == Payment.Status.PAID);
			this.steps.add(new Step("payment", state(isPaid), null, null, isPaid ? lastDay(owed) : null,
					owed.stream()
						.map(Payment::due)
						.flatMap(Optional::stream)
						.min(Comparator.naturalOrder())
						.orElse(null),
					this.today, this.deadlines.paymentDays(),
					owed.stream()
						.flatMap((one) -> one.interruptions().stream())
						.map((stop) -> new Stop(stop.from(), stop.resumedOn()))
						.distinct()
						.toList()));
		}

		private static LocalDate lastDay(List<Payment> owed) {
			return owed.stream()
				.flatMap((one) -> one.instalments().stream())
				.map(Instalment::paidOn)
				.max(Comparator.naturalOrder())
				.orElse(null);
		}

		private State state(boolean isDone) {
			if (isDone) {
				return State.DONE;
			}
			State state = this.isReached ? State.NOW : State.LATER;
			this.isReached = false;
			return state;
		}

		Timeline timeline() {
			return new Timeline(List.copyOf(this.steps));
		}

	}

}
