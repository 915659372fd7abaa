package eu.regioflow.expenditure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import eu.regioflow.expenditure.CreditNotes.Reducible;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.refusal.LocatedError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CreditNoteRulesTests {

	private static final LineReference REDUCED = new LineReference(1, 4);

	@Test
	void aLineMayBeReducedToNothing() {
		assertThat(check(line("-100.00"), left("100.00"))).isEmpty();
	}

	@Test
	void lineAfterLineItIsReducedByNoMoreThanWhatIsLeft() {
		List<LocatedError> errors = CreditNotes.check(
				List.of(line("-60.00"), line("-40.01"), line("-40.00"), line("-0.01")), List.of(1, 2, 3, 4),
				Map.of(REDUCED, left("100.00")));
		assertThat(errors).extracting((error) -> error.row() + " " + error.column() + " " + error.code())
			.containsExactly("2 declared_amount credit-note-too-large", "4 declared_amount credit-note-too-large");
		assertThat(errors.get(0).arguments()).containsExactly(REDUCED, "CHF", "40.00");
		assertThat(errors.get(0).value()).isEqualTo("-40.01");
	}

	@ParameterizedTest
	@CsvSource({ "0.00", "0.01" })
	void itsAmountIsBelowZero(String amount) {
		assertThat(check(line(amount), left("100.00"))).containsExactly("declared_amount credit-note-not-negative");
	}

	@Test
	void theLineThatItNamesIsThere() {
		assertThat(check(line("-1.00"), null)).containsExactly("reduces credit-note-unknown-line");
	}

	@Test
	void noCreditNoteIsReducedAndNoLineThatWaits() {
		assertThat(check(line("-1.00"),
				new Reducible(CostCategory.TRAVEL, "CHF", true, false, false, new BigDecimal("100"))))
			.containsExactly("reduces credit-note-on-credit-note");
		assertThat(check(line("-1.00"),
				new Reducible(CostCategory.TRAVEL, "CHF", false, false, true, new BigDecimal("100"))))
			.containsExactly("reduces credit-note-on-parked-line");
		assertThat(check(line("-1.00"),
				new Reducible(CostCategory.TRAVEL, "CHF", false, true, false, new BigDecimal("100"))))
			.containsExactly("reduces credit-note-on-cost-option");
	}

	@Test
	void bothAreOfOneCategoryAndCurrency() {
		Reducible staff = new Reducible(CostCategory.STAFF, "CHF", false, false, false, new BigDecimal("100"));
		Reducible euro = new Reducible(CostCategory.TRAVEL, "EUR", false, false, false, new BigDecimal("100"));
		assertThat(check(line("-1.00"), staff)).containsExactly("cost_category credit-note-other-category");
		assertThat(check(line("-1.00"), euro)).containsExactly("currency credit-note-other-currency");
		assertThat(CreditNotes.check(List.of(line("-1.00")), List.of(1), Map.of(REDUCED, staff)).get(0).arguments())
			.containsExactly("STAFF");
		assertThat(CreditNotes.check(List.of(line("-1.00")), List.of(1), Map.of(REDUCED, euro)).get(0).arguments())
			.containsExactly("EUR");
	}

	@Test
	void otherLinesAreNotLookedAt() {
		DeclaredLine plain = new DeclaredLine(7, CostCategory.TRAVEL, "", "", "", "", null, null, "CHF", null, null,
				new BigDecimal("5.00"), "", false);
		assertThat(CreditNotes.check(List.of(plain), List.of(1), Map.of())).isEmpty();
	}

	private static List<String> check(DeclaredLine line, Reducible reduced) {
		List<String> places = new ArrayList<>();
		for (LocatedError error : CreditNotes.check(List.of(line), List.of(9),
				(reduced != null) ? Map.of(REDUCED, reduced) : Map.of())) {
			assertThat(error.row()).isEqualTo(9);
			places.add(error.column() + " " + error.code());
		}
		return places;
	}

	private static Reducible left(String amount) {
		return new Reducible(CostCategory.TRAVEL, "CHF", false, false, false, new BigDecimal(amount));
	}

	private static DeclaredLine line(String amount) {
		return new DeclaredLine(7, CostCategory.TRAVEL, "", "", "", "", null, null, "CHF", null, null,
				new BigDecimal(amount), "", false, REDUCED, null, null, null);
	}

}
