package eu.regioflow.web;

/**
 * One step of the way back.
 *
 * @param text in the reader's language
 * @param href null for the page itself
 */
public record Crumb(String text, String href) {

}
