package eu.regioflow.control;

/**
 * A question that the programme wants control to answer, with the answer.
 *
 * @param question its code, such as {@code PAYMENT_PROOF}
 * @param mandatory whether no certificate is issued without an answer
 * @param answer null while there is none
 * @param comment empty where nothing was said
 */
public record ChecklistEntry(String question, boolean mandatory, Answer answer, String comment) {

	/** What can be answered. */
	public enum Answer {

		YES, NO, NOT_APPLICABLE

	}

	/** Whether there is an answer. */
	public boolean hasAnswer() {
		return this.answer != null;
	}

	/** Whether the certificate waits for it. */
	public boolean lacksAnswer() {
		return this.mandatory && !hasAnswer();
	}

}
