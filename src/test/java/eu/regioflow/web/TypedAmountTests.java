package eu.regioflow.web;

import eu.regioflow.money.Money;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TypedAmountTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "1234.56|1234.56", "1,234.56|1234.56", "1.234,56|1234.56", "1 234,56|1234.56",
			" 12 |12.00", "0,5|0.50", "1,234,567.00|1234567.00", "-3.10|-3.10", "1234|1234.00" })
	void readsWhatPeopleType(String typed, String amount) {
		assertThat(TypedAmount.read(typed)).isEqualTo(Money.of(amount));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.234", "1,234", "abc", "1.2.3", "12 EUR", "1,23,456.00", "1e5", "=1", "1.234.567,8.9",
			"0.001" })
	void refusesWhatCouldMeanSomethingElse(String typed) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> TypedAmount.read(typed))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("typed-amount"));
	}

	@Test
	void anEmptyFieldIsNoAmount() {
		assertThat(TypedAmount.read("  ")).isNull();
		assertThat(TypedAmount.read(null)).isNull();
	}

}
