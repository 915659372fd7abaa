package eu.regioflow.expenditure.intake;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files may call things as the product does, in every shipped language.
 */
class ShippedWordsTests {

	@Test
	void categoriesAreKnownByTheirNamesInFourLanguages() {
		assertThat(ShippedWords.of("budget", "budget.category.")).containsEntry("travel and accommodation", "TRAVEL")
			.containsEntry("ausrüstung", "EQUIPMENT")
			.containsValues("STAFF", "OFFICE", "TRAVEL", "EXTERNAL", "EQUIPMENT")
			.allSatisfy((text, key) -> assertThat(text).isEqualTo(ShippedWords.plain(text)).isNotEmpty())
			.allSatisfy((text, key) -> assertThat(key).doesNotContain("budget."));
	}

	@Test
	void anAnswerHasAWordInEachLanguage() {
		assertThat(ShippedWords.byKey("heading", "answer.")).containsOnlyKeys("yes", "no")
			.allSatisfy((key, texts) -> assertThat(texts).hasSize(4));
	}

	@Test
	void caseBlanksAndFinalSignsDoNotMatter() {
		assertThat(ShippedWords.plain("\u00a0Invoice_Date \u200b* :")).isEqualTo("invoice date");
	}

}
