package eu.regioflow.desk.rest;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import eu.regioflow.deliverable.Deliverables;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.payment.Payments;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;
import eu.regioflow.projectreport.ProjectReports;
import eu.regioflow.workflow.OpenTask;

import org.springframework.stereotype.Component;

/**
 * Finds the project, partner and period that open work is about, in one statement for
 * each kind of aggregate.
 */
@Component
class TaskPlaces {

	private final PartnerReports partnerReports;

	private final ProjectReports projectReports;

	private final Payments payments;

	private final Deliverables deliverables;

	private final Projects projects;

	private final RuleSets ruleSets;

	TaskPlaces(PartnerReports partnerReports, ProjectReports projectReports, Payments payments,
			Deliverables deliverables, Projects projects, RuleSets ruleSets) {
		this.partnerReports = partnerReports;
		this.projectReports = projectReports;
		this.payments = payments;
		this.deliverables = deliverables;
		this.projects = projects;
		this.ruleSets = ruleSets;
	}

	/** The places by the aggregate's id. */
	Map<UUID, Place> of(List<OpenTask> tasks) {
		Map<UUID, Place> found = new HashMap<>();
		Set<UUID> keys = tasks.stream().map(OpenTask::businessKey).collect(Collectors.toSet());
		if (keys.isEmpty()) {
			return found;
		}
		Map<String, ZoneId> zones = new HashMap<>();
		this.partnerReports.findByIdIn(keys)
			.forEach((report) -> found.put(report.id(),
					place(report.project(), report.partner(), report.period(), zones)));
		this.projectReports.findByIdIn(keys)
			.forEach((report) -> found.put(report.id(), place(report.project(), null, report.period(), zones)));
		this.deliverables.findByIdIn(keys)
			.forEach((deliverable) -> found.put(deliverable.id(),
					place(deliverable.project(), deliverable.partner(), deliverable.period(), zones)));
		this.payments.findByIdIn(keys)
			.forEach((payment) -> found.put(payment.id(), place(payment.project(), null, payment.period(), zones)));
		this.payments.findByInstalmentIn(keys)
			.forEach((payment) -> payment.instalments()
				.forEach((instalment) -> found.put(instalment.id(),
						place(payment.project(), null, payment.period(), zones))));
		keys.forEach((key) -> found.putIfAbsent(key, Place.UNKNOWN));
		return found;
	}

	private Place place(String project, Integer partner, int period, Map<String, ZoneId> zones) {
		return new Place(project, partner, period,
				zones.computeIfAbsent(project, (code) -> this.ruleSets.get(this.projects.get(code).ruleSet()).zone()));
	}

	/**
	 * Where work belongs.
	 *
	 * @param partner null where it is common to the project
	 * @param zone in which its deadline is a day
	 */
	record Place(String project, Integer partner, Integer period, ZoneId zone) {

		static final Place UNKNOWN = new Place(null, null, null, ZoneOffset.UTC);

	}

}
