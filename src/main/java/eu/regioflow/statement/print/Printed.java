package eu.regioflow.statement.print;

/**
 * A finished document.
 *
 * @param bytes a PDF/A-1b file; the same for the same values and templates
 * @param pages at least 1
 */
public record Printed(byte[] bytes, int pages) {
}
