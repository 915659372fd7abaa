package eu.regioflow.partnerreport;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedCellsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			paymentDate | 31.1.2020 | 2020-01-31
			paymentDate | 31 Jan 2020 | 2020-01-31
			paymentDate | 1 Sep 2019 | 2019-09-01
			paymentDate | 1 Sept 2019 | 2019-09-01
			invoiceDate | 2020-01-31 | 2020-01-31
			declaredAmount | 1,234.5 | 1234.50
			vat | 1.234,50 | 1234.50
			units | 2 | 2.00
			description | 1,234.5 | 1,234.5
			invoiceNumber | 31.1.2020 | 31.1.2020
			""")
	void daysAndAmountsAreKeptInOneForm(String name, String typed, String kept) {
		assertThat(TypedCells.kept(name, typed, Locale.ENGLISH)).isEqualTo(kept);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			paymentDate | 30.2.2020
			paymentDate | 03/04/2020
			paymentDate | soon
			declaredAmount | 12O.00
			declaredAmount | 1.234
			vat | EUR 5
			""")
	void whatCannotBeReadWithoutDoubtStaysAsTyped(String name, String typed) {
		assertThat(TypedCells.kept(name, typed, Locale.ENGLISH)).isEqualTo(typed);
		assertThat(TypedCells.kept(name, typed, Locale.GERMAN)).isEqualTo(typed);
	}

	@Test
	void aDayInWordsIsReadInTheReadersLanguage() {
		assertThat(TypedCells.kept("paymentDate", "5. Mai 2020", Locale.GERMAN)).isEqualTo("2020-05-05");
	}

}
