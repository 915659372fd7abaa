package eu.regioflow.payment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import eu.regioflow.control.Certificate;
import eu.regioflow.control.Certificates;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;

import org.springframework.stereotype.Component;

/**
 * Spreads what a fund authorises or pays over the partner reports and categories that it
 * is for, in proportion to what was verified. The sum so far is spread, not the step, so
 * that the cents of many steps do not pile up in one place; all four views of a budget
 * keep one total.
 */
@Component
class Spread {

	private final Certificates certificates;

	private final Ledger ledger;

	private final Projects projects;

	private final RuleSets ruleSets;

	Spread(Certificates certificates, Ledger ledger, Projects projects, RuleSets ruleSets) {
		this.certificates = certificates;
		this.ledger = ledger;
		this.projects = projects;
		this.ruleSets = ruleSets;
	}

	/**
	 * The postings of one step.
	 * @param before the sum of all earlier steps, EUR
	 * @param after the sum with this step, EUR
	 */
	List<Posting> postings(Payment payment, Measure measure, Money before, Money after) {
		RuleSet rules = this.ruleSets.get(this.projects.get(payment.project()).ruleSet());
		List<Certificate> gathered = this.certificates
			.findByProjectReportOrderByPartnerAscReportNumberAsc(payment.projectReport());
		List<Verified> verified = gathered.stream().map(this::verified).toList();
		return postings(verified, payment.fund(), measure, before, after, rules);
	}

	/** The same from figures that are at hand. */
	static List<Posting> postings(List<Verified> gathered, String fund, Measure measure, Money before, Money after,
			RuleSet rules) {
		List<BigDecimal> weights = gathered.stream()
			.map((verified) -> verified.bySource().row(fund).verified().amount())
			.toList();
		List<Money> earlier = before.allocate(weights);
		List<Money> now = after.allocate(weights);
		List<Posting> postings = new ArrayList<>();
		for (int i = 0; i < gathered.size(); i++) {
			Verified verified = gathered.get(i);
			postings.add(verified.place().source(fund, measure, now.get(i).minus(earlier.get(i))));
			postings.addAll(costs(verified.place(), verified.byCategory(), measure, earlier.get(i), now.get(i), rules));
		}
		return postings;
	}

	private static List<Posting> costs(Posting.Place place, Breakdown byCategory, Measure measure, Money before,
			Money after, RuleSet rules) {
		Set<String> categories = byCategory.keys();
		List<BigDecimal> weights = categories.stream()
			.map((category) -> byCategory.row(category).verified().amount())
			.toList();
		List<Money> earlier = before.allocate(weights);
		List<Money> now = after.allocate(weights);
		List<Posting> postings = new ArrayList<>();
		int i = 0;
		for (String category : categories) {
			postings
				.add(place.cost(
						category, rules.isFlatRate(CostCategory.valueOf(category))
								? eu.regioflow.ledger.Component.FLAT_RATE : eu.regioflow.ledger.Component.LINE,
						measure, now.get(i).minus(earlier.get(i))));
			i++;
		}
		return postings;
	}

	private Verified verified(Certificate certificate) {
		Posting.Place place = new Posting.Place(certificate.project(), certificate.partner(), certificate.report(),
				certificate.period());
		return new Verified(place, of(certificate, Dimension.SOURCE), of(certificate, Dimension.CATEGORY));
	}

	private Breakdown of(Certificate certificate, Dimension dimension) {
		return this.ledger.breakdown(Slice.project(certificate.project()).report(certificate.report()), dimension);
	}

	/** What was verified of one partner report. */
	record Verified(Posting.Place place, Breakdown bySource, Breakdown byCategory) {

	}

}
