package eu.regioflow.desk;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import eu.regioflow.clarification.Clarifications;
import eu.regioflow.deliverable.Deliverables;
import eu.regioflow.money.Money;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnership.Partner;
import eu.regioflow.partnership.Partners;
import eu.regioflow.payment.Advances;
import eu.regioflow.payment.Payments;
import eu.regioflow.payment.Recoveries;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;
import eu.regioflow.projectreport.ProjectReport;
import eu.regioflow.projectreport.ProjectReports;
import eu.regioflow.workflow.OpenTask;

import org.springframework.stereotype.Component;

/**
 * Finds the project, partner and period that open work is about, in one statement for
 * each kind of aggregate.
 */
@Component
public class TaskPlaces {

	private final PartnerReports partnerReports;

	private final ProjectReports projectReports;

	private final ClaimedAmounts claims;

	private final Payments payments;

	private final Deliverables deliverables;

	private final Recoveries recoveries;

	private final Advances advances;

	private final Clarifications clarifications;

	private final Projects projects;

	private final Partners partners;

	private final RuleSets ruleSets;

	TaskPlaces(PartnerReports partnerReports, ProjectReports projectReports, ClaimedAmounts claims, Payments payments,
			Deliverables deliverables, Recoveries recoveries, Advances advances, Clarifications clarifications,
			Projects projects, Partners partners, RuleSets ruleSets) {
		this.partnerReports = partnerReports;
		this.projectReports = projectReports;
		this.claims = claims;
		this.payments = payments;
		this.deliverables = deliverables;
		this.recoveries = recoveries;
		this.advances = advances;
		this.clarifications = clarifications;
		this.projects = projects;
		this.partners = partners;
		this.ruleSets = ruleSets;
	}

	/** The places by the aggregate's id. */
	public Map<UUID, Place> of(List<OpenTask> tasks) {
		Map<UUID, Place> found = new HashMap<>();
		Set<UUID> keys = tasks.stream().map(OpenTask::businessKey).collect(Collectors.toSet());
		if (keys.isEmpty()) {
			return found;
		}
		Map<String, Surroundings> known = new HashMap<>();
		this.partnerReports.findByIdIn(keys)
			.forEach((report) -> found.put(report.id(), surroundings(report.project(), known).place(report.partner(),
					report.period(), String.valueOf(report.number()))));
		List<ProjectReport> projectReports = this.projectReports.findByIdIn(keys);
		Map<UUID, Money> claimed = this.claims.of(projectReports);
		projectReports.forEach((report) -> found.put(report.id(),
				surroundings(report.project(), known).place(null, report.period(), "").of(claimed.get(report.id()))));
		this.deliverables.findByIdIn(keys)
			.forEach((deliverable) -> found.put(deliverable.id(), surroundings(deliverable.project(), known).place(
					deliverable.partner(), deliverable.period(), deliverable.number() + ": " + deliverable.title())));
		this.payments.findByIdIn(keys)
			.forEach((payment) -> found.put(payment.id(),
					surroundings(payment.project(), known).place(null, payment.period(), payment.fund())
						.of(payment.toAuthorise())));
		this.payments.findByInstalmentIn(keys)
			.forEach((payment) -> payment.instalments()
				.forEach((instalment) -> found.put(instalment.id(),
						surroundings(payment.project(), known).place(null, payment.period(), payment.fund())
							.of(instalment.amount()))));
		this.recoveries.findByIdIn(keys)
			.forEach((debt) -> found.put(debt.id(),
					surroundings(debt.project(), known).place(debt.partner(), debt.period(), debt.reference())
						.of(debt.outstanding())));
		this.advances.findByIdIn(keys)
			.forEach((advance) -> found.put(advance.id(),
					surroundings(advance.project(), known)
						.place(advance.partner(), null, String.valueOf(advance.number()))
						.of(advance.isPaid() ? advance.outstanding() : advance.amount())));
		this.clarifications.findByIdIn(keys)
			.forEach((asked) -> found.put(asked.id(), surroundings(asked.project(), known).place(asked.partner(),
					asked.period(), String.valueOf(asked.number()))));
		keys.forEach((key) -> found.putIfAbsent(key, Place.UNKNOWN));
		return found;
	}

	private Surroundings surroundings(String project, Map<String, Surroundings> known) {
		return known.computeIfAbsent(project,
				(code) -> new Surroundings(code, this.ruleSets.get(this.projects.get(code).ruleSet()).zone(),
						this.partners.findByProjectOrderByNumber(code)
							.stream()
							.collect(Collectors.toMap(Partner::number, Partner::abbreviation))));
	}

	private record Surroundings(String project, ZoneId zone, Map<Integer, String> partners) {

		Place place(Integer partner, Integer period, String subject) {
			return new Place(this.project, partner, (partner != null) ? this.partners.get(partner) : "", period,
					subject, null, this.zone);
		}

	}

	/**
	 * Where work belongs.
	 *
	 * @param partner null where it is common to the project
	 * @param period null where it belongs to none
	 * @param partnerName its abbreviation, or empty
	 * @param subject the report's number, the deliverable, the fund, the correction or
	 * the advance; empty where the period says it all
	 * @param amount what the work is about, EUR; null where it is not about an amount
	 * @param zone in which its deadline is a day
	 */
	public record Place(String project, Integer partner, String partnerName, Integer period, String subject,
			Money amount, ZoneId zone) {

		static final Place UNKNOWN = new Place(null, null, "", null, "", null, ZoneOffset.UTC);

		Place of(Money euros) {
			return new Place(this.project, this.partner, this.partnerName, this.period, this.subject, euros, this.zone);
		}

	}

}
