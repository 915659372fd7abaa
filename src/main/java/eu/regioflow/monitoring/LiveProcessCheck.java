package eu.regioflow.monitoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import eu.regioflow.workflow.Processes;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Each aggregate in a working state has exactly one live process instance, and the other
 * way round.
 */
@Component
class LiveProcessCheck {

	private static final Map<String, String> WORKING = new LinkedHashMap<>();

	static {
		WORKING.put("reporting-period", "select id from reporting_period where opened_at is null");
		WORKING.put("partner-report",
				"select id from partner_report where status = 'DRAFT' or status like 'REOPENED\\_%\\_L%'");
		WORKING.put("partner-report-control",
				"select id from partner_report where status in ('SUBMITTED', 'IN_CONTROL', 'REOPENED_CERTIFIED')");
		WORKING.put("project-report", "select id from project_report where status = 'DRAFT'");
		WORKING.put("project-report-verification",
				"select id from project_report where status in ('SUBMITTED', 'IN_VERIFICATION', 'REOPENED_VERIFIED')");
		WORKING.put("payment", "select id from payment where authorised < verified");
		WORKING.put("payment-instalment", "select id from instalment where paid_on is null");
		WORKING.put("recovery", """
				select id from recovery where manner <> 'NEXT_PAYMENT' and withdrawn_on is null
					and (settled < principal or interest_paid < accrued)""");
		WORKING.put("advance", "select id from advance where settled < amount");
		WORKING.put("clarification",
				"select id from clarification where answered_at is null and taken_back_at is null");
		WORKING.put("deliverable-approval", "select id from deliverable where status <> 'ACCEPTED'");
	}

	private final JdbcTemplate jdbc;

	private final Processes processes;

	LiveProcessCheck(JdbcTemplate jdbc, Processes processes) {
		this.jdbc = jdbc;
		this.processes = processes;
	}

	List<StandingChecks.Finding> findings() {
		List<StandingChecks.Finding> findings = new ArrayList<>();
		WORKING.forEach((process, query) -> {
			List<UUID> live = this.processes.liveKeys(process);
			Set<UUID> working = new HashSet<>(this.jdbc.queryForList(query, UUID.class));
			Set<UUID> seen = new HashSet<>();
			for (UUID key : live) {
				if (!seen.add(key)) {
					findings.add(new StandingChecks.Finding("process-twice", List.of(process, key)));
				}
				if (!working.contains(key)) {
					findings.add(new StandingChecks.Finding("process-without-work", List.of(process, key)));
				}
			}
			working.stream()
				.filter((key) -> !seen.contains(key))
				.map((key) -> new StandingChecks.Finding("work-without-process", List.of(process, key)))
				.forEach(findings::add);
		});
		return findings;
	}

}
