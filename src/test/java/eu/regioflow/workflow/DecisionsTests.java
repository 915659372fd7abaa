package eu.regioflow.workflow;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DecisionsTests {

	private static final Decisions DECISIONS = new Decisions(new Models());

	@ParameterizedTest
	@CsvSource({ "interreg-europe-2014-2020, public, EU, 85", "interreg-europe-2014-2020, private-non-profit, EU, 75",
			"interreg-europe-2014-2020, public, NO, 50", "interreg-europe-2014-2020, private-non-profit, CH, 0",
			"interreg-2021-2027, public, EU, 80", "interreg-2021-2027, private-non-profit, EU, 70",
			"interreg-2021-2027, private, NO, 50", "interreg-2021-2027, public, CH, 0" })
	void theRateFollowsFromRuleSetStatusAndCountry(String ruleSet, String status, String country, int rate) {
		assertThat(DECISIONS.evaluate("co-financing-rate",
				Map.of("ruleSet", ruleSet, "legalStatus", status, "countryGroup", country)))
			.singleElement()
			.satisfies((answer) -> assertThat(answer).containsEntry("ratePercent", rate));
	}

	@ParameterizedTest
	@CsvSource({ "interreg-europe-2014-2020, private, EU", "another, public, EU", "interreg-2021-2027, public, US" })
	void whoCannotBeCoFinancedGetsNoRate(String ruleSet, String status, String country) {
		assertThat(DECISIONS.evaluate("co-financing-rate",
				Map.of("ruleSet", ruleSet, "legalStatus", status, "countryGroup", country)))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "MISSING, false, true, false, NO, not-paid, ERROR, payment_date",
			"BEFORE_PROJECT, false, true, false, NO, paid-before-project, ERROR, payment_date",
			"AFTER_PERIOD, false, true, false, NO, paid-after-period, ERROR, payment_date",
			"EARLIER_PERIOD, false, true, false, NO, paid-in-earlier-period, WARNING, payment_date",
			"INSIDE, true, true, false, NO, invoice-after-payment, ERROR, invoice_date",
			"INSIDE, false, false, false, NO, category-not-offered, ERROR, cost_category",
			"INSIDE, false, true, true, NO, category-by-flat-rate, ERROR, cost_category",
			"INSIDE, false, true, false, OTHER_REPORT, duplicate-invoice, ERROR, invoice_number",
			"INSIDE, false, true, false, SAME_REPORT, duplicate-in-list, ERROR, invoice_number" })
	void eachFactThatSpeaksAgainstALineIsNamed(String paid, boolean after, boolean offered, boolean flat, String before,
			String code, String severity, String column) {
		assertThat(DECISIONS.evaluate("expenditure-eligibility", facts(paid, after, offered, flat, before)))
			.containsExactly(Map.of("code", code, "severity", severity, "column", column));
	}

	@Test
	void everythingThatSpeaksAgainstALineIsNamedAtOnceAndNothingAgainstAGoodOne() {
		assertThat(DECISIONS.evaluate("expenditure-eligibility", facts("INSIDE", false, true, false, "NO"))).isEmpty();
		assertThat(DECISIONS.evaluate("expenditure-eligibility", facts("MISSING", true, false, true, "SAME_REPORT")))
			.extracting((answer) -> answer.get("code"))
			.containsExactly("not-paid", "invoice-after-payment", "category-not-offered", "category-by-flat-rate",
					"duplicate-in-list");
	}

	@ParameterizedTest
	@CsvSource({ "STAFF, 'description payment_date'",
			"TRAVEL, 'description payment_date supplier invoice_number invoice_date'",
			"EXTERNAL, 'description payment_date supplier invoice_number invoice_date'",
			"EQUIPMENT, 'description payment_date supplier invoice_number invoice_date'",
			"INFRASTRUCTURE, 'description payment_date supplier invoice_number invoice_date'", "OFFICE, ''" })
	void whatMustBeFilledFollowsFromTheCategory(String category, String columns) {
		List<Object> required = DECISIONS.evaluate("required-fields", Map.of("category", category))
			.stream()
			.map((answer) -> answer.get("column"))
			.toList();

		assertThat(required).isEqualTo(columns.isEmpty() ? List.of() : List.of(columns.split(" ")));
	}

	/**
	 * DOMAIN rule of the HIT certificate: staff always, VAT in projects above EUR 5 M.
	 */
	@ParameterizedTest
	@CsvSource({ "STAFF, false, 1200000.00, 0 ALWAYS STAFF", "STAFF, true, 5000000.01, 0 ALWAYS STAFF",
			"TRAVEL, true, 5000000.01, 0 ALWAYS VAT", "TRAVEL, true, 5000000.00, 10000 ALWAYS LARGE_AMOUNT",
			"TRAVEL, false, 5000000.01, 10000 ALWAYS LARGE_AMOUNT" })
	void theFirstAnswerOfTheSamplingMethodFollowsFromTheFacts(String category, boolean vat, BigDecimal total,
			String answer) {
		assertThat(sample(category, vat, total).get(0)).extracting("fromEur", "selection", "reason")
			.map(String::valueOf)
			.containsExactly(answer.split(" "));
	}

	@Test
	void theSamplingMethodDrawsFromTheMiddleAndLeavesTheSmallest() {
		List<Map<String, Object>> answers = sample("TRAVEL", false, BigDecimal.TEN);
		assertThat(answers).extracting((answer) -> answer.get("fromEur") + " " + answer.get("selection"))
			.containsExactly("10000 ALWAYS", "50 DRAW", "0 NEVER");
		assertThat(answers).extracting((answer) -> answer.get("percent")).containsExactly(null, 10, null);
	}

	@Test
	void anEditionNamesTheReleaseAndTheTextOfATable() {
		assertThat(DECISIONS.edition("control-sample")).matches(new Models().version() + "-[0-9a-f]{8}")
			.isNotEqualTo(DECISIONS.edition("required-fields"));
		assertThatThrownBy(() -> DECISIONS.edition("none")).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void aTableThatIsNotThereIsAMistakeOfTheCaller() {
		assertThatThrownBy(() -> DECISIONS.evaluate("none", Map.of())).isInstanceOf(IllegalArgumentException.class);
	}

	/** The reference system's rule: procurement and re-included items always. */
	@ParameterizedTest
	@CsvSource({ "true, false, PROCUREMENT", "false, true, REINCLUDED", "true, true, REINCLUDED" })
	void aContractAndAParkedLineDeclaredAgainAreAlwaysInTheSample(boolean procured, boolean reincluded, String reason) {
		Map<String, Object> first = sample("EXTERNAL", false, BigDecimal.TEN, procured, reincluded).get(0);
		assertThat(first).containsEntry("fromEur", 0)
			.containsEntry("selection", "ALWAYS")
			.containsEntry("reason", reason);
	}

	private static List<Map<String, Object>> sample(String category, boolean vat, BigDecimal total) {
		return sample(category, vat, total, false, false);
	}

	private static List<Map<String, Object>> sample(String category, boolean vat, BigDecimal total, boolean procured,
			boolean reincluded) {
		return DECISIONS.evaluate("control-sample", Map.of("category", category, "vatDeclared", vat, "projectTotal",
				total, "procured", procured, "reincluded", reincluded));
	}

	private static Map<String, Object> facts(String paid, boolean after, boolean offered, boolean flat, String before) {
		Map<String, Object> facts = new HashMap<>();
		facts.put("paymentDate", paid);
		facts.put("invoiceAfterPayment", after);
		facts.put("categoryOffered", offered);
		facts.put("categoryByFlatRate", flat);
		facts.put("reportedBefore", before);
		return facts;
	}

}
