package eu.regioflow.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import eu.regioflow.control.ChecklistEntry.Answer;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

/**
 * What answers must be: to questions that the rule set asks, one to each, and with words
 * where the answer is no.
 */
final class ChecklistRules {

	private static final int LONGEST_COMMENT = 1000;

	private ChecklistRules() {
	}

	static List<ChecklistAnswer> checked(List<ChecklistAnswer> answers, List<ChecklistEntry> asked) {
		Set<String> known = asked.stream().map(ChecklistEntry::question).collect(Collectors.toSet());
		Set<String> named = new HashSet<>();
		List<LocatedError> errors = new ArrayList<>();
		List<ChecklistAnswer> checked = new ArrayList<>();
		for (int i = 0; i < answers.size(); i++) {
			ChecklistAnswer given = answers.get(i);
			String comment = (given.comment() != null) ? given.comment().strip() : "";
			if (!known.contains(given.question())) {
				errors.add(LocatedError.at(i + 1, "question", given.question(), "unknown-question"));
			}
			if (!named.add(given.question())) {
				errors.add(LocatedError.at(i + 1, "question", given.question(), "question-named-twice"));
			}
			if (given.answer() == null) {
				errors.add(LocatedError.at(i + 1, "answer", "", "checklist-answer-missing"));
			}
			if (given.answer() == Answer.NO && comment.isEmpty()) {
				errors.add(LocatedError.at(i + 1, "comment", "", "no-unexplained"));
			}
			if (comment.length() > LONGEST_COMMENT) {
				errors.add(LocatedError.at(i + 1, "comment", "", "too-long", comment.length(), LONGEST_COMMENT));
			}
			checked.add(new ChecklistAnswer(given.question(), given.answer(), comment));
		}
		if (!errors.isEmpty()) {
			throw Refusal.invalid("bad-answers", errors, errors.size());
		}
		return checked;
	}

}
