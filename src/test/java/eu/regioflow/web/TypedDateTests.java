package eu.regioflow.web;

import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedDateTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "2020-01-31|en", "31.01.2020|en", "31.1.2020|de", " 31.01.2020 |de", "31/01/2020|en",
					"1/31/2020|en", "31 Jan 2020|en", "31 january 2020|en", "31. Januar 2020|de", "31 Januar 2020|de" })
	void readsWhatPeopleType(String typed, String language) {
		assertThat(TypedDate.find(typed, Locale.forLanguageTag(language))).contains(LocalDate.of(2020, 1, 31));
	}

	@ParameterizedTest
	@ValueSource(strings = { "03/04/2020", "31.02.2020", "31/02/2020", "13/14/2020", "1.2.20", "tomorrow", "" })
	void refusesWhatIsNoDayOrCouldBeTwo(String typed) {
		assertThat(TypedDate.find(typed, Locale.ENGLISH)).isEmpty();
	}

	@Test
	void readsEveryDayAsPagesWriteIt() {
		for (Locale language : new Locale[] { Locale.ENGLISH, Locale.GERMAN }) {
			for (int month = 1; month <= 12; month++) {
				LocalDate day = LocalDate.of(2020, month, 5);
				assertThat(TypedDate.find(new Formats(language).date(day), language)).contains(day);
			}
		}
	}

}
