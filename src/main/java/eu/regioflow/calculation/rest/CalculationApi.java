package eu.regioflow.calculation.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import eu.regioflow.budget.CategoryTotals;
import eu.regioflow.budget.FlatRates;
import eu.regioflow.budget.PeriodBudgets;
import eu.regioflow.calculation.ControlOutcome;
import eu.regioflow.calculation.DeclaredAmount;
import eu.regioflow.expenditure.Declaration;
import eu.regioflow.identity.Access;
import eu.regioflow.ledger.Progress;
import eu.regioflow.money.Money;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.partnership.BudgetPart;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.partnership.Contributions;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.PeriodCalendar;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Calculates with the rules of the portal and keeps nothing. A question may name its
 * {@code ruleSet}: its rounding is used then, and flat rates are held against what it
 * offers.
 */
@RestController
@RequestMapping(path = "/api/v1/calculations", consumes = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Calculations")
class CalculationApi {

	/** That of the demo programme; both rule sets round alike. */
	private static final String USUAL = "interreg-europe-2014-2020";

	private static final String RULE_SET = "ruleSet";

	private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,60}");

	private static final Pattern KEY = Pattern.compile("[\\p{L}\\d][\\p{L}\\d ._/-]{0,59}");

	private static final String TOTAL = "total";

	private static final int LONGEST_PROJECT = 999;

	private static final int LONGEST_PERIOD = 99;

	private final Access access;

	private final RuleSets ruleSets;

	CalculationApi(Access access, RuleSets ruleSets) {
		this.access = access;
		this.ruleSets = ruleSets;
	}

	private Question question(byte[] body, String... keys) {
		this.access.actor();
		List<String> known = new ArrayList<>(List.of(keys));
		known.add(RULE_SET);
		return Question.of(body).only(Set.copyOf(known));
	}

	private RuleSet rules(Question question) {
		String code = question.text(RULE_SET, CODE, "rule-set-code");
		return this.ruleSets.get((code != null) ? code : USUAL);
	}

	private FlatRates flatRates(Question question) {
		RuleSet rules = rules(question);
		FlatRates chosen = Parts.flatRates(question, rules.rounding(RoundingPoint.FLAT_RATE));
		return question.keys().contains(RULE_SET) ? chosen.offeredBy(rules) : chosen;
	}

	@PostMapping("/budget")
	@Operation(summary = "Every category of a budget, the flat rates computed")
	@Asked("""
			{"flatRates": {"officeOnStaff": "15"}, "costs": {"staff": "1000.10", "travel": "7.00"}}""")
	Map<String, Money> budget(@RequestBody byte[] body) {
		Question question = question(body, "flatRates", "costs");
		Map<CostCategory, Money> costs = Parts.costs(question.object("costs"));
		return Answers.budget(CategoryTotals.of(costs, flatRates(question)));
	}

	@PostMapping("/budget-periods")
	@Operation(summary = "A budget over its periods; the last one takes the remainder")
	@Asked("""
			{"flatRates": {"officeOnStaff": "15"}, "periods": [{"staff": "100.05"}, {"staff": "100.05"}]}""")
	Answers.Periods budgetPeriods(@RequestBody byte[] body) {
		Question question = question(body, "flatRates", "periods");
		List<Map<CostCategory, Money>> periods = question.objects("periods").stream().map(Parts::costs).toList();
		return Answers.Periods.of(PeriodBudgets.of(periods, flatRates(question)));
	}

	@PostMapping("/co-financing")
	@Operation(summary = "What each fund and the partner bear of an amount")
	@Asked("""
			{"total": "100.01", "funds": [{"fund": "ERDF", "percent": "85"}], \
			"contributions": {"public": "100.00", "private": "50.00"}, "eligibleBudget": "1000.00"}""")
	Answers.Split coFinancing(@RequestBody byte[] body) {
		Question question = question(body, TOTAL, "funds", "contributions", "eligibleBudget");
		Rounding fundShare = rules(question).rounding(RoundingPoint.FUND_SHARE);
		Money total = question.signedAmount(TOTAL);
		Money eligible = question.amount("eligibleBudget");
		Question given = question.object("contributions").only(Set.of("public", "automaticPublic", "private"));
		Contributions contributions = new Contributions(given.amount("public"), given.amount("automaticPublic"),
				given.amount("private"));
		CoFinancing coFinancing = Parts.coFinancing(question);
		if (!given.keys().isEmpty()) {
			contributions.covering(BudgetPart.MANAGEMENT,
					coFinancing.split(eligible, fundShare).get(CoFinancing.PARTNER));
		}
		return Answers.Split.of(coFinancing.split(total, fundShare), contributions);
	}

	@PostMapping("/fund-periods")
	@Operation(summary = "What each source bears of each period; the last one takes the remainder")
	@Asked("""
			{"periods": ["100.01", "100.01", "100.01"], "funds": [{"fund": "ERDF", "percent": "85"}]}""")
	Map<String, Answers.SourcePeriods> fundPeriods(@RequestBody byte[] body) {
		Question question = question(body, "periods", "funds");
		Rounding fundShare = rules(question).rounding(RoundingPoint.FUND_SHARE);
		List<Money> periods = question.amounts("periods");
		CoFinancing coFinancing = Parts.coFinancing(question);
		return Answers.SourcePeriods.of(coFinancing.splitPeriods(periods, fundShare),
				coFinancing.splitWhole(periods, fundShare));
	}

	@PostMapping("/expenditure")
	@Operation(summary = "Declared items in EUR, item by item and by category")
	@Asked("""
			{"items": [{"category": "staff", "declared": "1000.10", "currency": "EUR"}, \
			{"category": "travel", "declared": "100.00", "currency": "CHF", "rate": "1.0765"}], \
			"flatRates": {"officeOnStaff": "15"}}""")
	Answers.Expenditure expenditure(@RequestBody byte[] body) {
		Question question = question(body, "items", "flatRates");
		List<DeclaredAmount> items = Parts.declared(question);
		FlatRates flatRates = flatRates(question);
		Parts.requireReal(question, items.stream().map(DeclaredAmount::category).toList(), flatRates);
		Rounding conversion = rules(question).rounding(RoundingPoint.CONVERSION);
		List<Declaration.Item> converted = items.stream()
			.map((item) -> new Declaration.Item(item.category(), item.euro(conversion)))
			.toList();
		List<Money> eur = converted.stream().map(Declaration.Item::amount).toList();
		Parts.requireWithinLimit(question, eur);
		return Answers.Expenditure.of(eur,
				CategoryTotals.of(converted, Declaration.Item::category, Declaration.Item::amount, flatRates));
	}

	@PostMapping("/control")
	@Operation(summary = "What is eligible, parked and deducted, by category and typology of error")
	@Asked("""
			{"flatRates": {"officeOnStaff": "15"}, "items": [{"category": "staff", "declaredEur": "100.05"}, \
			{"category": "staff", "declaredEur": "200.00", "deducted": "50.05", "typology": "PROCUREMENT"}]}""")
	Answers.Control control(@RequestBody byte[] body) {
		Question question = question(body, "flatRates", "items");
		List<ControlOutcome.ControlledItem> items = Parts.controlled(question);
		FlatRates flatRates = flatRates(question);
		Parts.requireReal(question, items.stream().map((item) -> item.item().category()).toList(), flatRates);
		return Answers.Control.of(ControlOutcome.of(items, flatRates));
	}

	@PostMapping("/overview")
	@Operation(summary = "How far each row of a budget is used up")
	@Asked("""
			{"rows": {"staff": {"budget": "1000.00", "previous": "250.00", "current": "83.33"}}}""")
	Map<String, Answers.Used> overview(@RequestBody byte[] body) {
		Question question = question(body, "rows");
		Question rows = question.object("rows");
		Map<String, Progress> progress = new LinkedHashMap<>();
		for (String key : rows.keys()) {
			if (key.equals(TOTAL) || !KEY.matcher(key).matches()) {
				rows.bad(key, key, "row-key");
			}
			Question row = rows.object(key).only(Set.of("budget", "previous", "current"));
			progress.put(key,
					new Progress(key, row.amount("budget"), row.signedAmount("previous"), row.signedAmount("current")));
		}
		rules(question);
		question.refuseIfBad();
		Map<String, Answers.Used> used = new LinkedHashMap<>();
		progress.forEach((key, row) -> used.put(key, Answers.Used.of(row)));
		used.put(TOTAL, Answers.Used.of(Progress.total(progress.values())));
		return used;
	}

	@PostMapping("/periods")
	@Operation(summary = "The reporting periods that follow from start and duration, and when reports are due")
	@Asked("""
			{"start": "2019-08-01", "durationMonths": 42, "periodLengthMonths": 6}""")
	Answers.Calendar periods(@RequestBody byte[] body) {
		Question question = question(body, "start", "durationMonths", "periodLengthMonths");
		LocalDate start = question.day("start");
		int duration = question.number("durationMonths", LONGEST_PROJECT);
		int length = question.number("periodLengthMonths", LONGEST_PERIOD);
		RuleSet rules = rules(question);
		question.refuseIfBad();
		return Answers.Calendar.of(PeriodCalendar.of(start, duration, length, rules.deadlines()));
	}

}
