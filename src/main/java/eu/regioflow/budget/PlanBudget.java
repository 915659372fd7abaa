package eu.regioflow.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.ledger.Component;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.money.Money;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.partnership.Partner;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;
import eu.regioflow.project.ReportingPeriods;
import eu.regioflow.trail.Recordable;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Enters a partner's approved budget into the ledger, spread over the periods.
 */
@UseCase(Permission.SET_UP_PROJECT)
public class PlanBudget {

	private final Access access;

	private final Ledger ledger;

	private final Projects projects;

	private final ReportingPeriods periods;

	private final RuleSets ruleSets;

	private final ApplicationEventPublisher events;

	PlanBudget(Access access, Ledger ledger, Projects projects, ReportingPeriods periods, RuleSets ruleSets,
			ApplicationEventPublisher events) {
		this.access = access;
		this.ledger = ledger;
		this.projects = projects;
		this.periods = periods;
		this.ruleSets = ruleSets;
		this.events = events;
	}

	/**
	 * Posts the plan: an even share of each category to each period, the last period
	 * takes the rest; the preparation lump sum falls in the first period.
	 * @param costs EUR by category for the whole project, flat-rate categories included
	 */
	public void plan(Partner partner, Map<CostCategory, Money> costs) {
		this.access.require(Permission.SET_UP_PROJECT, Scope.project(partner.project()));
		RuleSet rules = this.ruleSets.get(this.projects.get(partner.project()).ruleSet());
		int last = this.periods.findByProjectOrderByNumber(partner.project()).size();
		List<Posting> postings = new ArrayList<>();
		List<Money> periodTotals = new ArrayList<>();
		for (int period = 1; period <= last; period++) {
			Posting.Place place = new Posting.Place(partner.project(), partner.number(), null, period);
			Money total = Money.ZERO;
			for (Map.Entry<CostCategory, Money> cost : costs.entrySet()) {
				Money share = share(cost.getKey(), cost.getValue(), period, last,
						rules.rounding(RoundingPoint.PERIOD_PLAN));
				postings.add(place.cost(cost.getKey().name(), component(cost.getKey(), rules), Measure.PLANNED, share));
				total = total.plus(share);
			}
			periodTotals.add(total);
		}
		postings.addAll(financing(partner, periodTotals, rules.rounding(RoundingPoint.FUND_SHARE)));
		this.ledger.post(UUID.randomUUID(), null, postings);
		this.events.publishEvent(new BudgetPlanned(partner.project(), partner.number(), Money.sum(periodTotals)));
	}

	private static Money share(CostCategory category, Money whole, int period, int last, Rounding rounding) {
		if (category == CostCategory.PREPARATION) {
			return (period == 1) ? whole : Money.ZERO;
		}
		Money share = whole.evenShare(last, rounding);
		if (period < last) {
			return share;
		}
		Money rest = whole;
		for (int earlier = 1; earlier < last; earlier++) {
			rest = rest.minus(share);
		}
		return rest;
	}

	private static Component component(CostCategory category, RuleSet rules) {
		if (category == CostCategory.PREPARATION) {
			return Component.LUMP_SUM;
		}
		return rules.isFlatRate(category) ? Component.FLAT_RATE : Component.LINE;
	}

	private static List<Posting> financing(Partner partner, List<Money> periodTotals, Rounding rounding) {
		List<Posting> postings = new ArrayList<>();
		int period = 0;
		for (Map<String, Money> parts : partner.coFinancing().splitPeriods(periodTotals, rounding)) {
			Posting.Place place = new Posting.Place(partner.project(), partner.number(), null, ++period);
			parts.forEach((source, part) -> postings.add(place.source(source, Measure.PLANNED, part)));
		}
		return postings;
	}

	/**
	 * A partner's plan was posted.
	 */
	public record BudgetPlanned(String project, int partner, Money total) implements Recordable {

		@Override
		public String chain() {
			return this.project;
		}

		@Override
		public String action() {
			return "budget-planned";
		}

		@Override
		public String subject() {
			return this.project + "/partner/" + this.partner;
		}

		@Override
		public Map<String, Object> facts() {
			return Map.of("total", this.total);
		}

	}

}
