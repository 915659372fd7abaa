package eu.regioflow.partnerreport.web;

/**
 * An answer as it was typed.
 *
 * @param replaces the file in whose place the new one comes, empty for none
 */
public record AnswerForm(String answer, boolean personal, String replaces) {

	static final AnswerForm EMPTY = new AnswerForm("", false, "");

}
