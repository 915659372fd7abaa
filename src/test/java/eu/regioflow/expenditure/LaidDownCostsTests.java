package eu.regioflow.expenditure;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.InterregEurope;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.ledger.Component;
import eu.regioflow.ledger.CostDetail;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.refusal.LocatedError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A rule set of its own, with a unit cost of staff that is laid down in two currencies,
 * and one of several categories.
 */
@DemoTest
class LaidDownCostsTests {

	private static final String HEAD = "line,cost_category,description,supplier,internal_reference,invoice_number,"
			+ "invoice_date,payment_date,currency,total_invoice_value,vat,declared_amount,comment,gdpr,cost_option,units\n";

	private ReportContext context;

	@Autowired
	private LaidDownCosts laidDown;

	@Autowired
	private ListFiles files;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private ApplicationContext application;

	@BeforeEach
	void layDown() throws Exception {
		DemoState.restore(this.application);
		RuleSet known = InterregEurope.rules();
		RuleSet rules = new RuleSet("with-unit-costs", known.programme(), known.zone(), known.deadlines(),
				known.roundings(), known.offers(), known.declarable(), known.limits());
		this.context = new ReportContext(UUID.randomUUID(), PlayedPeriod.PROJECT, 2, 1, LocalDate.of(2019, 8, 1),
				LocalDate.of(2019, 8, 1), LocalDate.of(2020, 1, 31), rules, InterregEurope.terms());
		this.jdbc.update("insert into rule_set select (jsonb_populate_record(r, '{\"code\": \"with-unit-costs\"}')).* "
				+ "from rule_set r where code = ?", known.code());
		this.jdbc.update("""
				insert into rule_set_cost_option (rule_set, code, kind, category, name, amount, foreign_amount,
					foreign_currency) values
					('with-unit-costs', 'HOUR', 'UNIT_COST', 'STAFF', 'Hour', 33.33, 35.55, 'CHF'),
					('with-unit-costs', 'EVENT', 'UNIT_COST', 'UNIT_COSTS', 'Event', 0.03, null, null)
				""");
	}

	@AfterEach
	void takeAway() {
		this.jdbc.update("delete from rule_set_cost_option where rule_set = 'with-unit-costs'");
		this.jdbc.update("delete from rule_set where code = 'with-unit-costs'");
	}

	@Test
	void aUnitCostIsUnitsTimesPriceInTheCurrencyThatTheLineNames() {
		ImportedList priced = priced(",HOUR,12.50", "CHF,HOUR,12.50", "EUR,EVENT,2.50");
		assertThat(priced.errors()).isEmpty();
		assertThat(priced.lines())
			.extracting((line) -> line.declaredAmount() + " " + line.currency() + " " + line.category())
			.containsExactly("416.62 EUR STAFF", "444.37 CHF STAFF", "0.07 EUR UNIT_COSTS");
	}

	@Test
	void aCurrencyThatIsNotLaidDownIsRefusedAndTheOthersAreNamed() {
		List<LocatedError> errors = priced("RON,HOUR,1", "CHF,EVENT,1").errors();
		assertThat(errors).extracting(LocatedError::code).containsOnly("cost-option-currency").hasSize(2);
		assertThat(errors.get(0).arguments()).contains("EUR, CHF");
	}

	@Test
	void aUnitCostOfOneCategoryIsInTheBaseOfItsFlatRateAndOneOfSeveralIsNot() {
		List<Posting> postings = Declaration.postings(
				this.context.place(), List.of(item(CostCategory.STAFF, "HOUR", "416.62"),
						item(CostCategory.STAFF, null, "583.38"), item(CostCategory.UNIT_COSTS, "EVENT", "100.00")),
				this.context.terms());
		Posting.Place place = this.context.place();
		assertThat(postings).contains(cost(place, "STAFF", Component.UNIT_COST, "HOUR", "416.62"),
				cost(place, "STAFF", Component.LINE, null, "583.38"),
				cost(place, "UNIT_COSTS", Component.UNIT_COST, "EVENT", "100.00"),
				cost(place, "OFFICE", Component.FLAT_RATE, null, "150.00"));
	}

	private static Posting cost(Posting.Place place, String category, Component component, String option,
			String amount) {
		return place.cost(category, component, new CostDetail(option, null), null, Measure.DECLARED, Money.of(amount));
	}

	private static Declaration.Item item(CostCategory category, String option, String amount) {
		return new Declaration.Item(category, new CostDetail(option, null), Money.of(amount));
	}

	private ImportedList priced(String... cells) {
		StringBuilder csv = new StringBuilder(HEAD);
		for (String cell : cells) {
			String[] given = cell.split(",");
			csv.append(",,,,,,,,").append(given[0]).append(",,,,,,").append(given[1]).append(',').append(given[2]);
			csv.append('\n');
		}
		return this.laidDown.priced(
				this.files.read(csv.toString().getBytes(StandardCharsets.UTF_8), ListFiles.Format.CSV), this.context);
	}

}
