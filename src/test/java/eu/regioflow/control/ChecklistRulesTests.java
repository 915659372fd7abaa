package eu.regioflow.control;

import java.util.List;

import eu.regioflow.Refused;
import eu.regioflow.control.ChecklistEntry.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChecklistRulesTests {

	private static final List<ChecklistEntry> ASKED = List.of(new ChecklistEntry("INVOICES", true, null, ""),
			new ChecklistEntry("PUBLICITY", false, Answer.YES, ""));

	private static final ChecklistAnswer GOOD = new ChecklistAnswer("INVOICES", Answer.YES, " Seen. ");

	@Test
	void wordsAreStrippedAndNoneAreEmpty() {
		assertThat(ChecklistRules.checked(List.of(GOOD, new ChecklistAnswer("PUBLICITY", Answer.NOT_APPLICABLE, null)),
				ASKED))
			.containsExactly(new ChecklistAnswer("INVOICES", Answer.YES, "Seen."),
					new ChecklistAnswer("PUBLICITY", Answer.NOT_APPLICABLE, ""));
	}

	@Test
	void everyFaultIsNamedInItsRow() {
		Refused.at(List.of("2 question unknown-question"),
				() -> ChecklistRules.checked(List.of(GOOD, new ChecklistAnswer("WEATHER", Answer.YES, "")), ASKED));
		Refused.at(List.of("2 question question-named-twice"),
				() -> ChecklistRules.checked(List.of(GOOD, GOOD), ASKED));
		Refused.at(List.of("2 answer checklist-answer-missing"),
				() -> ChecklistRules.checked(List.of(GOOD, new ChecklistAnswer("PUBLICITY", null, "")), ASKED));
		Refused.at(List.of("2 comment no-unexplained"),
				() -> ChecklistRules.checked(List.of(GOOD, new ChecklistAnswer("PUBLICITY", Answer.NO, " ")), ASKED));
		Refused.at(List.of("2 comment too-long"), () -> ChecklistRules
			.checked(List.of(GOOD, new ChecklistAnswer("PUBLICITY", Answer.YES, "x".repeat(1001))), ASKED));
	}

	@Test
	void wordsMayBeAsLongAsTheLimit() {
		assertThat(
				ChecklistRules.checked(List.of(new ChecklistAnswer("PUBLICITY", Answer.NO, "x".repeat(1000))), ASKED))
			.hasSize(1);
	}

	@Test
	void onlyAMandatoryQuestionWithoutAnswerLacksOne() {
		assertThat(ASKED).extracting(ChecklistEntry::lacksAnswer).containsExactly(true, false);
		assertThat(new ChecklistEntry("INVOICES", true, Answer.NO, "").lacksAnswer()).isFalse();
		assertThat(new ChecklistEntry("PUBLICITY", false, null, "").lacksAnswer()).isFalse();
	}

}
