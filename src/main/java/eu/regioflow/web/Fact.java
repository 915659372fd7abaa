package eu.regioflow.web;

/**
 * One row of a summary list.
 *
 * @param name in the reader's language
 * @param value in the reader's language
 */
public record Fact(String name, String value) {

}
