package eu.regioflow.expenditure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import eu.regioflow.InterregEurope;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AssessmentTests {

	@Test
	void aReportWithoutFindingsIsKeptInFull() {
		List<Posting> postings = control(item(1, CostCategory.STAFF, "1000.10"),
				item(2, CostCategory.TRAVEL, "100.01"));
		assertFigures(postings, "OFFICE", "150.01", "0.00", "0.00");
		assertThat(sources(postings).row("ERDF").certified()).isEqualTo(Money.of("1062.60"));
		assertThat(sources(postings).row("PARTNER").certified()).isEqualTo(Money.of("187.52"));
	}

	@Test
	void aDeductionTakesItsShareOfTheFlatRate() {
		List<Posting> postings = control(item(1, CostCategory.STAFF, "100.05"),
				deducted(2, CostCategory.STAFF, "200.00", "50.05"));
		assertFigures(postings, "STAFF", "250.00", "50.05", "0.00");
		assertFigures(postings, "OFFICE", "37.50", "7.50", "0.00");
	}

	@Test
	void theCentsOfTheCutGoToParkedWhereNothingIsDeducted() {
		List<Posting> postings = control(item(1, CostCategory.STAFF, "100.05"),
				parked(2, CostCategory.STAFF, "100.05"));
		assertFigures(postings, "STAFF", "100.05", "0.00", "100.05");
		assertFigures(postings, "OFFICE", "15.00", "0.00", "15.01");
		assertThat(sources(postings).total().deducted()).isEqualTo(Money.ZERO);
	}

	@Test
	void theCentsOfTheCutGoToDeductedWhereALineIsDeducted() {
		List<Posting> postings = control(item(1, CostCategory.STAFF, "100.05"), parked(2, CostCategory.STAFF, "100.05"),
				deducted(3, CostCategory.TRAVEL, "10.00", "10.00"));
		assertFigures(postings, "OFFICE", "15.00", "0.01", "15.00");
		assertFigures(postings, "TRAVEL", "0.00", "10.00", "0.00");
	}

	@Test
	void verificationPostsUnderItsOwnMeasures() {
		List<Posting> postings = new Assessment(
				List.of(deducted(1, CostCategory.TRAVEL, "10.00", "4.00"), parked(2, CostCategory.TRAVEL, "5.00")),
				InterregEurope.terms(InterregEurope.OWN_MEANS))
			.postings(InterregEurope.PLACE, Assessment.Measures.VERIFICATION);
		Balance total = Breakdown.of(postings, Dimension.CATEGORY).total();
		assertThat(total.verified()).isEqualTo(Money.of("6.00"));
		assertThat(total.of(Measure.DEDUCTED_VERIFICATION)).isEqualTo(Money.of("4.00"));
		assertThat(total.of(Measure.PARKED_VERIFICATION)).isEqualTo(Money.of("5.00"));
		assertThat(total.certified()).isEqualTo(Money.ZERO);
	}

	@Test
	void keptDeductedAndParkedAlwaysMakeTheWholePerCategoryAndSource() {
		long seed = 1299;
		System.out.println("AssessmentTests: seed " + seed);
		Random random = new Random(seed);
		for (int round = 0; round < 2_000; round++) {
			List<Assessment.Item> items = items(random);
			List<Posting> postings = control(items.toArray(Assessment.Item[]::new));
			List<Posting> declared = Declaration.postings(InterregEurope.PLACE,
					items.stream().map((item) -> new Declaration.Item(item.category(), item.whole())).toList(),
					InterregEurope.terms());
			for (Dimension dimension : List.of(Dimension.CATEGORY, Dimension.SOURCE)) {
				Breakdown parts = Breakdown.of(postings, dimension);
				Breakdown whole = Breakdown.of(declared, dimension);
				for (String key : whole.keys()) {
					Balance row = parts.row(key);
					assertThat(row.certified().plus(row.deducted()).plus(row.parked()))
						.as("seed %d round %d %s", seed, round, key)
						.isEqualTo(whole.row(key).declared());
				}
			}
			assertSidesAgree(postings);
		}
	}

	private static void assertSidesAgree(List<Posting> postings) {
		Balance costs = Breakdown.of(postings, Dimension.CATEGORY).total();
		Balance sources = sources(postings).total();
		for (Measure measure : Measure.values()) {
			assertThat(costs.of(measure)).as(measure.name()).isEqualTo(sources.of(measure));
		}
	}

	private static List<Assessment.Item> items(Random random) {
		List<Assessment.Item> items = new ArrayList<>();
		List<CostCategory> categories = List.copyOf(InterregEurope.rules().declarable());
		int lines = random.nextInt(1, 12);
		boolean mayDeduct = random.nextBoolean();
		for (int line = 1; line <= lines; line++) {
			long cents = random.nextLong(1, 1_000_000);
			boolean parked = random.nextInt(4) == 0;
			long deducted = (!parked && mayDeduct && random.nextInt(3) == 0) ? random.nextLong(cents + 1) : 0;
			items.add(new Assessment.Item(line, categories.get(random.nextInt(categories.size())), cents(cents),
					cents(deducted), parked));
		}
		return items;
	}

	private static Money cents(long cents) {
		return new Money(BigDecimal.valueOf(cents, 2));
	}

	private static List<Posting> control(Assessment.Item... items) {
		return new Assessment(List.of(items), InterregEurope.terms()).postings(InterregEurope.PLACE,
				Assessment.Measures.CONTROL);
	}

	private static Assessment.Item item(int line, CostCategory category, String amount) {
		return new Assessment.Item(line, category, Money.of(amount), Money.ZERO, false);
	}

	private static Assessment.Item deducted(int line, CostCategory category, String amount, String deducted) {
		return new Assessment.Item(line, category, Money.of(amount), Money.of(deducted), false);
	}

	private static Assessment.Item parked(int line, CostCategory category, String amount) {
		return new Assessment.Item(line, category, Money.of(amount), Money.ZERO, true);
	}

	private static Breakdown sources(List<Posting> postings) {
		return Breakdown.of(postings, Dimension.SOURCE);
	}

	private static void assertFigures(List<Posting> postings, String category, String kept, String deducted,
			String parked) {
		Balance row = Breakdown.of(postings, Dimension.CATEGORY).row(category);
		assertThat(List.of(row.certified(), row.deducted(), row.parked())).as(category)
			.containsExactly(Money.of(kept), Money.of(deducted), Money.of(parked));
	}

}
