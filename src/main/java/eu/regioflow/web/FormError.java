package eu.regioflow.web;

/**
 * What is wrong with one field of a form.
 *
 * @param field the field's id, empty when the whole form is meant
 * @param text in the reader's language
 */
public record FormError(String field, String text) {

}
