package eu.regioflow.web.chart;

import java.util.List;

import eu.regioflow.money.Money;

/**
 * One line of a chart.
 *
 * @param name in the reader's language
 * @param values cumulative EUR per period; shorter than the periods while the later ones
 * have no figure yet
 */
public record Series(String name, List<Money> values) {

	public Series {
		values = List.copyOf(values);
	}

}
