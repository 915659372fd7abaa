package eu.regioflow.partnership;

import eu.regioflow.Refused;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BankAccountTests {

	@ParameterizedTest
	@CsvSource({ "IE29 AIBK 9311 5212 3456 78, IE29AIBK93115212345678",
			"de89370400440532013000, DE89370400440532013000",
			"FR14 2004 1010 0505 0001 3M02 606, FR1420041010050500013M02606", "NO93 8601 1117 947, NO9386011117947",
			"' BG80 BNBG 9661 1020 3456 78 ', BG80BNBG96611020345678" })
	void anIbanIsReadAsPeopleWriteIt(String typed, String iban) {
		assertThat(BankAccount.read(typed, null)).isEqualTo(new BankAccount(iban, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "IE", "IE28AIBK93115212345678", "IE29AIBK9311521234567", "IE29AIBK931152123456788",
			"XX29AIBK93115212345678", "IE29AIBK93115212345679", "1234567890", "IE29AIBK9311521234567\u0665",
			"<script>alert(1)</script>" })
	void wrongCheckDigitsLengthsAndCountriesAreRefused(String typed) {
		Refused.as(Refusal.Kind.INVALID, "iban-invalid", () -> BankAccount.read(typed, ""));
	}

	@Test
	void aBicIsOptionalAndChecked() {
		String iban = "IE29AIBK93115212345678";
		assertThat(BankAccount.read(iban, " ").bic()).isNull();
		assertThat(BankAccount.read(iban, "aibkie2d").bic()).isEqualTo("AIBKIE2D");
		assertThat(BankAccount.read(iban, "AIBKIE2DXXX").bic()).isEqualTo("AIBKIE2DXXX");
		for (String bad : new String[] { "AIBKIE2", "AIBK112D", "AIBKIE2DX", "A1BK IE2D 1234" }) {
			Refused.as(Refusal.Kind.INVALID, "bic-invalid", () -> BankAccount.read(iban, bad));
		}
	}

	@Test
	void noIbanAtAllIsRefused() {
		Refused.as(Refusal.Kind.INVALID, "iban-invalid", () -> BankAccount.read(null, null));
	}

}
