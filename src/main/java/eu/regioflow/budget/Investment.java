package eu.regioflow.budget;

/**
 * What a partner builds or buys of lasting value, which lines of its budget and of its
 * reports name.
 *
 * @param number in the partner's budget, from 1
 */
public record Investment(int number, String title) {

	public Investment {
		title = (title != null) ? title.strip() : "";
	}

}
