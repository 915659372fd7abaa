package eu.regioflow.payment;

import java.time.LocalDate;

/**
 * How long the documents of a project are kept.
 *
 * @param rule from which event the years are counted
 * @param years how many, from 31 December of the year of that event
 * @param countedFrom the event's day; null while it has not come
 * @param keepUntil the last day; null while the event has not come
 * @param settled whether nothing more can come that moves that day
 */
public record Retention(Rule rule, int years, LocalDate countedFrom, LocalDate keepUntil, boolean settled) {

	/** What the law counts from. */
	public enum Rule {

		/** The managing authority's last payment (Reg (EU) 2021/1060 Art 82). */
		LAST_PAYMENT,
		/**
		 * The accounts in which the final expenditure is included (Reg 1303/2013 Art
		 * 140(1)).
		 */
		FINAL_ACCOUNTS

	}

}
