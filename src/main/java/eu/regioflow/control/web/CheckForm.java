package eu.regioflow.control.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import eu.regioflow.control.ControlCheck.Method;
import eu.regioflow.control.RecordCheck;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.FormError;
import eu.regioflow.web.TypedDate;
import eu.regioflow.web.View;

/**
 * A check as it was typed.
 */
public record CheckForm(String checkMethod, String checkFrom, String checkTo, String checkPlace, String checkFocus,
		String checkFinding) {

	/** Nothing typed yet. */
	public static final CheckForm EMPTY = new CheckForm("", "", "", "", "", "");

	private static final Map<String, String> FIELDS = Map.of("check-method-missing", "checkMethod", "check-day-missing",
			"checkFrom", "check-days", "checkFrom", "typed-day", "checkTo", "check-place-missing", "checkPlace",
			"check-focus-missing", "checkFocus", "text-too-long", "checkFinding");

	public CheckForm {
		checkMethod = text(checkMethod);
		checkFrom = text(checkFrom);
		checkTo = text(checkTo);
		checkPlace = text(checkPlace);
		checkFocus = text(checkFocus);
		checkFinding = text(checkFinding);
	}

	private static String text(String typed) {
		return (typed != null) ? typed : "";
	}

	/**
	 * What it says.
	 * @throws Refusal for a last day that is none
	 */
	RecordCheck.Arriving arriving(Locale language) {
		if (!this.checkTo.isBlank() && TypedDate.find(this.checkTo, language).isEmpty()) {
			throw Refusal.invalid("typed-day", this.checkTo);
		}
		return new RecordCheck.Arriving(method(), TypedDate.find(this.checkFrom, language).orElse(null),
				TypedDate.find(this.checkTo, language).orElse(null), this.checkPlace, this.checkFocus,
				this.checkFinding);
	}

	private Method method() {
		return Stream.of(Method.values())
			.filter((method) -> method.name().equals(this.checkMethod))
			.findFirst()
			.orElse(null);
	}

	/** Why it was refused, leading to the field that is wrong. */
	static List<FormError> errors(Refusal refusal, View view) {
		String field = FIELDS.get(refusal.code());
		return (field != null) ? List.of(new FormError(field, view.text(refusal))) : view.errors(refusal);
	}

}
