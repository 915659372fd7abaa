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
import eu.regioflow.programme.CostCategory;

import org.springframework.stereotype.Component;

/**
 * A report's financial overview: a draft's live totals at this month's rates, a submitted
 * report's from the ledger.
 */
@Component
public class ReportOverview {

	private final ReportContexts contexts;

	private final Expenditure expenditure;

	private final ReportFigures figures;

	ReportOverview(ReportContexts contexts, Expenditure expenditure, ReportFigures figures) {
		this.contexts = contexts;
		this.expenditure = expenditure;
		this.figures = figures;
	}

	/** The overview of a report as it stands. */
	public Overview of(PartnerReport report) {
		ReportContext context = this.contexts.of(report);
		ReportFigures.Figures read = this.figures.of(report, context);
		ReportFigures.Columns columns = read.by(Dimension.CATEGORY);
		Breakdown sources = read.current(Dimension.SOURCE);
		List<Progress> categories = new ArrayList<>();
		for (CostCategory category : CostCategory.values()) {
			Progress progress = columns.row(category.name());
			if (context.rules().declarable().contains(category) || context.rules().isFlatRate(category)
					|| !progress.planned().isZero() || !progress.soFar().isZero()) {
				categories.add(progress);
			}
		}
		List<Source> coFinancing = new ArrayList<>();
		context.coFinancing()
			.rates()
			.forEach((source, rate) -> coFinancing.add(new Source(source, rate, sources.row(source).declared())));
		return new Overview(categories, coFinancing, columns.total(), columns.current(), sources, read);
	}

	/** The lines of a report, a draft's converted at the rates of the month. */
	public List<ExpenditureLine> lines(PartnerReport report) {
		List<ExpenditureLine> stored = this.expenditure.lines(report.id());
		if (!report.hasOpenList()) {
			return stored;
		}
		ReportContext context = this.contexts.of(report);
		return this.expenditure.converted(stored, context, this.contexts.month(context));
	}

	/**
	 * A report's figures.
	 *
	 * @param byCategory this report's own breakdown, with what control made of it
	 * @param bySource likewise
	 * @param figures what further overviews of the report are read from
	 */
	public record Overview(List<Progress> categories, List<Source> coFinancing, Progress total, Breakdown byCategory,
			Breakdown bySource, ReportFigures.Figures figures) {

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
