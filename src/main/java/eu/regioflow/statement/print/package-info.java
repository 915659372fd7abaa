/**
 * Prints the three issued documents as PDF/A-1b: values in, bytes out. The layouts are
 * the templates in the folder {@code reports}, compiled at build; nothing here reads a
 * database or computes an amount.
 */
package eu.regioflow.statement.print;
