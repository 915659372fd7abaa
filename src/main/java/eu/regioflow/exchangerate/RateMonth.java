package eu.regioflow.exchangerate;

import java.time.YearMonth;
import java.util.List;

/**
 * What is stored for a month, in short.
 *
 * @param currencies how many have a rate
 * @param sources every source among them, in the order of the enumeration
 * @param used whether a submitted report was converted at one of them
 */
public record RateMonth(YearMonth month, int currencies, List<RateSource> sources, boolean used) {

	public RateMonth {
		sources = List.copyOf(sources);
	}

}
