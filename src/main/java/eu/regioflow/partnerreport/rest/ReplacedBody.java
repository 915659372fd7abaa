package eu.regioflow.partnerreport.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.regioflow.money.Money;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.ReplaceExpenditure;
import eu.regioflow.partnerreport.ReportOverview;
import eu.regioflow.web.Places;
import eu.regioflow.web.Problem;

/**
 * What became of a list that was sent.
 *
 * @param accepted how many lines the list has now
 * @param rejected how many rows were left out
 * @param errors of the rows that were left out
 * @param warnings of rows that were taken all the same
 */
record ReplacedBody(int accepted, int rejected, Totals totals, long version,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Problem.Place> errors,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Problem.Place> warnings) {

	static ReplacedBody of(ReplaceExpenditure.Outcome outcome, PartnerReport report, ReportOverview.Overview overview,
			Places places, Locale locale) {
		return new ReplacedBody(outcome.accepted(), outcome.rejected(), Totals.of(overview), report.version(),
				places.of(outcome.errors(), locale), places.of(outcome.warnings(), locale));
	}

	/**
	 * The draft's live totals in EUR at this month's rates.
	 *
	 * @param categories with the flat-rate categories
	 * @param coFinancing by source
	 */
	record Totals(Map<String, Money> categories, Map<String, Money> coFinancing, Money total) {

		static Totals of(ReportOverview.Overview overview) {
			Map<String, Money> categories = new LinkedHashMap<>();
			overview.categories().forEach((row) -> categories.put(row.key(), row.current()));
			Map<String, Money> sources = new LinkedHashMap<>();
			overview.coFinancing().forEach((source) -> sources.put(source.source(), source.current()));
			overview.smallProjects().forEach((source) -> sources.merge(source.source(), source.current(), Money::plus));
			return new Totals(categories, sources, overview.total().current());
		}

	}

}
