package eu.regioflow.clarification.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.FormError;
import eu.regioflow.web.TypedDate;
import eu.regioflow.web.View;

/**
 * A question as it was typed.
 */
public record QuestionForm(String line, String question, String due) {

	/** Nothing typed yet. */
	public static final QuestionForm EMPTY = new QuestionForm("", "", "");

	private static final Map<String, String> FIELDS = Map.of("unknown-line", "questionLine", "question-missing",
			"question", "text-too-long", "question", "question-due-missing", "questionDue", "question-due-past",
			"questionDue");

	/**
	 * The line's number, null where none was typed and zero, which no line has, for what
	 * is no number.
	 */
	public Integer lineNumber() {
		String typed = this.line.strip();
		if (typed.isEmpty()) {
			return null;
		}
		return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
	}

	/** The day, null where none can be read. */
	public LocalDate day(Locale language) {
		return TypedDate.find(this.due, language).orElse(null);
	}

	/** Why it was refused, leading to the field that is wrong. */
	public static List<FormError> errors(Refusal refusal, View view) {
		String field = FIELDS.get(refusal.code());
		return (field != null) ? List.of(new FormError(field, view.text(refusal))) : view.errors(refusal);
	}

}
