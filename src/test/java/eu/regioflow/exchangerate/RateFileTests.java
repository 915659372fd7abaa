package eu.regioflow.exchangerate;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;

import eu.regioflow.Refused;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Rates are read as the Commission publishes them, and every bad place is named.
 */
class RateFileTests {

	private static final YearMonth MONTH = YearMonth.of(2020, 2);

	private static ReadRates read(String text) {
		return RateFile.read(text.getBytes(StandardCharsets.UTF_8), MONTH);
	}

	@Test
	void theCommissionsJsonGivesOneRateForEachCurrency() {
		ReadRates read = read(RateServer.GOOD);
		assertThat(read.rates()).extracting(ReadRate::row, ReadRate::currency, (rate) -> rate.rate().toPlainString())
			.containsExactly(tuple(2, "BGN", "1.9558"), tuple(3, "HUF", "337.05"), tuple(4, "IRR", "46200"),
					tuple(5, "SEK", "10.6"));
		assertThat(read.errors()).containsExactly(LocatedError.at(7, "isoA3Code", "QQQ", RateReader.UNKNOWN));
		assertThat(read.withoutUnknownCurrencies().errors()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"country,currency,isoA3Code,isoA2Code,value,comment\nRomania,Leu,RON,RO,4.7776,\nHungary,Forint,huf,HU,337.05,\n",
			"\ufeffCountry;Currency;ISO A3 Code;ISO A2 Code;Value;Comment\r\nRomania;Leu;RON;RO;4.77760;\r\nHungary;Forint;HUF;HU;337.05;\r\n",
			"isoA3Code,value\nRON,4.7776\nHUF, 337.05 \n\nRON,4.7776\n",
			"\nmonth,value,isoA3Code\n2020-02,4.7776,RON\n,337.05,HUF\n",
			"[{\"isoA3Code\":\"RON\",\"value\":\"4.7776\"},{\"month\":\"2020-02\",\"isoA3Code\":\"HUF\",\"value\":337.05,\"more\":{\"a\":[1]}}]" })
	void itsFormsAreReadAlike(String text) {
		ReadRates read = read(text);
		assertThat(read.errors()).isEmpty();
		assertThat(read.rates()).extracting(ReadRate::currency, ReadRate::rate)
			.containsExactly(tuple("RON", new BigDecimal("4.7776")), tuple("HUF", new BigDecimal("337.05")));
	}

	@ParameterizedTest
	@CsvSource({ "RON,0,value,rate-not-positive", "RON,-4.7776,value,rate-not-positive",
			"RON,-0,value,rate-not-positive", "RON,4.777612345,value,rate-too-many-decimals",
			"RON,0.000000001,value,rate-too-many-decimals", "RON,12345678901,value,rate-too-large",
			"RON,1111111111222222222233333333334444444444,value,rate-too-large", "RON,NaN,value,not-a-rate",
			"RON,1e999,value,not-a-rate", "RON,4.7e3,value,not-a-rate", "RON,'4,7776',value,not-a-rate",
			"RON,1 234.5,value,not-a-rate", "RON,+4.7,value,not-a-rate", "RON,=4.7,value,not-a-rate",
			"RON,٤.٧,value,not-a-rate", "RON,'',value,rate-cell-empty", "'',4.7776,isoA3Code,rate-cell-empty",
			"ROM,4.7776,isoA3Code,no-such-currency", "Leu,4.7776,isoA3Code,no-such-currency",
			"EUR,1.0001,value,euro-not-one" })
	void aBadCellOfACsvIsNamed(String currency, String value, String column, String code) {
		ReadRates read = read("isoA3Code;value\nHUF;337.05\n%s;%s\n".formatted(currency, value));
		assertThat(read.errors()).extracting(LocatedError::row, LocatedError::column, LocatedError::code)
			.containsExactly(tuple(2, column, code));
		assertThat(read.rates()).extracting(ReadRate::currency).containsExactly("HUF");
	}

	@ParameterizedTest
	@CsvSource({ "0,rate-not-positive", "-1.5,rate-not-positive", "0e999999,not-a-rate", "1e11,rate-too-large",
			"1e-9,rate-too-many-decimals", "1e999999999,not-a-rate", "1e99999999999999,not-a-rate",
			"null,rate-cell-empty", "true,not-a-rate", "\"NaN\",not-a-rate", "{},not-a-rate", "[],not-a-rate" })
	void aBadValueOfAJsonIsNamed(String value, String code) {
		ReadRates read = read("[{\"isoA3Code\":\"RON\",\"value\":%s}]".formatted(value));
		assertThat(read.rates()).isEmpty();
		assertThat(read.errors()).extracting(LocatedError::row, LocatedError::column)
			.containsExactly(tuple(1, "value"));
		assertThat(read.errors().get(0).code()).isEqualTo(code);
	}

	@Test
	void aCurrencyWithTwoValuesIsNamedWithBoth() {
		ReadRates read = read("isoA3Code,value\nXOF,655.957\nRON,4.7776\nXOF,655.96\n");
		assertThat(read.errors())
			.containsExactly(LocatedError.at(3, "value", "655.96", "rate-twice", "XOF", 1, "655.957"));
	}

	@Test
	void aRowOfAnotherMonthIsNamed() {
		ReadRates read = read("month,isoA3Code,value\n2020-02,RON,4.7776\n2020-03,HUF,337.05\n");
		assertThat(read.errors()).containsExactly(LocatedError.at(2, "month", "2020-03", "other-month", MONTH));
	}

	@Test
	void whatIsNoRowOfAJsonIsNamed() {
		ReadRates read = read("[1, {\"isoA3Code\":\"RON\",\"value\":1,\"VALUE\":2}]");
		assertThat(read.errors()).extracting(LocatedError::row, LocatedError::code)
			.containsExactly(tuple(1, "not-a-rate-row"), tuple(2, "rate-property-twice"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{\"code\":5,\"message\":\"No rates\"}|UNREADABLE|rates-json",
					"[{\"isoA3Code\":\"RON\"|UNREADABLE|rates-json", "[] []|UNREADABLE|rates-json",
					"[]|INVALID|rates-empty", "'  '|INVALID|rates-empty",
					"<html><body>Sorry</body></html>|INVALID|rates-columns", "country;value|INVALID|rates-columns",
					"isoA3Code,value,value|INVALID|rates-columns", "isoA3Code,value|INVALID|rates-empty" })
	void whatIsNoListOfRatesIsRefusedAsAWhole(String text, Refusal.Kind kind, String code) {
		Refused.as(kind, code, () -> read(text));
	}

	@Test
	void brokenQuotesAreNamedWithTheirRow() {
		Refused.at(List.of("2  rates-csv"), () -> read("isoA3Code,value\nRON,4.7776\nHUF,\"337.05\n"));
	}

	@Test
	void anotherEncodingAndTooManyBytesAreRefused() {
		byte[] latin = "isoA3Code,value,country\nRON,4.7776,Rumänien\n".getBytes(StandardCharsets.ISO_8859_1);
		Refused.as(Refusal.Kind.UNREADABLE, "rates-encoding", () -> RateFile.read(latin, MONTH));
		Refused.as(Refusal.Kind.TOO_LARGE, "rates-too-large",
				() -> RateFile.read(new byte[RateFile.MOST_BYTES + 1], MONTH));
	}

}
