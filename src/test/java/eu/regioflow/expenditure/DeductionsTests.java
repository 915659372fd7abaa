package eu.regioflow.expenditure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import eu.regioflow.InterregEurope;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeductionsTests {

	private final Terms terms = InterregEurope.terms();

	@Test
	void eachTypeIsAddedUpAndTheFlatRateHasItsOwnRow() {
		Deductions deductions = control(List.of(line(1, "10.00", ErrorType.NOT_PAID), line(2, "0.00", null),
				line(3, "5.50", ErrorType.NOT_PAID), line(4, "1.00", ErrorType.INELIGIBLE)));
		assertThat(deductions.byType()).hasToString("{INELIGIBLE=1.00, NOT_PAID=15.50}");
		assertThat(deductions.byFlatRate()).hasToString("{OFFICE=2.48}");
		assertThat(deductions.total()).isEqualTo(Money.of("18.98"));
	}

	@Test
	void withoutDeductionsThereAreNoRows() {
		assertThat(control(List.of(line(1, "0.00", null))).rows()).isEmpty();
	}

	@RepeatedTest(200)
	void theRowsAreAllThatControlDeducted(RepetitionInfo repetition) {
		List<ExpenditureLine> lines = random(repetition.getCurrentRepetition());
		assertThat(control(lines).total()).as("seed %d", repetition.getCurrentRepetition())
			.isEqualTo(controlled(lines).total().of(Measure.DEDUCTED_CONTROL));
	}

	@RepeatedTest(200)
	void theTwoColumnsAreAllThatVerificationDeducted(RepetitionInfo repetition) {
		int seed = repetition.getCurrentRepetition();
		List<ExpenditureLine> first = random(seed);
		List<ExpenditureLine> second = random(-seed);
		Breakdown whole = verified(List.of(first, second));
		VerificationDeductions deductions = VerificationDeductions.of(first, this.terms)
			.plus(VerificationDeductions.of(second, this.terms));
		assertThat(deductions.total().both()).as("seed %d", seed)
			.isEqualTo(whole.total().of(Measure.DEDUCTED_VERIFICATION));
		assertThat(deductions.rows()).as("seed %d", seed)
			.noneMatch((row) -> row.js().isNegative() || row.ma().isNegative())
			.filteredOn((row) -> row.flatRate() != null)
			.allSatisfy((row) -> assertThat(row.both())
				.isEqualTo(whole.row(row.flatRate()).of(Measure.DEDUCTED_VERIFICATION)));
	}

	@Test
	void whoDeductedNothingHasNoPartInTheFlatRate() {
		List<ExpenditureLine> lines = List.of(verified(1, "10.01", "0.00"), verified(2, "3.33", "0.00"));
		VerificationDeductions deductions = VerificationDeductions.of(lines, this.terms);
		assertThat(deductions.ma().rows()).isEmpty();
		assertThat(deductions.js().byFlatRate()).hasToString("{OFFICE=2.01}");
		lines = List.of(verified(1, "0.00", "10.01"), verified(2, "0.00", "3.33"));
		deductions = VerificationDeductions.of(lines, this.terms);
		assertThat(deductions.js().rows()).isEmpty();
		assertThat(deductions.ma().byFlatRate()).hasToString("{OFFICE=2.01}");
	}

	private Deductions control(List<ExpenditureLine> lines) {
		return Deductions.ofControl(lines, controlled(lines), this.terms);
	}

	private Breakdown controlled(List<ExpenditureLine> lines) {
		return Breakdown.of(new Assessment(lines.stream().map(ExpenditureLine::forControl).toList(), this.terms)
			.postings(InterregEurope.PLACE, Assessment.Measures.CONTROL), Dimension.CATEGORY);
	}

	private Breakdown verified(List<List<ExpenditureLine>> reports) {
		List<Posting> postings = new ArrayList<>();
		for (List<ExpenditureLine> lines : reports) {
			postings.addAll(new Assessment(lines.stream().map(ExpenditureLine::forVerification).toList(), this.terms)
				.postings(InterregEurope.PLACE, Assessment.Measures.VERIFICATION));
		}
		return Breakdown.of(postings, Dimension.CATEGORY);
	}

	private static List<ExpenditureLine> random(int seed) {
		Random random = new Random(seed);
		List<ExpenditureLine> lines = new ArrayList<>();
		for (int number = 1; number <= 8; number++) {
			long cents = 3 + random.nextLong(100_000);
			boolean parked = random.nextInt(6) == 0;
			Money deducted = part(random, parked, cents / 3);
			ErrorType type = ErrorType.values()[random.nextInt(ErrorType.values().length)];
			boolean later = !parked && random.nextInt(6) == 0;
			lines.add(new ExpenditureLine(
					declared(number, random.nextBoolean() ? CostCategory.STAFF : CostCategory.TRAVEL), BigDecimal.ONE,
					Money.of(BigDecimal.valueOf(cents, 2)), new Finding(deducted, parked, type, ""),
					new VerificationFinding(part(random, parked || later, cents / 3),
							part(random, parked || later, cents / 3), later, type, "")));
		}
		return lines;
	}

	private static Money part(Random random, boolean none, long cents) {
		return (none || random.nextBoolean()) ? Money.ZERO
				: Money.of(BigDecimal.valueOf(random.nextLong(cents + 1), 2));
	}

	private static ExpenditureLine line(int number, String deducted, ErrorType type) {
		return new ExpenditureLine(declared(number, CostCategory.STAFF), BigDecimal.ONE, Money.of("100.00"),
				new Finding(Money.of(deducted), false, type, ""), VerificationFinding.NONE);
	}

	private static ExpenditureLine verified(int number, String js, String ma) {
		return new ExpenditureLine(declared(number, CostCategory.STAFF), BigDecimal.ONE, Money.of("100.00"),
				Finding.NONE, new VerificationFinding(Money.of(js), Money.of(ma), false, ErrorType.CALCULATION, ""));
	}

	private static DeclaredLine declared(int number, CostCategory category) {
		return new DeclaredLine(number, category, "", "", "", "", null, null, "EUR", null, null,
				new BigDecimal("100.00"), "", false);
	}

}
