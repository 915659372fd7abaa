package eu.regioflow.expenditure;

import java.util.List;
import java.util.Map;

import eu.regioflow.InterregEurope;
import eu.regioflow.ledger.Component;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeductionRowsTests {

	private static final Deductions JS = new Deductions(
			Map.of(ErrorType.NOT_PAID, Money.of("10.00"), ErrorType.OTHER, Money.ZERO),
			Map.of(CostCategory.OFFICE, Money.of("1.50")));

	private static final Deductions MA = new Deductions(
			Map.of(ErrorType.INELIGIBLE, Money.of("4.00"), ErrorType.NOT_PAID, Money.of("1.00")),
			Map.of(CostCategory.TRAVEL, Money.of("0.15")));

	@Test
	void theTableHasARowForWhateverEitherDeductedTypesFirst() {
		VerificationDeductions both = new VerificationDeductions(JS, MA);
		assertThat(both.rows()).containsExactlyInAnyOrder(
				new VerificationDeductions.Row(ErrorType.NOT_PAID, null, Money.of("10.00"), Money.of("1.00")),
				new VerificationDeductions.Row(ErrorType.INELIGIBLE, null, Money.ZERO, Money.of("4.00")),
				new VerificationDeductions.Row(null, CostCategory.OFFICE, Money.of("1.50"), Money.ZERO),
				new VerificationDeductions.Row(null, CostCategory.TRAVEL, Money.ZERO, Money.of("0.15")));
		assertThat(both.rows().get(0).errorType()).isNotNull();
		assertThat(both.rows().get(3).flatRate()).isEqualTo(CostCategory.TRAVEL);
		assertThat(both.total())
			.isEqualTo(new VerificationDeductions.Row(null, null, Money.of("11.50"), Money.of("5.15")));
		assertThat(both.total().both()).isEqualTo(Money.of("16.65"));
	}

	@Test
	void theDeductionsOfTwoReportsAreAddedUpRowByRow() {
		Deductions sum = JS.plus(MA);
		assertThat(sum.byType())
			.isEqualTo(Map.of(ErrorType.NOT_PAID, Money.of("11.00"), ErrorType.INELIGIBLE, Money.of("4.00")));
		assertThat(sum.byFlatRate())
			.isEqualTo(Map.of(CostCategory.OFFICE, Money.of("1.50"), CostCategory.TRAVEL, Money.of("0.15")));
		assertThat(JS.rows()).containsExactly(new Deductions.Row(ErrorType.NOT_PAID, null, Money.of("10.00")),
				new Deductions.Row(null, CostCategory.OFFICE, Money.of("1.50")));
	}

	@Test
	void linesAndFlatRatesArePostedAsWhatTheyAre() {
		assertThat(new Assessment(
				List.of(new Assessment.Item(1, CostCategory.STAFF, Money.of("100.00"), Money.of("10.00"), false)),
				InterregEurope.terms())
			.postings(InterregEurope.PLACE, Assessment.Measures.CONTROL))
			.filteredOn((posting) -> posting.category() != null)
			.allMatch((posting) -> posting
				.component() == (posting.category().equals("OFFICE") ? Component.FLAT_RATE : Component.LINE));
	}

}
