package eu.regioflow.budget;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.Refused;
import eu.regioflow.SignedIn;
import eu.regioflow.identity.Access;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.partnership.AddPartner;
import eu.regioflow.partnership.LegalStatus;
import eu.regioflow.partnership.Partner;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A ninth partner's approved budget is entered: seven periods, office 15 % of staff.
 */
@DemoTest
class PlannedBudgetTests {

	private static final int NINTH = 9;

	private static final Map<CostCategory, Money> COSTS = Map.of(CostCategory.STAFF, Money.of("1000.05"),
			CostCategory.OFFICE, Money.of("150.00"), CostCategory.TRAVEL, Money.of("70.00"), CostCategory.EXTERNAL,
			Money.ZERO, CostCategory.PREPARATION, Money.of("15000.00"));

	@Autowired
	private ApplicationContext application;

	@Autowired
	private AddPartner addPartner;

	@Autowired
	private PlanBudget planBudget;

	@Autowired
	private ReplaceBudgetDraft replaceBudgetDraft;

	@Autowired
	private AdoptBudget adoptBudget;

	@Autowired
	private BudgetDrafts drafts;

	@Autowired
	private Access access;

	@Autowired
	private Ledger ledger;

	@Autowired
	private JdbcTemplate jdbc;

	private Partner ninth;

	@BeforeEach
	void addAPartner() throws Exception {
		DemoState.restore(this.application);
		this.ninth = new Partner("PGI06030", NINTH, false,
				new Partner.Naming("Ninth", "Ninth", "N", "DE", "Hof", "Hof"), LegalStatus.PUBLIC, "EUR");
		this.access.asSystem(() -> this.addPartner.add(this.ninth, "ERDF"));
	}

	@Test
	void everyCategoryIsSpreadOverThePeriodsAndTheLastTakesTheRest() {
		plan(COSTS);
		Breakdown categories = planned(Dimension.CATEGORY);
		COSTS.forEach((category, cost) -> assertThat(categories.row(category.name()).planned()).as(category.name())
			.isEqualTo(cost));
		Breakdown periods = planned(Dimension.PERIOD);
		int last = periods.keys().size();
		Money even = periods.row(2).planned();
		assertThat(periods.row(1).planned()).isEqualTo(even.plus(Money.of("15000.00")));
		assertThat(periods.row(last).planned()).isGreaterThan(even).isLessThan(even.plus(Money.of("0.10")));
		assertThat(planned(Dimension.SOURCE).total().planned()).isEqualTo(Money.of("16220.05"));
	}

	@Test
	void thePlanIsTheDraftThatLaterChangesBeginWith() {
		plan(COSTS);
		BudgetDraft draft = this.drafts.of("PGI06030", NINTH);
		assertThat(draft.isChanged()).isFalse();
		assertThat(draft.lines())
			.extracting((line) -> line.line() + " " + line.category() + " " + line.option() + " " + line.amount())
			.containsExactlyInAnyOrder("1 PREPARATION PREPARATION 15000.00", "2 STAFF null 1000.05",
					"3 TRAVEL null 70.00");
		assertThat(
				rows("select concat_ws(' ', line, category, cost_option) from adopted_budget_line where partner = 9"))
			.containsExactlyInAnyOrder("1 PREPARATION PREPARATION", "2 STAFF", "3 TRAVEL");
		for (String rates : List.of("partner_budget_rate", "partner_adopted_rate")) {
			assertThat(rows("select kind || ' ' || percent::numeric(5, 2) from " + rates + " where partner = 9"))
				.as(rates)
				.containsExactly("OFFICE_ON_STAFF 15.00");
		}
		assertThat(rows("select category || ' ' || amount from partner_budget_base where partner = 9"))
			.contains("STAFF 1000.05", "OFFICE 150.00", "TRAVEL 70.00", "PREPARATION 15000.00");
	}

	@Test
	void theTrailSaysWhatWasPlanned() {
		plan(COSTS);
		assertThat(rows(
				"select chain || ' ' || facts from trail_entry where action = 'budget-planned' and subject like '%/9%'"))
			.singleElement()
			.asString()
			.startsWith("PGI06030 ")
			.contains("16220.05");
	}

	@Test
	void aFlatRateThatIsNotWhatItsBaseMakesOfItIsRefused() {
		refused("plan-not-as-computed", CostCategory.OFFICE, "150.01");
	}

	@Test
	void aLumpSumThatNoProgrammeLaidDownIsRefused() {
		refused("no-such-lump-sum", CostCategory.PREPARATION, "15000.01");
	}

	@Test
	void whoHasNotSeenTheNewestVersionNeitherDraftsNorAdopts() {
		BudgetDraft before = this.drafts.of("PGI06030", 2);
		Optional<Long> older = Optional.of(before.version() - 1);
		Refused.as(Refusal.Kind.CONFLICT, "stale-version", () -> SignedIn.as("partner-2", () -> draft(older)));
		assertThat(this.drafts.of("PGI06030", 2).version()).isEqualTo(before.version());
		BudgetDraft drafted = SignedIn.as("partner-2", () -> draft(Optional.of(before.version())));
		assertThat(drafted.version()).isEqualTo(before.version() + 1);
		Refused.as(Refusal.Kind.CONFLICT, "stale-version", () -> SignedIn.as("ma", () -> {
			this.adoptBudget.adopt("PGI06030", 2, Optional.of(before.version()), "Agreed.");
			return null;
		}));
		assertThat(this.drafts.of("PGI06030", 2).isChanged()).isTrue();
	}

	private BudgetDraft draft(Optional<Long> version) {
		return this.replaceBudgetDraft.replace("PGI06030", 2, version,
				StatedBudget.of(this.drafts.of("PGI06030", 2).flatRates(), List.of()));
	}

	private void refused(String code, CostCategory category, String cost) {
		Map<CostCategory, Money> wrong = new EnumMap<>(COSTS);
		wrong.put(category, Money.of(cost));
		Refused.as(Refusal.Kind.INVALID, code, () -> plan(wrong));
		assertThat(planned(Dimension.CATEGORY).total().planned()).isEqualTo(Money.ZERO);
		assertThat(rows("select line::text from partner_budget_line where partner = 9")).isEmpty();
	}

	private void plan(Map<CostCategory, Money> costs) {
		this.access.asSystem(() -> {
			this.planBudget.plan(this.ninth, costs);
			return UUID.randomUUID();
		});
	}

	private Breakdown planned(Dimension dimension) {
		return this.ledger.breakdown(Slice.partner("PGI06030", NINTH), dimension);
	}

	private List<String> rows(String sql) {
		return this.jdbc.queryForList(sql, String.class);
	}

}
