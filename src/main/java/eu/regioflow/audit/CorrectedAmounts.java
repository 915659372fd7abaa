package eu.regioflow.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ReportTerms;
import eu.regioflow.expenditure.Terms;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.money.Money;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnership.Share;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.refusal.Refusal;

import org.springframework.stereotype.Component;

/**
 * What a correction takes back by category and by source. Both are differences: what
 * remained before less what remains after, flat rates and fund shares computed on each,
 * so that a report with its corrections stands as if it had been verified without them.
 */
@Component
class CorrectedAmounts {

	private final Corrections corrections;

	private final Expenditure expenditure;

	private final PartnerReports reports;

	private final ReportTerms terms;

	private final DeclaredLimit limit;

	CorrectedAmounts(Corrections corrections, Expenditure expenditure, PartnerReports reports, ReportTerms terms,
			DeclaredLimit limit) {
		this.limit = limit;
		this.corrections = corrections;
		this.expenditure = expenditure;
		this.reports = reports;
		this.terms = terms;
	}

	/**
	 * The postings of a correction that is to be closed.
	 * @throws Refusal when it takes more than closed corrections have left, or gives back
	 * more than {@link DeclaredLimit} lets it
	 */
	List<Posting> postings(Correction correction) {
		Remaining before = remaining(correction, closed(correction));
		Money left = (correction.line() != null) ? before.ofLine(correction.line())
				: before.categories().getOrDefault(correction.category(), Money.ZERO);
		List<Posting> postings = preview(correction);
		if (correction.isInFavour()) {
			this.limit.require(correction, left, Money.sum(before.categories().values()),
					Breakdown.of(postings, Dimension.CATEGORY).total().corrected().negated());
		}
		else if (correction.amount().isMoreThan(left)) {
			throw Refusal.invalid("more-than-remains", correction.amount(), left);
		}
		return postings;
	}

	/** The postings that an ongoing correction would have now. */
	List<Posting> preview(Correction correction) {
		Terms terms = this.terms.of(correction.project(), correction.report());
		List<Correction> closed = closed(correction);
		Map<CostCategory, Money> left = remaining(correction, closed).categories();
		closed.add(correction);
		Map<CostCategory, Money> leaves = remaining(correction, closed).categories();
		PartnerReport report = this.reports.get(correction.report());
		Posting.Place place = new Posting.Place(correction.project(), correction.partner(), correction.postedAs(),
				report.period());
		List<Posting> postings = new ArrayList<>();
		left.forEach((category, amount) -> {
			boolean isItsOwn = category == correction.category() && correction.line() != null;
			postings.add(place.cost(category.name(), terms.component(category),
					isItsOwn ? correction.line().toString() : null, Measure.CORRECTED,
					amount.minus(leaves.getOrDefault(category, Money.ZERO))));
		});
		postings.addAll(sources(place, terms.split(left), terms.split(leaves)));
		return postings;
	}

	private List<Correction> closed(Correction correction) {
		return new ArrayList<>(this.corrections.findByReportAndStatus(correction.report(), Correction.Status.CLOSED));
	}

	private Remaining remaining(Correction correction, List<Correction> taken) {
		return new Remaining(this.expenditure.lines(correction.report()), taken,
				this.terms.of(correction.project(), correction.report()).flatRates());
	}

	private static List<Posting> sources(Posting.Place place, Map<Share, Money> left, Map<Share, Money> leaves) {
		return left.keySet()
			.stream()
			.map((share) -> place.source(share.part().code(), share.source(), Measure.CORRECTED,
					left.get(share).minus(leaves.get(share))))
			.toList();
	}

}
