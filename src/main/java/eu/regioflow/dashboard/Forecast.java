package eu.regioflow.dashboard;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.Set;

import eu.regioflow.ledger.Balance;
import eu.regioflow.money.Money;
import eu.regioflow.partnerreport.PartnerReport;

/**
 * What a project will have declared: for each partner and period what is declared once
 * its report is submitted; before that, and while its list is open again, what the
 * partner expected in the report before; where it said nothing, the plan.
 */
final class Forecast {

	private final Readings read;

	private final String project;

	private final Map<String, PartnerReport> reports = new HashMap<>();

	private final Set<Integer> partners = new TreeSet<>();

	Forecast(Readings read, String project) {
		this.read = read;
		this.project = project;
		read.reports()
			.stream()
			.filter((report) -> report.project().equals(project))
			.forEach((report) -> this.reports.put(key(report.partner(), report.period()), report));
		read.byPartnerPeriod()
			.keys()
			.stream()
			.map((key) -> key.split(" "))
			.filter((key) -> key[0].equals(project))
			.forEach((key) -> this.partners.add(Integer.valueOf(key[1])));
	}

	/** EUR of one period, all partners together. */
	Money of(int period) {
		return Money.sum(this.partners.stream().map((partner) -> of(partner, period)).toList());
	}

	private Money of(int partner, int period) {
		Balance row = this.read.byPartnerPeriod().row(key(partner, period));
		PartnerReport own = this.reports.get(key(partner, period));
		if (own != null && !own.hasOpenList()) {
			return row.declared();
		}
		PartnerReport before = this.reports.get(key(partner, period - 1));
		return (before != null && before.forecast() != null) ? before.forecast() : row.planned();
	}

	private String key(int partner, int period) {
		return "%s %d %d".formatted(this.project, partner, period);
	}

}
