package eu.regioflow.exchangerate.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

import eu.regioflow.exchangerate.LastFetch;
import eu.regioflow.exchangerate.RateMonth;
import eu.regioflow.exchangerate.RateSource;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.web.RefusedForm;
import eu.regioflow.web.View;

/**
 * What the page of the exchange rates shows.
 *
 * @param month the one whose rates are listed
 * @param typed the month as it stands in the import's form
 * @param mayFetch whether the reader may import and there is a service to ask
 * @param fetching whether the service is being asked right now
 * @param last how the service was last asked, null when it never was
 * @param errors every bad place of a file that was refused
 */
public record RatesPage(YearMonth month, String typed, List<RateMonth> months, List<Row> rates, boolean mayImport,
		boolean mayFetch, boolean fetching, LastFetch last, RefusedForm refused, List<LocatedError> errors) {

	/**
	 * A rate.
	 *
	 * @param storedBy the name, or null for the system
	 * @param usedAt null while no submitted report used it
	 */
	public record Row(String currency, BigDecimal rate, RateSource source, String detail, Instant storedAt,
			String storedBy, Instant usedAt) {
	}

	/** Such as “February 2020”. */
	public static String name(YearMonth month, View view) {
		return DateTimeFormatter.ofPattern("LLLL yyyy", view.locale()).format(month);
	}

	/** Where a month's rates came from, in the reader's words. */
	public static String sources(RateMonth month, View view) {
		return month.sources().stream().map((source) -> source(source, view)).collect(Collectors.joining(", "));
	}

	/** Where a rate came from, in the reader's words. */
	public static String source(RateSource source, View view) {
		return view.text("exchangerate.source." + source);
	}

	/** Why the last fetch failed, in the reader's words. */
	public String problem(View view) {
		return view.text("exchangerate.problem." + this.last.problem(), this.last.detail());
	}

}
