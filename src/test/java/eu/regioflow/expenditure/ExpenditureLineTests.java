package eu.regioflow.expenditure;

import java.math.BigDecimal;

import eu.regioflow.money.ForeignMoney;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExpenditureLineTests {

	private static final Finding DEDUCTED = new Finding(Money.of("10.00"), false, ErrorType.OTHER, "");

	private static final Finding PARKED = new Finding(Money.ZERO, true, null, "");

	@Test
	void eachStageLeavesWhatItDoesNotDeductAndNothingOfWhatItParks() {
		ExpenditureLine line = line(DEDUCTED,
				new VerificationFinding(Money.of("1.00"), Money.of("2.50"), false, ErrorType.OTHER, ""));
		assertThat(line.certified()).isEqualTo(Money.of("90.00"));
		assertThat(line.verified()).isEqualTo(Money.of("86.50"));
		assertThat(line(PARKED, VerificationFinding.NONE).certified()).isEqualTo(Money.ZERO);
		ExpenditureLine parkedLater = line(DEDUCTED, new VerificationFinding(Money.ZERO, Money.ZERO, true, null, ""));
		assertThat(parkedLater.certified()).isEqualTo(Money.of("90.00"));
		assertThat(parkedLater.verified()).isEqualTo(Money.ZERO);
	}

	@Test
	void controlAssessesWhatWasDeclaredAndVerificationWhatWasCertified() {
		ExpenditureLine line = line(DEDUCTED,
				new VerificationFinding(Money.of("1.00"), Money.of("2.50"), false, ErrorType.OTHER, ""));
		assertThat(line.forControl())
			.isEqualTo(new Assessment.Item(7, CostCategory.TRAVEL, Money.of("100.00"), Money.of("10.00"), false));
		assertThat(line.forVerification())
			.isEqualTo(new Assessment.Item(7, CostCategory.TRAVEL, Money.of("90.00"), Money.of("3.50"), false));
		assertThat(line(PARKED, VerificationFinding.NONE).forControl().parked()).isTrue();
		assertThat(line(Finding.NONE, new VerificationFinding(Money.ZERO, Money.ZERO, true, null, "")).forVerification()
			.parked()).isTrue();
	}

	@Test
	void aLineHasItsRateFromItsSubmissionOn() {
		assertThat(line(Finding.NONE, VerificationFinding.NONE).isSubmitted()).isTrue();
		assertThat(new ExpenditureLine(declared(), null, null, Finding.NONE, VerificationFinding.NONE).isSubmitted())
			.isFalse();
	}

	@Test
	void aLineThatIsDeclaredAgainKnowsItsOrigin() {
		assertThat(line(Finding.NONE, VerificationFinding.NONE).isReincluded()).isFalse();
		assertThat(new ExpenditureLine(declared(), BigDecimal.ONE, Money.of("1"), Finding.NONE,
				VerificationFinding.NONE, new LineReference(1, 2))
			.isReincluded()).isTrue();
	}

	@Test
	void aFindingThatNeitherDeductsNorParksIsNone() {
		assertThat(Finding.NONE.isNone()).isTrue();
		assertThat(new Finding(Money.ZERO, false, null, "seen").isNone()).isTrue();
		assertThat(DEDUCTED.isNone()).isFalse();
		assertThat(PARKED.isNone()).isFalse();
	}

	@Test
	void whatIsDeclaredIsInTheCurrencyOfTheInvoice() {
		assertThat(declared().declared()).isEqualTo(new ForeignMoney(new BigDecimal("107.65"), "CHF"));
	}

	@ParameterizedTest
	@CsvSource({ "2/14, 2, 14", "' 2 / 14 ', 2, 14", "9999/999999, 9999, 999999" })
	void aReferenceIsReadAsItIsWritten(String text, int report, int line) {
		assertThat(LineReference.find(text)).hasValue(new LineReference(report, line));
		assertThat(new LineReference(2, 14)).hasToString("2/14");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2", "2/", "/14", "0/1", "1/0", "02/1", "1/1/1", "-1/1", "10000/1", "1/1000000" })
	void anythingElseIsNoReference(String text) {
		assertThat(LineReference.find(text)).isEmpty();
	}

	private static ExpenditureLine line(Finding finding, VerificationFinding verification) {
		return new ExpenditureLine(declared(), new BigDecimal("1.0765"), Money.of("100.00"), finding, verification);
	}

	private static DeclaredLine declared() {
		return new DeclaredLine(7, CostCategory.TRAVEL, "", "", "", "", null, null, "CHF", null, null,
				new BigDecimal("107.65"), "", false);
	}

}
