package eu.regioflow.web;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SentenceTests {

	private static final Path MESSAGES = Path.of("src/main/resources/messages");

	private static final Object[] TEXTS = { "1,215,614.50", "", "L'Aquila {0} \uE0FF", "<b>", "ß", "6", "7", "8" };

	@Test
	void everyMessageReadsAsTheFormatWritesIt() throws IOException {
		int sentences = 0;
		for (Path file : files()) {
			for (Object message : messages(file).values()) {
				MessageFormat format = new MessageFormat((String) message, Locale.UK);
				Sentence sentence = Sentence.of(format).orElse(null);
				if (sentence != null) {
					sentences++;
					assertThat(sentence.with(TEXTS)).isEqualTo(format.format(TEXTS));
				}
			}
		}
		assertThat(sentences).isGreaterThan(1_000);
	}

	@Test
	void fillsEachPlaceWhereverItStands() {
		Sentence sentence = Sentence.of(new MessageFormat("{1}: {0}, it''s {1}", Locale.UK)).orElseThrow();

		assertThat(sentence.with("first", "second")).isEqualTo("second: first, it's second");
		assertThat(sentence.takes("first", "second", "more")).isTrue();
	}

	@Test
	void aNumberBelowAThousandIsWrittenAlikeInEveryLanguage() {
		for (Locale language : Texts.onClassPath().languages()) {
			MessageFormat format = new MessageFormat("Row {0}", language);
			Sentence sentence = Sentence.of(format).orElseThrow();
			for (int number = 0; number < 1_000; number++) {
				assertThat(sentence.takes(number)).isTrue();
				assertThat(sentence.with(number)).isEqualTo(format.format(new Object[] { number }));
			}
		}
	}

	@Test
	void takesNothingButTextsAndSmallNumbersForAllPlaces() {
		Sentence sentence = Sentence.of(new MessageFormat("Row {0} of {1}", Locale.UK)).orElseThrow();

		assertThat(sentence.takes("1")).isFalse();
		assertThat(sentence.takes("1", 999)).isTrue();
		assertThat(sentence.takes("1", 1000)).as("a larger number is written as the language does").isFalse();
		assertThat(sentence.takes("1", -1)).isFalse();
		assertThat(sentence.takes("1", null)).isFalse();
	}

	@Test
	void leavesFormatsAndChoicesToTheFormat() {
		assertThat(Sentence.of(new MessageFormat("{0,number} rows", Locale.UK))).isEmpty();
		assertThat(Sentence.of(new MessageFormat("{0,choice,0#none|1#one}", Locale.UK))).isEmpty();
	}

	private static List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(MESSAGES)) {
			return files.toList();
		}
	}

	private static Properties messages(Path file) throws IOException {
		Properties messages = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			messages.load(reader);
		}
		return messages;
	}

}
