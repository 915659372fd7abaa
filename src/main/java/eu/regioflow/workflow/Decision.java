package eu.regioflow.workflow;

import java.util.List;

import eu.regioflow.refusal.Refusal;

/**
 * The only two things a person may say in a decision task.
 *
 * @param comment empty rather than null, because the models pass it on
 */
record Decision(String outcome, String comment) {

	static final String OUTCOME = "outcome";

	static final String COMMENT = "comment";

	private static final int LONGEST_COMMENT = 2000;

	static Decision of(Object outcome, Object comment, List<String> allowed) {
		if (!(outcome instanceof String chosen) || !allowed.contains(chosen)) {
			throw Refusal.invalid("outcome-unknown", String.valueOf(outcome), String.join(", ", allowed));
		}
		if (comment != null && !(comment instanceof String)) {
			throw Refusal.invalid("comment-not-text");
		}
		String text = (comment != null) ? ((String) comment).strip() : "";
		if (text.length() > LONGEST_COMMENT) {
			throw Refusal.invalid("comment-too-long", text.length(), LONGEST_COMMENT);
		}
		return new Decision(chosen, text);
	}

}
