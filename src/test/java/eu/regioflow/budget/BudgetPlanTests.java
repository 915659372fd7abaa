package eu.regioflow.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import eu.regioflow.InterregEurope;
import eu.regioflow.Refused;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Component;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.money.Money;
import eu.regioflow.partnership.BudgetPart;
import eu.regioflow.partnership.LegalStatus;
import eu.regioflow.partnership.Partner;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** A draft of two periods: 15 % office of staff, all borne by the partner. */
class BudgetPlanTests {

	private static final RuleSet RULES = InterregEurope.rules();

	private static final Partner PARTNER = new Partner("P", 3, false,
			new Partner.Naming("Name", "Name", "N", "DE", "Hof", "Hof"), LegalStatus.PUBLIC, "EUR");

	private static final BudgetDraft EMPTY = BudgetDraft.empty("P", 3, RULES);

	private final BudgetDraft draft = EMPTY.with(EMPTY.flatRates(),
			List.of(line(1, CostCategory.STAFF, "100.05", "100.05"), line(2, CostCategory.STAFF, "1.00", "0.00"),
					line(3, CostCategory.LUMP_SUMS, "0.00", "17000.00"),
					line(4, CostCategory.UNIT_COSTS, "5.00", "0.00"),
					line(5, CostCategory.PREPARATION, "15000.00", "0.00")));

	private final BudgetPlan plan = BudgetPlan.of(this.draft, PARTNER, RULES, 2);

	@Test
	void linesOfOneCategoryAreAddedUpAndTheLastPeriodTakesTheCentOfTheFlatRate() {
		Breakdown categories = this.plan.by(Dimension.CATEGORY);
		assertThat(categories.row("STAFF").planned()).isEqualTo(Money.of("201.10"));
		assertThat(categories.row("OFFICE").planned()).isEqualTo(Money.of("30.16"));
		Breakdown periods = this.plan.by(Dimension.PERIOD);
		// 101.05 + 15.15 + 5.00 + 15000.00
		assertThat(periods.row(1).planned()).isEqualTo(Money.of("15121.20"));
		assertThat(periods.row(2).planned()).isEqualTo(Money.of("17115.06"));
		assertThat(this.plan.by(Dimension.SOURCE).row("PARTNER").planned()).isEqualTo(Money.of("32236.26"));
	}

	@Test
	void everythingIsPostedAsWhatItIs() {
		assertThat(this.plan.differenceTo(List.of())).filteredOn((posting) -> posting.category() != null)
			.extracting((posting) -> posting.category() + " " + posting.component())
			.containsOnly("STAFF LINE", "OFFICE FLAT_RATE", "LUMP_SUMS LUMP_SUM", "PREPARATION LUMP_SUM",
					"UNIT_COSTS UNIT_COST");
	}

	@Test
	void onlyWhatDiffersFromTheStandingPlanIsPosted() {
		List<Posting> standing = this.plan.differenceTo(List.of());
		assertThat(this.plan.differenceTo(standing)).isEmpty();
		BudgetDraft changed = this.draft.with(this.draft.flatRates(),
				List.of(line(1, CostCategory.STAFF, "101.05", "100.05"), line(2, CostCategory.TRAVEL, "0.00", "9.00")));
		List<Posting> difference = BudgetPlan.of(changed, PARTNER, RULES, 2).differenceTo(standing);
		assertThat(difference).noneMatch((posting) -> posting.amount().isZero())
			.allMatch((posting) -> posting.measure() == Measure.PLANNED && posting.report() == null)
			.filteredOn((posting) -> posting.category() != null)
			.extracting((posting) -> posting.period() + " " + posting.category() + " " + posting.amount())
			.containsExactlyInAnyOrder("1 PREPARATION -15000.00", "1 UNIT_COSTS -5.00", "2 TRAVEL 9.00",
					"2 LUMP_SUMS -17000.00");
		List<Posting> after = new ArrayList<>(standing);
		after.addAll(difference);
		assertThat(BudgetPlan.of(changed, PARTNER, RULES, 2)
			.differenceTo(standing)
			.stream()
			.filter((posting) -> posting.source() != null)
			.toList()).extracting((posting) -> posting.period() + " " + posting.amount())
			.containsExactly("1 -15005.00", "2 -16991.00");
		assertThat(Breakdown.of(after, Dimension.CATEGORY).total().planned()).isEqualTo(Money.of("240.26"));
	}

	@Test
	void aReviewNamesWhatChangesInEitherOfTheTwo() {
		Breakdown before = Breakdown.of(List.of(planned("STAFF", "200.00"), planned("TRAVEL", "50.00")),
				Dimension.CATEGORY);
		BudgetReview review = review(before);
		assertThat(review.changes(Dimension.CATEGORY, Comparator.naturalOrder())).extracting(PlanChange::toString)
			.containsExactly("PlanChange[key=LUMP_SUMS, before=0.00, after=17000.00, difference=17000.00]",
					"PlanChange[key=OFFICE, before=0.00, after=30.16, difference=30.16]",
					"PlanChange[key=PREPARATION, before=0.00, after=15000.00, difference=15000.00]",
					"PlanChange[key=STAFF, before=200.00, after=201.10, difference=1.10]",
					"PlanChange[key=TRAVEL, before=50.00, after=0.00, difference=-50.00]",
					"PlanChange[key=UNIT_COSTS, before=0.00, after=5.00, difference=5.00]");
		assertThat(review.changes(Dimension.PERIOD, Comparator.reverseOrder())).extracting(PlanChange::key)
			.containsExactly("2", "1");
		assertThat(review.total().toString())
			.isEqualTo("PlanChange[key=null, before=250.00, after=32236.26, difference=31986.26]");
		assertThat(review.partnerShare(BudgetPart.MANAGEMENT)).isEqualTo(Money.of("32236.26"));
		assertThatIllegalArgumentException().isThrownBy(() -> review.before().by(Dimension.REPORT))
			.withMessage("REPORT");
	}

	@Test
	void aDraftKeepsWhatIsNotReplaced() {
		List<Contribution> own = List.of(new Contribution("", true, Contribution.Status.PUBLIC, Money.of("1.00")));
		BudgetDraft both = this.draft.with(own);
		assertThat(both.lines()).isEqualTo(this.draft.lines());
		assertThat(both.with(Map.of(), List.of()).contributions()).isEqualTo(own);
		assertThat(EMPTY.flatRates()).isEqualTo(both.flatRates()).hasSize(1);
	}

	@Test
	void aDraftIsChangedUntilTheLedgerHasIt() {
		assertThat(version(3, 3).isChanged()).isFalse();
		assertThat(version(4, 3).isChanged()).isTrue();
	}

	@Test
	void aLineIsThereFromTheFirstToTheLast() {
		this.draft.requireLine(1);
		this.draft.requireLine(5);
		for (int line : new int[] { 0, -1, 6 }) {
			Refused.as(Refusal.Kind.NOT_FOUND, "not-found", () -> this.draft.requireLine(line));
		}
	}

	@Test
	void aWriterWhoSawAnotherVersionIsRefused() {
		version(300, 1).requireVersion(Optional.of(300L));
		version(300, 1).requireVersion(Optional.empty());
		Refused.as(Refusal.Kind.CONFLICT, "stale-version", () -> version(300, 1).requireVersion(Optional.of(299L)));
	}

	@Test
	void theTrailNamesTheBudgetAndItsVersion() {
		BudgetChanged changed = BudgetChanged.of("budget-drafted", version(4, 3), Map.of("lines", 2));
		assertThat(changed.chain()).isEqualTo("P");
		assertThat(changed.action()).isEqualTo("budget-drafted");
		assertThat(changed.subject()).isEqualTo("P/partner/3/budget");
		assertThat(changed.facts()).isEqualTo(Map.of("lines", 2, "version", 4L));
		PlanBudget.BudgetPlanned planned = new PlanBudget.BudgetPlanned("P", 3, Money.of("5.00"));
		assertThat(planned.chain() + " " + planned.action() + " " + planned.subject())
			.isEqualTo("P budget-planned P/partner/3");
		assertThat(planned.facts()).isEqualTo(Map.of("total", Money.of("5.00")));
	}

	@Test
	void aStoredLineIsStatedAsItWasTyped() {
		BudgetLine line = new BudgetLine(1, CostCategory.TRAVEL, "NIGHT", "to Hof", "night", new BigDecimal("2.50"),
				Money.of("120"), Money.of("300"), List.of(Money.of("100"), Money.of("200")), 4, "Open procedure");
		assertThat(TypedLine.of(line)).isEqualTo(new TypedLine("TRAVEL", "NIGHT", "to Hof", "night", "2.50", "120.00",
				List.of("100.00", "200.00"), 4, "Open procedure"));
	}

	private BudgetReview review(Breakdown before) {
		return new BudgetReview(
				PARTNER, this.draft, RULES, null, 2, this.plan, new BudgetReview.Before(before,
						Breakdown.of(List.of(), Dimension.PERIOD), Breakdown.of(List.of(), Dimension.SOURCE)),
				new Flexibility(List.of()));
	}

	private static BudgetDraft version(long version, long adopted) {
		return new BudgetDraft("P", 3, version, adopted, Set.of(new UUID(0, 1)), Map.of(), List.of(), Map.of(),
				List.of(), List.of(), InterregEurope.ERDF_85, SmallProjectFund.NONE);
	}

	private static BudgetLine line(int number, CostCategory category, String... periods) {
		List<Money> amounts = Arrays.stream(periods).map(Money::of).toList();
		return BudgetLine.whole(number, category, null, Money.sum(amounts), amounts);
	}

	private static Posting planned(String category, String amount) {
		return InterregEurope.PLACE.cost(category, Component.LINE, Measure.PLANNED, Money.of(amount));
	}

}
