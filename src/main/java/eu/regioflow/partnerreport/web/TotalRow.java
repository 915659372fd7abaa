package eu.regioflow.partnerreport.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import eu.regioflow.expenditure.ReportContext;
import eu.regioflow.ledger.Progress;
import eu.regioflow.money.Percentage;
import eu.regioflow.partnerreport.ReportOverview;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.FlatRate;
import eu.regioflow.web.View;

/**
 * A cost category in the panel of totals.
 *
 * @param computed whether a flat rate makes it
 */
public record TotalRow(String label, boolean computed, Progress progress) {

	static List<TotalRow> of(ReportOverview.Overview overview, ReportContext context, View view) {
		List<TotalRow> rows = new ArrayList<>();
		for (Progress progress : overview.categories()) {
			CostCategory category = CostCategory.valueOf(progress.key());
			String name = view.text("budget.category." + progress.key());
			rows.add(context.terms()
				.rates()
				.stream()
				.filter((rate) -> rate.category() == category)
				.findFirst()
				.map((rate) -> new TotalRow(computed(name, rate, view), true, progress))
				.orElseGet(() -> new TotalRow(name, false, progress)));
		}
		return rows;
	}

	private static String computed(String name, FlatRate rate, View view) {
		return view.text("partnerreport.flat-rate", name,
				new Percentage(rate.percentage().percent().stripTrailingZeros()),
				rate.base()
					.stream()
					.map((category) -> view.text("budget.category." + category))
					.collect(Collectors.joining(", ")));
	}

	/** Whether more was declared than planned. */
	public boolean isOver() {
		return this.progress.remaining().isNegative();
	}

}
