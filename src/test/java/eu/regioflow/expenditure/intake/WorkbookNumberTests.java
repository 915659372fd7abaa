package eu.regioflow.expenditure.intake;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WorkbookNumberTests {

	@ParameterizedTest
	@ValueSource(strings = { "0", "7", "10", "100", "12.5", "12.05", "0.5", "123456789012345", "1234567890123.4" })
	void theShortestFormStaysAsItIs(String raw) {
		assertThat(WorkbookNumber.plain(raw)).isEqualTo(raw);
	}

	@ParameterizedTest
	@CsvSource({ "12.50,12.5", "12.00,12", "00,0", "007,7", "0.50,0.5", "1e2,100", "1.5E-3,0.0015", "-0,-0",
			"-7.10,-7.1", "33.299999999999997,33.3", "1234567890123456,1234567890123456",
			"12345678901234.50,12345678901234.5" })
	void anyOtherIsBroughtToIt(String raw, String plain) {
		assertThat(WorkbookNumber.plain(raw)).isEqualTo(plain);
		assertThat(new BigDecimal(plain).doubleValue()).isEqualTo(Double.parseDouble(raw));
	}

	@ParameterizedTest
	@ValueSource(strings = { "5", "-5", "5.25", "5e3", "5E+3", "-5.5e-3" })
	void aWorkbooksNumberIsOne(String raw) {
		assertThat(WorkbookNumber.isNumber(raw)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-", "5.", ".5", "+5", "5e", "5e1234", "0x5", "5,5", "NaN" })
	void anythingElseIsNone(String raw) {
		assertThat(WorkbookNumber.isNumber(raw)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401 })
	void aNumberHasItsBounds(int digits) {
		assertThat(WorkbookNumber.isNumber("1".repeat(digits))).isEqualTo(digits <= 400);
	}

}
