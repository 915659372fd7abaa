package eu.regioflow.payment.transfer;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import eu.regioflow.Refused;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConfirmationListTests {

	private static final String HEADING = "payment_reference,paid_on,amount\n";

	@ParameterizedTest
	@ValueSource(strings = { "payment_reference,paid_on,amount\nP-1-ERDF-1,2020-02-10,1234.56\n",
			"\ufeffpayment_reference;paid_on;amount\r\nP-1-ERDF-1;10.02.2020;1234,56\r\n",
			"amount,extra,paid_on,payment_reference\n 1234.56 ,x,2020-02-10,\"P-1-ERDF-1\"" })
	void commaAndSemicolonPointAndCommaAreRead(String text) {
		ConfirmationList list = ConfirmationList.read(text.getBytes(StandardCharsets.UTF_8));
		assertThat(list.errors()).isEmpty();
		assertThat(list.rows())
			.containsExactly(new ConfirmationList.Row(1, "P-1-ERDF-1", LocalDate.of(2020, 2, 10), Money.of("1234.56")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { ",2020-02-10,1.00|payment_reference required", "P,,1.00|paid_on required",
					"P,2020-02-30,1.00|paid_on not-a-date", "P,31.04.2020,1.00|paid_on not-a-date",
					"P,02/03/2020,1.00|paid_on not-a-date", "P,2020-02-10|amount required",
					"P,2020-02-10,1|amount not-an-amount", "P,2020-02-10,1.234|amount not-an-amount",
					"P,2020-02-10,-1.00|amount not-an-amount", "P,2020-02-10,1e9|amount not-an-amount",
					"P,2020-02-10,NaN|amount not-an-amount", "P,2020-02-10,1000000000.00|amount not-an-amount",
					"P,2020-02-10,=1+1|amount not-an-amount" })
	void everyBadCellIsNamed(String row, String place) {
		ConfirmationList list = ConfirmationList
			.read((HEADING + "Q,2020-02-10,1.00\n" + row).getBytes(StandardCharsets.UTF_8));
		assertThat(list.errors()).extracting((error) -> error.row() + " " + error.column() + " " + error.code())
			.containsExactly("2 " + place);
		assertThat(list.rows()).hasSize(1);
	}

	@Test
	void allBadCellsOfAFileAreNamedAtOnce() {
		ConfirmationList list = ConfirmationList.read((HEADING + "x,y,z\n,,\n").getBytes(StandardCharsets.UTF_8));
		assertThat(list.errors()).extracting(LocatedError::row).containsExactly(1, 1, 2, 2, 2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "null",
			value = { "''|confirmations-empty", "payment_reference,paid_on,amount|confirmations-empty",
					"reference,date\\nP,2020-02-10|confirmation-columns", "amount,amount\\n1,2|broken-csv",
					"payment_reference,paid_on,amount\\n\"P,2020-02-10,1.00|broken-csv" })
	void whatIsNoSuchListIsRefusedAsAWhole(String text, String code) {
		Refused.as(Refusal.Kind.INVALID, code,
				() -> ConfirmationList.read(text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void anotherEncodingAndTooManyRowsAreRefused() {
		Refused.as(Refusal.Kind.UNREADABLE, "not-utf-8",
				() -> ConfirmationList.read((HEADING + "Ü").getBytes(StandardCharsets.ISO_8859_1)));
		String many = HEADING + "P,2020-02-10,1.00\n".repeat(10_001);
		Refused.as(Refusal.Kind.INVALID, "too-many-rows",
				() -> ConfirmationList.read(many.getBytes(StandardCharsets.UTF_8)));
	}

}
