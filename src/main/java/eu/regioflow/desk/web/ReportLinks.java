package eu.regioflow.desk.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;

import org.springframework.stereotype.Component;

/**
 * The ways to the partner reports of a project that somebody may see.
 */
@Component
class ReportLinks {

	private final PartnerReports reports;

	ReportLinks(PartnerReports reports) {
		this.reports = reports;
	}

	/** By the partner's number. */
	Map<Integer, List<ReportLink>> of(String project, Actor actor) {
		return this.reports.findByProjectOrderByPartnerAscNumberAsc(project)
			.stream()
			.filter((report) -> actor.may(Permission.VIEW_PARTNER_REPORT, Scope.partner(project, report.partner())))
			.collect(Collectors.groupingBy(PartnerReport::partner,
					Collectors.mapping(
							(report) -> new ReportLink(report.number(), report.page(), report.status().name()),
							Collectors.toList())));
	}

}
