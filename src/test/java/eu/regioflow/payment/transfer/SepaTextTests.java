package eu.regioflow.payment.transfer;

import java.nio.charset.StandardCharsets;

import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SepaTextTests {

	@ParameterizedTest
	@CsvSource({ "Süd-Ost & Søn, Sud-Ost + Son", "Đuro Æbelø, Duro Aebelo", "a  _ b, a - b",
			"'ERDF, period 1', 'ERDF, period 1'" })
	void textIsWrittenInTheLettersOfTheScheme(String text, String written) {
		assertThat(SepaText.purpose(text)).isEqualTo(written);
		assertThat(SepaText.name(text)).isEqualTo(written);
	}

	@Test
	void aNameHas70LettersAndAPurpose140() {
		assertThat(SepaText.name("x".repeat(70))).hasSize(70);
		assertThat(SepaText.name("x".repeat(69) + " yz")).isEqualTo("x".repeat(69));
		assertThat(SepaText.purpose("x".repeat(141))).hasSize(140);
	}

	@Test
	void tenThousandConfirmationsFitInAFileAndAnErrorNamesItsRow() {
		String heading = "payment_reference,paid_on,amount\n";
		assertThat(
				ConfirmationList.read((heading + "P,2020-02-10,1.00\n".repeat(10_000)).getBytes(StandardCharsets.UTF_8))
					.rows())
			.hasSize(10_000)
			.last()
			.extracting(ConfirmationList.Row::number)
			.isEqualTo(10_000);
		assertThat(catchThrowableOfType(Refusal.class,
				() -> ConfirmationList
					.read((heading + "P,2020-02-10,1.00\n\"Q,2020-02-10,1.00").getBytes(StandardCharsets.UTF_8)))
			.arguments()).containsExactly(2);
	}

}
