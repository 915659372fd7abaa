package eu.regioflow.programme;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AccountingYearTests {

	@ParameterizedTest
	@CsvSource({ "2020-06-30, 2019-2020", "2020-07-01, 2020-2021", "2019-12-31, 2019-2020", "2020-01-01, 2019-2020" })
	void aYearRunsFromJulyToJune(LocalDate day, String year) {
		AccountingYear of = AccountingYear.of(day);
		assertThat(of).hasToString(year);
		assertThat(day).isBetween(of.starts(), of.ends());
	}

	@Test
	void aYearIsReadAsItIsWritten() {
		assertThat(AccountingYear.find(" 2019-2020 ")).hasValue(new AccountingYear(2019));
		assertThat(new AccountingYear(2019)).isLessThan(new AccountingYear(2020));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2019", "2019-2021", "2020-2019", "x", "2019/2020" })
	void whatIsNoAccountingYearIsNone(String typed) {
		assertThat(AccountingYear.find(typed)).isEmpty();
	}

}
