package eu.regioflow.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

/**
 * A form that a rule refused, to be shown again with what was typed.
 *
 * @param status the answer's HTTP status
 * @param summary for the top of the page
 * @param fields what is wrong, by the name of the field
 */
public record RefusedForm(int status, List<FormError> summary, Map<String, String> fields) {

	/** A form that was not refused. */
	public static final RefusedForm NONE = new RefusedForm(200, List.of(), Map.of());

	/**
	 * Takes a refusal as the form's own.
	 * @throws Refusal the same again where the page itself is not for the reader
	 */
	public static RefusedForm of(Refusal refusal, View view) {
		return new RefusedForm(statusOf(refusal), view.errors(refusal), Map.of());
	}

	/** The same with one entry for the field that is meant. */
	public static RefusedForm of(Refusal refusal, View view, String field) {
		String text = view.text(refusal);
		return new RefusedForm(statusOf(refusal), List.of(new FormError(field, text)), Map.of(field, text));
	}

	/** The same with each place at its own field, named as a property. */
	public static RefusedForm perField(Refusal refusal, View view) {
		if (refusal.errors().isEmpty()) {
			return of(refusal, view);
		}
		Map<String, String> fields = new TreeMap<>();
		List<FormError> summary = new ArrayList<>();
		for (LocatedError error : refusal.errors()) {
			String text = view.text(error) + " " + view.remedy(error);
			String field = property(error.column());
			fields.putIfAbsent(field, text);
			summary.add(new FormError(field, text));
		}
		return new RefusedForm(statusOf(refusal), summary, fields);
	}

	/** One thing wrong that the page itself saw. */
	public static RefusedForm field(String field, String text) {
		return new RefusedForm(422, List.of(new FormError(field, text)), Map.of(field, text));
	}

	private static String property(String column) {
		UnaryOperator<String> capital = (word) -> word.isEmpty() ? word
				: word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
		StringBuilder name = new StringBuilder();
		for (String word : column.split("_")) {
			name.append(name.isEmpty() ? word : capital.apply(word));
		}
		return name.toString();
	}

	private static int statusOf(Refusal refusal) {
		return switch (refusal.kind()) {
			case NOT_FOUND, FORBIDDEN -> throw refusal;
			case CONFLICT -> 409;
			case INVALID -> 422;
			case UNREADABLE -> 400;
			case TOO_LARGE -> 413;
		};
	}

	public boolean isRefused() {
		return !this.summary.isEmpty();
	}

	/** What is wrong with a field, or null. */
	public String error(String field) {
		return this.fields.get(field);
	}

}
