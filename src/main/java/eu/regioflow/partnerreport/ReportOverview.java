package eu.regioflow.partnerreport;

import java.util.ArrayList;
import java.util.List;

import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.ReportContext;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Posting;
import eu.regioflow.ledger.Progress;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.FlatRate;

import org.springframework.stereotype.Component;

/**
 * A report's financial overview: a draft's live totals at this month's rates, a submitted
 * report's from the ledger.
 */
@Component
public class ReportOverview {

	private final ReportContexts contexts;

	private final Expenditure expenditure;

	private final ParkedItems parkedItems;

	private final OwnContributions contributions;

	private final Ledger ledger;

	ReportOverview(ReportContexts contexts, Expenditure expenditure, ParkedItems parkedItems,
			OwnContributions contributions, Ledger ledger) {
		this.contexts = contexts;
		this.expenditure = expenditure;
		this.parkedItems = parkedItems;
		this.contributions = contributions;
		this.ledger = ledger;
	}

	/** The overview of a report as it stands. */
	public Overview of(PartnerReport report) {
		return of(report, this.contexts.of(report));
	}

	/** The same for whom the context is at hand. */
	public Overview of(PartnerReport report, ReportContext context) {
		Slice partner = Slice.partner(report.project(), report.partner());
		Breakdown plan = this.ledger.breakdown(partner, Dimension.CATEGORY);
		Breakdown previous = this.ledger.breakdown(partner.before(report.period()), Dimension.CATEGORY);
		Breakdown bornBefore = this.ledger.breakdown(partner.before(report.period()), Dimension.SOURCE);
		Breakdown current;
		Breakdown sources;
		if (report.hasOpenList()) {
			List<Posting> live = this.expenditure.live(context, this.contexts.month(context));
			List<Posting> reincluded = this.parkedItems.reincluded(context);
			previous = previous.plus(Breakdown.of(reincluded, Dimension.CATEGORY));
			bornBefore = bornBefore.plus(Breakdown.of(reincluded, Dimension.SOURCE));
			current = Breakdown.of(live, Dimension.CATEGORY);
			sources = Breakdown.of(live, Dimension.SOURCE);
		}
		else {
			current = this.ledger.breakdown(partner.report(report.id()), Dimension.CATEGORY);
			sources = this.ledger.breakdown(partner.report(report.id()), Dimension.SOURCE);
		}
		List<Progress> categories = new ArrayList<>();
		for (CostCategory category : CostCategory.values()) {
			Progress progress = Progress.of(category.name(), plan, previous, current);
			if (context.rules().declarable().contains(category) || context.terms().isComputed(category)
					|| !progress.planned().isZero() || !progress.soFar().isZero()) {
				categories.add(progress);
			}
		}
		List<Source> coFinancing = new ArrayList<>();
		context.terms()
			.coFinancing()
			.rates()
			.forEach((source, rate) -> coFinancing.add(new Source(source, rate, sources.row(source).declared())));
		return new Overview(categories, coFinancing, Progress.total(plan, previous, current), current, sources,
				context.terms().rates(), this.contributions.of(context, bornBefore.row(CoFinancing.PARTNER).declared(),
						sources.row(CoFinancing.PARTNER).declared()));
	}

	/** The lines of a report, a draft's converted at the rates of the month. */
	public List<ExpenditureLine> lines(PartnerReport report) {
		return report.hasOpenList() ? lines(report, this.contexts.of(report)) : this.expenditure.lines(report.id());
	}

	/** The same for whom the context is at hand. */
	public List<ExpenditureLine> lines(PartnerReport report, ReportContext context) {
		List<ExpenditureLine> stored = this.expenditure.lines(report.id());
		return report.hasOpenList() ? this.expenditure.converted(stored, context, this.contexts.month(context))
				: stored;
	}

	/**
	 * A report's figures.
	 *
	 * @param byCategory this report's own breakdown, with what control made of it
	 * @param bySource likewise
	 * @param flatRates that the computed categories follow from
	 * @param contributions where the partner's share comes from, by kind of money; empty
	 * where nobody said
	 */
	public record Overview(List<Progress> categories, List<Source> coFinancing, Progress total, Breakdown byCategory,
			Breakdown bySource, List<FlatRate> flatRates, List<Progress> contributions) {

		/** The whole report: declared, and what became of it. */
		public Balance balance() {
			return this.byCategory.total();
		}

	}

	/**
	 * What a source bears of this report.
	 *
	 * @param percent the approved rate
	 * @param current EUR
	 */
	public record Source(String source, Percentage percent, Money current) {

	}

}
