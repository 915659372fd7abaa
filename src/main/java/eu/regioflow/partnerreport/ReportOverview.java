package eu.regioflow.partnerreport;

import java.util.ArrayList;
import java.util.List;

import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.ReportContext;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Progress;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.partnership.BudgetPart;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.partnership.Share;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.FlatRate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A report's financial overview: a draft's live totals at this month's rates, a submitted
 * report's from the ledger.
 */
@Component
@Transactional(readOnly = true)
public class ReportOverview {

	private final ReportContexts contexts;

	private final Expenditure expenditure;

	private final ReportFigures figures;

	private final OwnContributions contributions;

	ReportOverview(ReportContexts contexts, Expenditure expenditure, ReportFigures figures,
			OwnContributions contributions) {
		this.contexts = contexts;
		this.expenditure = expenditure;
		this.figures = figures;
		this.contributions = contributions;
	}

	/** The overview of a report as it stands. */
	public Overview of(PartnerReport report) {
		return of(report, this.contexts.of(report));
	}

	/** The same for whom the context is at hand. */
	public Overview of(PartnerReport report, ReportContext context) {
		ReportFigures.Figures read = this.figures.of(report, context);
		ReportFigures.Columns columns = read.by(Dimension.CATEGORY);
		Breakdown shares = read.current(Dimension.SHARE);
		Breakdown before = read.previous(Dimension.SHARE);
		List<Progress> categories = new ArrayList<>();
		for (CostCategory category : CostCategory.values()) {
			Progress progress = columns.row(category.name());
			if (context.declarable().contains(category) || context.terms().isComputed(category)
					|| !progress.planned().isZero() || !progress.soFar().isZero()) {
				categories.add(progress);
			}
		}
		return new Overview(categories, sources(BudgetPart.MANAGEMENT, context, shares),
				sources(BudgetPart.SMALL_PROJECTS, context, shares), columns.total(), columns.current(),
				read.current(Dimension.SOURCE), context.terms().rates(),
				contributions(BudgetPart.MANAGEMENT, context, before, shares),
				contributions(BudgetPart.SMALL_PROJECTS, context, before, shares), read);
	}

	/** None of a part that nobody finances: the partner has none then. */
	private static List<Source> sources(BudgetPart part, ReportContext context, Breakdown shares) {
		List<Source> sources = new ArrayList<>();
		if (part == BudgetPart.MANAGEMENT || context.terms().financing().hasSmallProjectFund()) {
			context.terms()
				.financing()
				.of(part)
				.rates()
				.forEach((source, rate) -> sources
					.add(new Source(source, rate, shares.row(new Share(part, source).key()).declared())));
		}
		return sources;
	}

	private List<Progress> contributions(BudgetPart part, ReportContext context, Breakdown before, Breakdown shares) {
		String own = new Share(part, CoFinancing.PARTNER).key();
		return this.contributions.of(context, part, before.row(own).declared(), shares.row(own).declared());
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
	 * @param coFinancing of the management budget
	 * @param smallProjects likewise of the small project fund; empty where there is none
	 * @param flatRates that the computed categories follow from
	 * @param contributions where the partner's share of the management budget comes from,
	 * by kind of money; empty where nobody said
	 * @param smallProjectContributions likewise of the small project fund
	 * @param figures what further overviews of the report are read from
	 */
	public record Overview(List<Progress> categories, List<Source> coFinancing, List<Source> smallProjects,
			Progress total, Breakdown byCategory, Breakdown bySource, List<FlatRate> flatRates,
			List<Progress> contributions, List<Progress> smallProjectContributions, ReportFigures.Figures figures) {

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
