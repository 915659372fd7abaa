package eu.regioflow.expenditure.intake;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlainNumberTests {

	@ParameterizedTest
	@ValueSource(strings = { "0", "9", "007", "12", "12.5", "1234567890123456.50", "0.00" })
	void digitsWithAPointBetweenThemAreOne(String text) {
		assertThat(PlainNumber.isOne(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", ".5", "5.", "1.2.3", "1..2", "-1", "+1", "1,5", "1 000", " 1", "1 ", "1e3", "/",
			":", "٣", "1a" })
	void anythingElseIsNone(String text) {
		assertThat(PlainNumber.isOne(text)).isFalse();
	}

}
