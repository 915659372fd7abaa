package eu.regioflow.payment.web;

import java.time.LocalDate;
import java.util.List;

import eu.regioflow.payment.Advance;
import eu.regioflow.web.Choice;

/**
 * What the page of a project's advances shows.
 *
 * @param places partner and fund that may get an advance, such as {@code 3/ERDF}
 * @param mayAuthorise whether the reader authorises and settles
 * @param mayConfirm whether the reader confirms
 * @param form what stands in the fields of the next advance
 */
public record AdvancesPage(String project, String acronym, LocalDate today, List<Row> advances, List<Choice> places,
		boolean mayAuthorise, boolean mayConfirm, Form form) {

	/**
	 * An advance.
	 *
	 * @param payments of the same fund of which something is not authorised
	 */
	public record Row(Advance advance, List<Choice> payments) {

		/** The colour of the status tag. */
		public String statusColour() {
			return switch (this.advance.status()) {
				case AUTHORISED -> "blue";
				case CONFIRMED -> "yellow";
				case SETTLED -> "green";
			};
		}

	}

	/** What was typed. */
	public record Form(String place, String amount, String comment) {

		static final Form EMPTY = new Form("", "", "");

	}

}
