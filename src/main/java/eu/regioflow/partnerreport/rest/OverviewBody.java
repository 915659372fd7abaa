package eu.regioflow.partnerreport.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import eu.regioflow.ledger.Progress;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.partnerreport.ReportOverview;
import eu.regioflow.programme.FlatRate;

/**
 * A report's financial overview; amounts in EUR.
 *
 * @param flatRates percent by key, such as {@code officeOnStaff}, as the report takes
 * them
 * @param contributions where the partner's own share comes from, by kind of money; empty
 * where the adopted budget does not say
 */
record OverviewBody(List<Category> categories, Map<String, Percentage> flatRates,
		List<ReportOverview.Source> coFinancing, List<Contributed> contributions, Total total) {

	static OverviewBody of(ReportOverview.Overview overview) {
		return new OverviewBody(overview.categories().stream().map(Category::of).toList(), rates(overview.flatRates()),
				overview.coFinancing(), overview.contributions().stream().map(Contributed::of).toList(),
				Total.of(overview.total()));
	}

	private static Map<String, Percentage> rates(List<FlatRate> flatRates) {
		Map<String, Percentage> rates = new LinkedHashMap<>();
		flatRates.forEach((rate) -> rates.put(rate.kind().key(), rate.percentage()));
		return rates;
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

	/**
	 * One kind of money in the partner's own share.
	 *
	 * @param kind {@code PUBLIC}, {@code AUTOMATIC_PUBLIC} or {@code PRIVATE}
	 */
	record Contributed(String kind, Money planned, Money previouslyDeclared, Money current, Money soFar,
			Money remaining) {

		static Contributed of(Progress row) {
			return new Contributed(row.key(), row.planned(), row.previouslyDeclared(), row.current(), row.soFar(),
					row.remaining());
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
