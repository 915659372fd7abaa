package eu.regioflow.partnerreport.rest;

import java.util.List;

import eu.regioflow.ledger.Progress;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.partnerreport.ReportOverview;

/**
 * A report's financial overview; amounts in EUR.
 */
record OverviewBody(List<Category> categories, List<ReportOverview.Source> coFinancing, Total total) {

	static OverviewBody of(ReportOverview.Overview overview) {
		return new OverviewBody(overview.categories().stream().map(Category::of).toList(), overview.coFinancing(),
				Total.of(overview.total()));
	}

	/**
	 * One cost category.
	 *
	 * @param spentPercent null where something was declared of no plan
	 */
	record Category(String category, Money planned, Money previouslyDeclared, Money current, Money soFar,
			Money remaining, Percentage spentPercent) {

		static Category of(Progress row) {
			return new Category(row.key(), row.planned(), row.previouslyDeclared(), row.current(), row.soFar(),
					row.remaining(), row.spent().orElse(null));
		}

	}

	/** All categories together. */
	record Total(Money planned, Money previouslyDeclared, Money current, Money soFar, Money remaining,
			Percentage spentPercent) {

		static Total of(Progress row) {
			return new Total(row.planned(), row.previouslyDeclared(), row.current(), row.soFar(), row.remaining(),
					row.spent().orElse(null));
		}

	}

}
