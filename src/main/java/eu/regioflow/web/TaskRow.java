package eu.regioflow.web;

/**
 * One row of a task list.
 *
 * @param title in the reader's language
 * @param href null when it cannot be started yet
 * @param hint null when there is nothing to add
 * @param status in the reader's language
 * @param colour of the status, one of grey, green, teal, blue, purple, magenta, red,
 * orange, yellow, or null for plain text
 */
public record TaskRow(String title, String href, String hint, String status, String colour) {

}
