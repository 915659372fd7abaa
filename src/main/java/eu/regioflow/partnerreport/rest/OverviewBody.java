package eu.regioflow.partnerreport.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.regioflow.ledger.Progress;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.partnerreport.DetailOverview;
import eu.regioflow.partnerreport.ReportOverview;
import eu.regioflow.programme.FlatRate;

/**
 * A report's financial overview; amounts in EUR.
 *
 * @param flatRates percent by key, such as {@code officeOnStaff}, as the report takes
 * them
 * @param contributions where the partner's own share comes from, by kind of money; empty
 * where the adopted budget does not say
 * @param smallProjectFund the same of a small project fund; left out where the partner
 * has none
 * @param details per lump sum, unit cost and investment, as far as there are any; their
 * rows are parts of the categories
 */
record OverviewBody(List<Category> categories, Map<String, Percentage> flatRates,
		List<ReportOverview.Source> coFinancing, List<Contributed> contributions,
		@JsonInclude(JsonInclude.Include.NON_NULL) SmallProjects smallProjectFund, Total total,
		List<DetailTable> details) {

	static OverviewBody of(ReportOverview.Overview overview, List<DetailOverview.Table> details) {
		return new OverviewBody(overview.categories().stream().map(Category::of).toList(), rates(overview.flatRates()),
				overview.coFinancing(), contributed(overview.contributions()), SmallProjects.of(overview),
				Total.of(overview.total()), details.stream().map(DetailTable::of).toList());
	}

	private static Map<String, Percentage> rates(List<FlatRate> flatRates) {
		Map<String, Percentage> rates = new LinkedHashMap<>();
		flatRates.forEach((rate) -> rates.put(rate.kind().key(), rate.percentage()));
		return rates;
	}

	private static List<Contributed> contributed(List<Progress> rows) {
		return rows.stream().map(Contributed::of).toList();
	}

	/**
	 * Who bears the small project fund, and where the partner's share of it comes from.
	 */
	record SmallProjects(List<ReportOverview.Source> coFinancing, List<Contributed> contributions) {

		static SmallProjects of(ReportOverview.Overview overview) {
			return overview.smallProjects().isEmpty() ? null
					: new SmallProjects(overview.smallProjects(), contributed(overview.smallProjectContributions()));
		}

	}

	/**
	 * One cost category.
	 *
	 * @param spentPercent null where something was declared of no plan
	 */
	record Category(String category, Money planned, Money previouslyDeclared, Money current, Money reincluded,
			Money soFar, Money remaining, Percentage spentPercent) {

		static Category of(Progress row) {
			return new Category(row.key(), row.planned(), row.previouslyDeclared(), row.current(), row.reincluded(),
					row.soFar(), row.remaining(), row.spent().orElse(null));
		}

	}

	/** One row, or all rows together. */
	record Total(Money planned, Money previouslyDeclared, Money current, Money reincluded, Money soFar, Money remaining,
			Percentage spentPercent) {

		static Total of(Progress row) {
			return new Total(row.planned(), row.previouslyDeclared(), row.current(), row.reincluded(), row.soFar(),
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

	/**
	 * All lump sums, unit costs or investments.
	 *
	 * @param by LUMP_SUM, UNIT_COST or INVESTMENT
	 */
	record DetailTable(DetailOverview.By by, List<Detail> rows, Total total) {

		static DetailTable of(DetailOverview.Table table) {
			return new DetailTable(table.by(), table.rows().stream().map(Detail::of).toList(), Total.of(table.total()));
		}

	}

	/**
	 * One of them.
	 *
	 * @param key the code, or the investment's number
	 * @param title in English
	 */
	record Detail(String key, String title, @JsonUnwrapped Total figures) {

		static Detail of(DetailOverview.Row row) {
			return new Detail(row.progress().key(), row.title(), Total.of(row.progress()));
		}

	}

}
