package eu.regioflow.partnerreport;

import java.util.Map;
import java.util.Optional;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.trail.Personal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Says what a partner expects to declare for the next period, and why the spending
 * differs from the plan. It is no expenditure: nothing is posted, and a report that was
 * re-opened for documents takes it too.
 */
@UseCase(Permission.PREPARE_PARTNER_REPORT)
public class SetForecast {

	private static final int LONGEST = 1000;

	private final Access access;

	private final PartnerReports reports;

	private final ApplicationEventPublisher events;

	SetForecast(Access access, PartnerReports reports, ApplicationEventPublisher events) {
		this.access = access;
		this.reports = reports;
		this.events = events;
	}

	/**
	 * Sets both.
	 * @param amount EUR; null where the partner does not say
	 */
	public PartnerReport set(String project, int partner, int number, Optional<Long> version, Money amount,
			String explanation) {
		Actor actor = this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(project, partner));
		PartnerReport report = this.reports.getLocked(project, partner, number);
		report.requireVersion(version);
		String words = (explanation != null) ? explanation.strip() : "";
		if (amount != null && (amount.isNegative() || !amount.isWithinLimit())) {
			throw Refusal.invalid("forecast-out-of-bounds", amount);
		}
		if (words.length() > LONGEST) {
			throw Refusal.invalid("text-too-long", LONGEST);
		}
		report.forecastBy(actor.account(), amount, words);
		this.reports.save(report);
		this.events.publishEvent(DraftChange.of(DraftChange.Kind.FORECAST, report,
				Map.of("forecast", (amount != null) ? amount.toString() : "", "explanation", new Personal(words))));
		return report;
	}

}
