package eu.regioflow.partnerreport;

import java.util.List;

import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ReportContext;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Posting;
import eu.regioflow.ledger.Progress;
import eu.regioflow.ledger.Slice;

import org.springframework.stereotype.Component;

/**
 * What the overviews of a report are read from, by whatever dimension: while its list is
 * open, what it would post at this month's rates; afterwards the ledger.
 */
@Component
class ReportFigures {

	private final ReportContexts contexts;

	private final Expenditure expenditure;

	private final ParkedItems parkedItems;

	private final Ledger ledger;

	ReportFigures(ReportContexts contexts, Expenditure expenditure, ParkedItems parkedItems, Ledger ledger) {
		this.contexts = contexts;
		this.expenditure = expenditure;
		this.parkedItems = parkedItems;
		this.ledger = ledger;
	}

	/** The figures of a report as it stands. */
	Figures of(PartnerReport report, ReportContext context) {
		Slice partner = Slice.partner(report.project(), report.partner());
		return report.hasOpenList() ? new Figures(this.ledger, partner, report, context,
				this.expenditure.live(context, this.contexts.month(context)), this.parkedItems.reincluded(context))
				: new Figures(this.ledger, partner, report, context, List.of(), List.of());
	}

	/**
	 * The figures of one report.
	 *
	 * @param live what an open list would post
	 * @param again what an open list would declare again
	 */
	record Figures(Ledger ledger, Slice partner, PartnerReport report, ReportContext context, List<Posting> live,
			List<Posting> again) {

		/** The columns of an overview by this dimension. */
		Columns by(Dimension dimension) {
			Breakdown plan = this.ledger.breakdown(this.partner, dimension);
			Breakdown reincluded = this.report.hasOpenList() ? Breakdown.of(this.again, dimension)
					: this.ledger.breakdown(this.partner.cause(this.report.declaration()), dimension);
			return new Columns(plan, previous(dimension), current(dimension), reincluded);
		}

		/** Declared for earlier periods, less what the report declares again. */
		Breakdown previous(Dimension dimension) {
			Breakdown before = this.ledger.breakdown(this.partner.before(this.report.period()), dimension);
			return this.report.hasOpenList() ? before.plus(Breakdown.of(this.again, dimension)) : before;
		}

		/** This report's own. */
		Breakdown current(Dimension dimension) {
			return this.report.hasOpenList() ? Breakdown.of(this.live, dimension)
					: this.ledger.breakdown(this.partner.report(this.report.id()), dimension);
		}

	}

	/**
	 * The columns of an overview.
	 *
	 * @param plan of the partner
	 * @param previous what was declared for earlier periods, less what the report
	 * declares again
	 * @param current the report's own
	 * @param reincluded what it declares again, with the flat rates that follow from it
	 */
	record Columns(Breakdown plan, Breakdown previous, Breakdown current, Breakdown reincluded) {

		Progress row(String key) {
			return Progress.of(key, this.plan, this.previous, this.current, this.reincluded);
		}

		Progress total() {
			return Progress.total(this.plan, this.previous, this.current, this.reincluded);
		}

	}

}
