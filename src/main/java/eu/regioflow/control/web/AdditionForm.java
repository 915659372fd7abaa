package eu.regioflow.control.web;

import java.util.List;
import java.util.Map;

import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.FormError;
import eu.regioflow.web.View;

/**
 * A line that the controller wants in the sample, as it was typed.
 */
public record AdditionForm(String line, String reason) {

	static final AdditionForm EMPTY = new AdditionForm("", "");

	private static final String LINE = "sampleLine";

	private static final String REASON = "sampleReason";

	private static final Map<String, String> FIELDS = Map.of("sample-line-missing", LINE, "unknown-line", LINE,
			"line-in-sample", LINE, "sample-reason-missing", REASON, "text-too-long", REASON);

	/** The line's number, null where none was typed. */
	Integer number() {
		String typed = this.line.strip();
		return typed.matches("\\d{1,6}") ? Integer.valueOf(typed) : null;
	}

	/** Why it was refused, leading to the field that is wrong. */
	static List<FormError> errors(Refusal refusal, View view) {
		String field = FIELDS.get(refusal.code());
		return (field != null) ? List.of(new FormError(field, view.text(refusal))) : view.errors(refusal);
	}

}
