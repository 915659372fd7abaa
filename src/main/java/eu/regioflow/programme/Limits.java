package eu.regioflow.programme;

import java.util.SortedMap;

import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;

/**
 * How far a programme lets things go.
 *
 * @param periodMonths how long a reporting period is
 * @param flexibility how far a budget may move without an approved change
 * @param flexibilityBase of what that share is taken
 * @param retentionYears how long documents are kept, from 31 December of the year that
 * the rule names (Reg 1303/2013 Art 140, Reg 2021/1060 Art 82)
 * @param thresholds EUR by name; an amount at which another rule begins
 */
public record Limits(int periodMonths, Percentage flexibility, FlexibilityBase flexibilityBase, int retentionYears,
		SortedMap<String, Money> thresholds) {

	/** Of what a budget's flexibility is a share. */
	public enum FlexibilityBase {

		/** Of each budget line and of each partner's budget (2014-2020). */
		LINE_AND_PARTNER,
		/** Of the partner's original total (2021-2027). */
		PARTNER_TOTAL

	}

}
