package eu.regioflow.monitoring;

import java.util.ArrayList;
import java.util.List;

import eu.regioflow.exchangerate.Fetching;
import eu.regioflow.exchangerate.LastFetch;
import eu.regioflow.workflow.Incidents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What must hold at any moment, whatever happened before.
 */
@Component
public class StandingChecks {

	private final LiveProcessCheck processes;

	private final LedgerCheck ledger;

	private final Incidents incidents;

	private final Fetching rates;

	StandingChecks(LiveProcessCheck processes, LedgerCheck ledger, Incidents incidents, Fetching rates) {
		this.processes = processes;
		this.ledger = ledger;
		this.incidents = incidents;
		this.rates = rates;
	}

	/** Everything that does not hold; empty when all is well. */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public List<Finding> findings() {
		List<Finding> findings = new ArrayList<>(this.processes.findings());
		findings.addAll(this.ledger.findings());
		if (this.incidents.open() > 0) {
			findings.add(new Finding("incidents", List.of(this.incidents.open())));
		}
		if (this.incidents.failedJobs() > 0) {
			findings.add(new Finding("failed-jobs", List.of(this.incidents.failedJobs())));
		}
		this.rates.last()
			.filter(LastFetch::isFailed)
			.ifPresent((fetch) -> findings
				.add(new Finding("rates-fetch-failed", List.of(fetch.month(), fetch.triedAt()))));
		return findings;
	}

	/**
	 * One thing that does not hold; its text is the message {@code monitoring.<code>}.
	 */
	public record Finding(String code, List<Object> arguments) {
	}

}
