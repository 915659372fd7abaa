package eu.regioflow.search;

/**
 * What can be found, in the order in which it is shown.
 */
public enum Kind {

	PROJECT, PARTNER, INVOICE, DOCUMENT

}
