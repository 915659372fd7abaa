package eu.regioflow.document;

/**
 * A file as it arrives.
 *
 * @param partner the partner whose report or deliverable it belongs to
 * @param subject what it belongs to
 * @param line the line that it proves, or null
 * @param name the file's own name; only shown, never used as a path
 */
public record Upload(String project, Integer partner, String subject, Integer line, String name, String note,
		byte[] content) {

}
