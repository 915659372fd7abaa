package eu.regioflow.web;

/**
 * One of several values to choose from.
 *
 * @param value as it is sent
 * @param text in the reader's language
 */
public record Choice(String value, String text) {

}
