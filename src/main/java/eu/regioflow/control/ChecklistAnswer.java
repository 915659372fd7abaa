package eu.regioflow.control;

import eu.regioflow.control.ChecklistEntry.Answer;

/**
 * An answer to a question of the checklist as it arrives.
 *
 * @param question the question's code
 * @param comment required where the answer is no
 */
public record ChecklistAnswer(String question, Answer answer, String comment) {

}
