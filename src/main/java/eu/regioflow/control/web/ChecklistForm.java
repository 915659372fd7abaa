package eu.regioflow.control.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import eu.regioflow.control.ChecklistAnswer;
import eu.regioflow.control.ChecklistEntry;
import eu.regioflow.control.ChecklistEntry.Answer;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.FormError;
import eu.regioflow.web.View;

/**
 * The answers of the checklist as they were typed, by question.
 */
public record ChecklistForm(Map<String, Typed> typed) {

	/** What stands in the fields of a question. */
	public record Typed(String answer, String comment) {

		boolean isEmpty() {
			return this.answer.isEmpty() && this.comment.isEmpty();
		}

	}

	/** Takes the fields of every question that was on the page. */
	static ChecklistForm sent(Map<String, String> fields, List<ChecklistEntry> asked) {
		Map<String, Typed> typed = new LinkedHashMap<>();
		for (ChecklistEntry entry : asked) {
			typed.put(entry.question(), new Typed(fields.getOrDefault("answer-" + entry.question(), ""),
					fields.getOrDefault("comment-" + entry.question(), "").strip()));
		}
		return new ChecklistForm(typed);
	}

	/** Shows what is stored. */
	static ChecklistForm stored(List<ChecklistEntry> entries) {
		Map<String, Typed> typed = new LinkedHashMap<>();
		entries.forEach((entry) -> typed.put(entry.question(),
				new Typed(entry.hasAnswer() ? entry.answer().name() : "", entry.comment())));
		return new ChecklistForm(typed);
	}

	List<ChecklistAnswer> answers() {
		return filled().stream()
			.map((entry) -> new ChecklistAnswer(entry.getKey(), answer(entry.getValue().answer()),
					entry.getValue().comment()))
			.toList();
	}

	/** Why it was refused, each error leading to its field. */
	List<FormError> errors(Refusal refusal, View view) {
		if (refusal.errors().isEmpty()) {
			return view.errors(refusal);
		}
		return refusal.errors().stream().map((error) -> {
			String question = filled().get(error.row() - 1).getKey();
			return new FormError(error.column() + "-" + question,
					view.text("checklist.question." + question) + " " + view.text(error) + " " + view.remedy(error));
		}).toList();
	}

	private List<Map.Entry<String, Typed>> filled() {
		return this.typed.entrySet().stream().filter((entry) -> !entry.getValue().isEmpty()).toList();
	}

	private static Answer answer(String name) {
		return Stream.of(Answer.values()).filter((answer) -> answer.name().equals(name)).findFirst().orElse(null);
	}

}
