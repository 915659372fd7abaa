package eu.regioflow.search;

/**
 * One thing that was found.
 *
 * @param title what it is called
 * @param detail what else helps to know it, such as an invoice's supplier; may be empty
 * @param partner null where it belongs to the whole project
 * @param report the number of the partner's report; null where it belongs to none
 * @param line null where it belongs to none
 * @param link the page that shows it
 */
public record Hit(Kind kind, String title, String detail, String project, Integer partner, Integer report, Integer line,
		String link) {
}
