package eu.regioflow.calculation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.regioflow.DemoTest;
import eu.regioflow.Portal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The calculations' contract. Bodies are written with single quotes.
 */
@DemoTest
class CalculationApiTests {

	private static final ObjectMapper JSON = new ObjectMapper();

	@LocalServerPort
	private int port;

	private Portal.Answer ask(String call, String question) {
		return Portal.of(this.port, "auditor").post("/api/v1/calculations/" + call, question.replace('\'', '"'));
	}

	private void answers(String call, String question, String expected) {
		Portal.Answer answer = ask(call, question);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.json()).isEqualTo(read(expected));
	}

	private static JsonNode read(String json) {
		try {
			return JSON.readTree(json.replace('\'', '"'));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Portal.Answer refused(String call, String question, String code, String column) {
		Portal.Answer answer = ask(call, question);
		assertThat(answer.status()).as(question + " → " + answer.body()).isEqualTo(422);
		assertThat(answer.text("code")).as(answer.body()).isEqualTo(code);
		assertThat(answer.text("detail")).isNotBlank();
		assertThat(answer.text("errors.0.code")).isEqualTo(code);
		assertThat(answer.text("errors.0.column")).isEqualTo(column);
		assertThat(answer.text("errors.0.remedy")).isNotBlank();
		return answer;
	}

	@Test
	void domain91BudgetWithFifteenPercentOffice() {
		answers("budget", "{'flatRates': {'officeOnStaff': '15'}, 'costs': {'staff': '1000.10', 'travel': '7.00'}}", """
				{'staff': '1000.10', 'office': '150.01', 'travel': '7.00', 'external': '0.00', 'equipment': '0.00',
				 'infrastructure': '0.00', 'other': '0.00', 'unitCosts': '0.00', 'lumpSums': '0.00', 'spf': '0.00',
				 'total': '1157.11'}""");
	}

	@Test
	void domain46BudgetOfTheHungarianSlovakProject() {
		Portal.Answer answer = ask("budget",
				"{'flatRates': {'officeOnStaff': '15', 'travelOnStaff': '15'}, 'costs': {'staff': '66040.00'}}");
		assertThat(List.of(answer.text("office"), answer.text("travel"), answer.text("total")))
			.containsExactly("9906.00", "9906.00", "85852.00");
	}

	@Test
	void domain91StaffOfOtherDirectCostsWithTravelOutOfTheBase() {
		Portal.Answer answer = ask("budget", """
				{'flatRates': {'staff': '20', 'travelOnStaff': '15'},
				 'costs': {'external': '100000', 'travel': '999.00', 'staff': '999.00'}}""");
		assertThat(List.of(answer.text("staff"), answer.text("travel"), answer.text("total")))
			.containsExactly("20000.00", "3000.00", "123000.00");
	}

	@Test
	void domain21FortyPercentForAllOtherCosts() {
		Portal.Answer answer = ask("budget", """
				{'flatRates': {'otherOnStaff': '40'}, 'costs': {'staff': '1000.10', 'external': '5.00',
				 'unitCosts': '6.00', 'lumpSums': '7.00', 'spf': '8.00'}}""");
		assertThat(List.of(answer.text("other"), answer.text("external"), answer.text("unitCosts"),
				answer.text("lumpSums"), answer.text("spf"), answer.text("total")))
			.containsExactly("400.04", "0.00", "0.00", "7.00", "8.00", "1415.14");
	}

	@Test
	void anEmptyQuestionIsAnEmptyBudget() {
		assertThat(ask("budget", "{}").text("total")).isEqualTo("0.00");
		assertThat(ask("budget-periods", "{}").json()).isEqualTo(read("{'total': '0.00', 'periods': []}"));
		assertThat(ask("expenditure", "{}").text("total")).isEqualTo("0.00");
		assertThat(ask("control", "{}").text("eligible")).isEqualTo("0.00");
		assertThat(ask("overview", "{}").text("total.soFarPercent")).isEqualTo("0.00");
	}

	@Test
	void reference31TheLastPeriodTakesTheRemainder() {
		Portal.Answer answer = ask("budget-periods", """
				{'flatRates': {'officeOnStaff': '15'}, 'periods': [{'staff': '100.05'}, {'staff': '100.05'}]}""");
		assertThat(answer.text("total")).isEqualTo("230.11");
		assertThat(answer.json().findValuesAsText("office")).containsExactly("15.00", "15.01");
		assertThat(answer.text("periods.0.total")).isEqualTo("115.05");
		assertThat(answer.text("periods.1.total")).isEqualTo("115.06");
		assertThat(answer.json().findValuesAsText("sharePercent")).containsExactly("50.00", "50.00");
		assertThat(answer.json().at("/periods/0")).hasSize(12);
	}

	@Test
	void reference31TheLastSharePercentIsWhatIsLeftOfOneHundred() {
		Portal.Answer answer = ask("budget-periods",
				"{'periods': [{'staff': '1.00'}, {'travel': '1.00'}, {'spf': '1.00'}]}");
		assertThat(answer.json().findValuesAsText("sharePercent")).containsExactly("33.33", "33.33", "33.34");
	}

	@Test
	void domain91FundShareIsCutAndThePartnerTakesTheRest() {
		answers("co-financing", "{'total': '100.01', 'funds': [{'fund': 'ERDF', 'percent': '85'}]}", """
				{'funds': {'ERDF': '85.00'}, 'partnerContribution': '15.01', 'partnerByFund': {'ERDF': '15.01'},
				  'ofWhichPublic': '0.00',
				 'ofWhichAutomaticPublic': '0.00', 'ofWhichPrivate': '0.00'}""");
	}

	@Test
	void reference32PartsOfThePartnersShareAddUpWhereTheReferenceSystemLosesACent() {
		answers("co-financing",
				"""
						{'total': '100.01', 'funds': [{'fund': 'ERDF', 'percent': '85'}, {'fund': 'PARTNER', 'percent': '15.00'}],
						 'contributions': {'public': '100.00', 'private': '50.00'}, 'eligibleBudget': '1000.00'}""",
				"""
						{'funds': {'ERDF': '85.00'}, 'partnerContribution': '15.01', 'partnerByFund': {'ERDF': '15.01'},
						'ofWhichPublic': '10.01',
						 'ofWhichAutomaticPublic': '0.00', 'ofWhichPrivate': '5.00'}""");
	}

	@Test
	void domain16SwissPartnerBearsAll() {
		answers("co-financing", "{'total': '0.01', 'funds': [{'fund': 'ERDF', 'percent': '0'}]}", """
				{'funds': {'ERDF': '0.00'}, 'partnerContribution': '0.01', 'partnerByFund': {'ERDF': '0.00'},
				  'ofWhichPublic': '0.00',
				 'ofWhichAutomaticPublic': '0.00', 'ofWhichPrivate': '0.00'}""");
	}

	@Test
	void reference14FourFunds() {
		answers("co-financing", """
				{'total': '0.07', 'funds': [{'fund': 'ERDF', 'percent': '25'}, {'fund': 'IPA III', 'percent': '25'},
				 {'fund': 'NDICI', 'percent': '25'}, {'fund': 'Other', 'percent': '24.99'}]}""",
				"""
						{'funds': {'ERDF': '0.01', 'IPA III': '0.01', 'NDICI': '0.01', 'Other': '0.01'},
						 'partnerContribution': '0.03',
						 'partnerByFund': {'ERDF': '0.01', 'IPA III': '0.01', 'NDICI': '0.01', 'Other': '0.00'}, 'ofWhichPublic': '0.00', 'ofWhichAutomaticPublic': '0.00',
						 'ofWhichPrivate': '0.00'}""");
	}

	@Test
	void reference31FundsPerPeriod() {
		answers("fund-periods",
				"{'periods': ['100.01', '100.01', '100.01'], 'funds': [{'fund': 'ERDF', 'percent': '85'}]}", """
						{'ERDF': {'periods': ['85.00', '85.00', '85.02'], 'total': '255.02'},
						 'PARTNER': {'periods': ['15.01', '15.01', '14.99'], 'total': '45.01'}}""");
	}

	@Test
	void reference32ConversionIsRoundedHalfUpPerLine() {
		answers("expenditure", """
				{'items': [{'category': 'staff', 'declared': '1000.10'},
				 {'category': 'travel', 'declared': '100.00', 'currency': 'CHF', 'rate': '1.0765'},
				 {'category': 'travel', 'declared': '-0.01', 'currency': 'CHF', 'rate': '2'},
				 {'category': 'external', 'declared': '0.02', 'currency': 'RON', 'rate': '4'}],
				 'flatRates': {'officeOnStaff': '15'}}""", """
				{'eur': ['1000.10', '92.89', '-0.01', '0.01'],
				 'categories': {'staff': '1000.10', 'office': '150.01', 'travel': '92.88', 'external': '0.01',
				  'equipment': '0.00', 'infrastructure': '0.00', 'other': '0.00', 'unitCosts': '0.00',
				  'lumpSums': '0.00', 'spf': '0.00'},
				 'total': '1243.00'}""");
	}

	@Test
	void reference33DeductionWithItsFlatRateEffect() {
		Portal.Answer answer = ask("control", """
				{'flatRates': {'officeOnStaff': '15'}, 'items': [
				 {'category': 'staff', 'declaredEur': '100.05'},
				 {'category': 'staff', 'declaredEur': '200.00', 'deducted': '50.05', 'typology': 'PROCUREMENT'},
				 {'category': 'travel', 'declaredEur': '10.00', 'deducted': '4.00', 'typology': 'NOT_PAID'},
				 {'category': 'travel', 'declaredEur': '3.00', 'parked': true}]}""");
		assertThat(List.of(answer.text("declared"), answer.text("eligible"), answer.text("parked"),
				answer.text("deducted")))
			.containsExactly("358.05", "293.50", "3.00", "61.55");
		assertThat(answer.json().get("byTypology"))
			.isEqualTo(read("{'NOT_PAID': '4.00', 'PROCUREMENT': '50.05', 'flatRate.office': '7.50'}"));
		assertThat(figures(answer, "office")).containsExactly("45.00", "37.50", "0.00", "7.50");
		assertThat(figures(answer, "travel")).containsExactly("13.00", "6.00", "3.00", "4.00");
		assertThat(figures(answer, "spf")).containsExactly("0.00", "0.00", "0.00", "0.00");
	}

	@Test
	void reference33WithoutDeductionTheCentsOfTheCutAreParked() {
		Portal.Answer answer = ask("control", """
				{'flatRates': {'officeOnStaff': '15'}, 'items': [{'category': 'staff', 'declaredEur': '100.05'},
				 {'category': 'staff', 'declaredEur': '100.05', 'parked': true}]}""");
		assertThat(figures(answer, "office")).containsExactly("30.01", "15.00", "15.01", "0.00");
		assertThat(answer.text("deducted")).isEqualTo("0.00");
	}

	private static List<String> figures(Portal.Answer answer, String category) {
		List<String> figures = new ArrayList<>();
		for (String part : List.of("declared", "eligible", "parked", "deducted")) {
			figures.add(answer.text("categories." + part + "." + category));
		}
		return figures;
	}

	@Test
	void reference32OverviewColumns() {
		answers("overview", """
				{'rows': {'staff': {'budget': '1000.00', 'previous': '250.00', 'current': '83.33'}}}""", """
				{'staff': {'soFar': '333.33', 'soFarPercent': '33.33', 'remaining': '666.67'},
				 'total': {'soFar': '333.33', 'soFarPercent': '33.33', 'remaining': '666.67'}}""");
	}

	@Test
	void aShareOfNothingHasNoFigure() {
		answers("overview", "{'rows': {'staff': {'current': '1.00'}, 'travel': {'budget': '8.00', 'current': '9.00'},"
				+ " 'spf': {}}}", """
						{'staff': {'soFar': '1.00', 'soFarPercent': null, 'remaining': '-1.00'},
						 'travel': {'soFar': '9.00', 'soFarPercent': '112.50', 'remaining': '-1.00'},
						 'spf': {'soFar': '0.00', 'soFarPercent': '0.00', 'remaining': '0.00'},
						 'total': {'soFar': '10.00', 'soFarPercent': '125.00', 'remaining': '-2.00'}}""");
	}

	@Test
	void domain13And91SevenHalfYearsOfTheProject() {
		Portal.Answer answer = ask("periods", "{'start': '2019-08-01', 'durationMonths': 42, 'periodLengthMonths': 6}");
		assertThat(answer.text("end")).isEqualTo("2023-01-31");
		assertThat(answer.json().get("periods")).hasSize(7);
		assertThat(answer.json().at("/periods/0"))
			.isEqualTo(read("{'number': 1, 'start': '2019-08-01', 'end': '2020-01-31', 'reportDue': '2020-05-01'}"));
		assertThat(answer.text("periods.6.reportDue")).isEqualTo("2023-05-01");
	}

	@ParameterizedTest
	@CsvSource({ "staff, otherOnStaff, flat-rate-on-flat-rate-staff, otherOnStaff",
			"travelOnStaff, otherOnStaff, flat-rate-covers-all-others, otherOnStaff",
			"officeOnStaff, officeOnDirect, flat-rate-office-twice, officeOnDirect" })
	void reference13RatesThatExcludeEachOther(String one, String other, String code, String column) {
		for (String call : List.of("budget", "budget-periods", "expenditure", "control")) {
			Portal.Answer answer = refused(call, "{'flatRates': {'%s': '5', '%s': '5'}}".formatted(one, other), code,
					column);
			assertThat(answer.text("detail")).contains(one, other, "Regulation (EU) 2021/");
		}
		Portal.Answer german = Portal.of(this.port, "auditor")
			.post("/api/v1/calculations/budget",
					"{\"flatRates\": {\"%s\": \"5\", \"%s\": \"5\"}}".formatted(one, other), "Accept-Language", "de");
		assertThat(german.text("detail")).contains("Die Pauschale", "Verordnung (EU) 2021/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "101", "-1", "0.99", "100.01" })
	void aFlatRateOutsideOneToOneHundredIsRefused(String rate) {
		refused("budget", "{'flatRates': {'staff': '%s'}}".formatted(rate), "flat-rate-out-of-bounds", "staff");
	}

	@Test
	void theCapOfARuleSetIsChecked() {
		String question = "{'ruleSet': 'interreg-europe-2014-2020', 'flatRates': {'%s': '%s'}}";
		assertThat(ask("budget", question.formatted("officeOnStaff", "15")).status()).isEqualTo(200);
		refused("budget", question.formatted("officeOnStaff", "14"), "flat-rate-fixed", "officeOnStaff");
		refused("budget", question.formatted("travelOnStaff", "15"), "flat-rate-not-offered", "travelOnStaff");
		assertThat(ask("budget", "{'ruleSet': 'x'}").text("code")).isEqualTo("unknown-rule-set");
		refused("periods", "{'start': '2020-01-01', 'durationMonths': 1, 'periodLengthMonths': 1, 'ruleSet': 'X'}",
				"rule-set-code", "ruleSet");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "'NaN'|not-a-plain-amount", "'1e999'|not-a-plain-amount", "1e999|not-a-plain-amount",
					"'-0'|not-a-plain-amount", "'-0.00'|not-a-plain-amount", "-0|not-a-plain-amount",
					"12.5|not-a-plain-amount", "'+1'|not-a-plain-amount", "' 1'|not-a-plain-amount",
					"'1,5'|not-a-plain-amount", "''|not-a-plain-amount", "'.5'|not-a-plain-amount",
					"'01'|not-a-plain-amount", "true|not-a-plain-amount", "['1']|not-a-plain-amount",
					"{}|not-a-plain-amount", "'١'|not-a-plain-amount", "'1.005'|too-many-decimals",
					"'1000000000.00'|amount-too-large", "'9999999999999999999999999999999999999999'|amount-too-large",
					"9999999999999999999999999999999999999999|not-a-plain-amount", "'-0.01'|amount-below-zero" },
			quoteCharacter = '`')
	void aNumberThatIsNoAmountIsRefused(String value, String code) {
		refused("budget", "{'costs': {'staff': %s}}".formatted(value), code, "costs.staff");
		refused("fund-periods", "{'periods': ['1.00', %s]}".formatted(value), code, "periods");
		assertThat(ask("fund-periods", "{'periods': ['1.00', %s]}".formatted(value)).json().at("/errors/0/row").asInt())
			.isEqualTo(2);
	}

	@Test
	void theLargestAmountIsTaken() {
		assertThat(ask("budget", "{'costs': {'staff': '999999999.99', 'spf': '999999999.99'}}").text("total"))
			.isEqualTo("1999999999.98");
		refused("expenditure", "{'items': [{'category': 'staff', 'declared': '999999999.99', 'currency': 'CHF', "
				+ "'rate': '0.99999999'}]}", "amount-too-large", "items.declared");
		assertThat(ask("expenditure", "{'items': [{'category': 'staff', 'declared': '-999999999.99'}]}").text("total"))
			.isEqualTo("-999999999.99");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "{'flatrates': {}}|unknown-key|flatrates",
					"{'costs': {'preparation': '1.00'}}|unknown-key|costs.preparation",
					"{'flatRates': {'office': '15'}}|unknown-key|flatRates.office",
					"{'flatRates': '15'}|not-an-object|flatRates",
					"{'flatRates': {'staff': 20}}|not-a-plain-amount|flatRates.staff",
					"{'flatRates': {'staff': '20.005'}}|too-many-decimals|flatRates.staff" })
	void aBudgetOfAnotherFormIsRefused(String question, String code, String column) {
		refused("budget", question, code, column);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"[{'fund': 'ERDF', 'percent': '85'}, {'fund': 'IPA', 'percent': '15.01'}]|fund-rates-above-100|IPA",
			"[{'fund': 'ERDF', 'percent': '85'}, {'fund': 'PARTNER', 'percent': '14'}]|shares-not-100|funds",
			"[{'fund': 'ERDF', 'percent': '101'}]|fund-rate-out-of-bounds|ERDF",
			"[{'fund': 'ERDF', 'percent': '-1'}]|fund-rate-out-of-bounds|ERDF",
			"[{'fund': 'ERDF', 'percent': '85%'}]|not-a-plain-amount|funds.percent",
			"[{'fund': 'ERDF'}]|value-missing|funds.percent", "[{'percent': '85'}]|value-missing|funds.fund",
			"[{'fund': 'ERDF', 'percent': '1'}, {'fund': 'ERDF', 'percent': '1'}]|fund-twice|funds.fund",
			"[{'fund': '<b>', 'percent': '1'}]|fund-name|funds.fund", "{}|not-a-list|funds", "[1]|not-an-object|funds",
			"[{'fund':'A','percent':'1'},{'fund':'B','percent':'1'},{'fund':'C','percent':'1'},{'fund':'D','percent':'1'},{'fund':'E','percent':'1'}]|too-many-funds|E" })
	void fundsThatCannotFinanceAreRefused(String funds, String code, String column) {
		for (String call : List.of("co-financing", "fund-periods")) {
			Portal.Answer answer = ask(call, "{'funds': %s}".formatted(funds));
			assertThat(answer.status()).as(answer.body()).isEqualTo(422);
			assertThat(answer.body()).contains("\"code\":\"" + code + "\"", "\"column\":\"" + column + "\"");
		}
	}

	@Test
	void contributionsHaveToCoverThePartnersShare() {
		String question = "{'total': '1.00', 'funds': [{'fund': 'ERDF', 'percent': '85'}], 'eligibleBudget': '1000.00', "
				+ "'contributions': {'public': '%s', 'automaticPublic': '1.00'}}";
		assertThat(ask("co-financing", question.formatted("149.00")).text("ofWhichPublic")).isEqualTo("0.15");
		refused("co-financing", question.formatted("149.01"), "contributions-not-partner-share", "contributions");
		refused("co-financing", question.formatted("148.99"), "contributions-not-partner-share", "contributions");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "{'category': 'preparation', 'declared': '1'}|unknown-cost-category|items.category",
					"{'declared': '1'}|value-missing|items.category",
					"{'category': 'office', 'declared': '1'}|category-by-flat-rate|items.category",
					"{'category': 'staff', 'currency': 'EUX'}|unknown-currency|items.currency",
					"{'category': 'staff', 'currency': 'chf'}|unknown-currency|items.currency",
					"{'category': 'staff', 'currency': 'CHF'}|value-missing|items.rate",
					"{'category': 'staff', 'currency': 'CHF', 'rate': '0'}|rate-out-of-bounds|items.rate",
					"{'category': 'staff', 'currency': 'CHF', 'rate': '-1'}|rate-out-of-bounds|items.rate",
					"{'category': 'staff', 'currency': 'CHF', 'rate': '1.123456789'}|too-many-decimals|items.rate",
					"{'category': 'staff', 'rate': '2'}|rate-of-euro|items.rate",
					"{'category': 'staff', 'amount': '2'}|unknown-key|items.amount" })
	void anItemThatCannotBeConvertedIsRefused(String item, String code, String column) {
		Portal.Answer answer = refused("expenditure",
				"{'flatRates': {'officeOnStaff': '15'}, 'items': [{'category': 'staff'}, %s]}".formatted(item), code,
				column);
		assertThat(answer.json().at("/errors/0/row").asInt()).isEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"'declaredEur': '10', 'deducted': '10.01', 'typology': 'A'|more-than-the-line|items.deducted",
			"'declaredEur': '10', 'deducted': '-0.01', 'typology': 'A'|more-than-the-line|items.deducted",
			"'declaredEur': '-10', 'deducted': '0.01', 'typology': 'A'|more-than-the-line|items.deducted",
			"'declaredEur': '-10', 'deducted': '-10.01', 'typology': 'A'|more-than-the-line|items.deducted",
			"'declaredEur': '10', 'deducted': '1', 'parked': true, 'typology': 'A'|deducted-and-parked|items.parked",
			"'declaredEur': '10', 'deducted': '1'|error-type-missing|items.typology",
			"'declaredEur': '10', 'typology': 'flatRate.office'|typology-name|items.typology",
			"'declaredEur': '10', 'parked': 'yes'|not-true-or-false|items.parked" })
	void aFindingThatCannotBeIsRefused(String finding, String code, String column) {
		refused("control", "{'items': [{'category': 'staff', %s}]}".formatted(finding), code, column);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "'2019-02-29'|6|6|not-a-day|start", "'01.08.2019'|6|6|not-a-day|start",
					"'9999-01-01'|6|6|not-a-day|start", "20190801|6|6|not-a-day|start",
					"'2019-08-01'|0|6|number-out-of-bounds|durationMonths",
					"'2019-08-01'|1000|6|number-out-of-bounds|durationMonths",
					"'2019-08-01'|1.5|6|number-out-of-bounds|durationMonths",
					"'2019-08-01'|'6'|6|number-out-of-bounds|durationMonths",
					"'2019-08-01'|1e999|6|number-out-of-bounds|durationMonths",
					"'2019-08-01'|6|100|number-out-of-bounds|periodLengthMonths",
					"'2019-08-01'|6|null|number-out-of-bounds|periodLengthMonths" })
	void periodsThatCannotBeAreRefused(String start, String duration, String length, String code, String column) {
		refused("periods",
				"{'start': %s, 'durationMonths': %s, 'periodLengthMonths': %s}".formatted(start, duration, length),
				code, column);
	}

	@Test
	void rowsOfAnOverviewHaveKeys() {
		refused("overview", "{'rows': {'total': {}}}", "row-key", "rows.total");
		refused("overview", "{'rows': {'': {}}}", "row-key", "rows");
		refused("overview", "{'rows': {'staff': {'budget': '-1'}}}", "amount-below-zero", "rows.staff.budget");
	}

	@Test
	void everyBadPlaceIsToldAtOnce() {
		Portal.Answer answer = ask("control",
				"{'items': [{'category': 'x', 'declaredEur': '1.234'}, {'category': 'staff', 'deducted': 'NaN'}], 'x': 1}");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.text("code")).isEqualTo("bad-values");
		assertThat(answer.json().get("errors").findValuesAsText("code")).containsExactly("unknown-key",
				"too-many-decimals", "unknown-cost-category", "not-a-plain-amount");
	}

	@Test
	void aBodyThatIsNoQuestionIsRefused() {
		assertThat(ask("budget", "{").status()).isEqualTo(400);
		assertThat(ask("budget", "{'costs': {'staff': NaN}}").text("code")).isEqualTo("broken-json");
		assertThat(ask("budget", "{'costs': {}, 'costs': {}}").status()).isEqualTo(400);
		assertThat(ask("budget", "").status()).isEqualTo(400);
		assertThat(ask("budget", "[]").status()).isEqualTo(422);
		assertThat(ask("budget", "{'costs': {'staff': %s}}".formatted("9".repeat(5000))).status()).isIn(400, 422);
		assertThat(
				Portal.of(this.port, "auditor").send("POST", "/api/v1/calculations/budget", "text/csv", "a").status())
			.isEqualTo(415);
		refused("fund-periods", "{'periods': [%s'1']}".formatted("'1',".repeat(10_000)), "list-too-long", "periods");
	}

	@Test
	void whoeverIsSignedInMayAskAndNobodyElse() {
		for (String user : List.of("partner-2", "controller-ch", "js", "ma", "ca", "admin", "js-2")) {
			assertThat(Portal.of(this.port, user).post("/api/v1/calculations/budget", "{}").status()).isEqualTo(200);
		}
		assertThat(Portal.anonymous(this.port).post("/api/v1/calculations/budget", "{}").status()).isEqualTo(401);
	}

	/** What the description shows is what the calculations take. */
	@Test
	void theExamplesOfTheDescriptionAreAnswered() {
		JsonNode paths = Portal.of(this.port, "auditor").get("/v3/api-docs").json().get("paths");
		List<String> tried = new ArrayList<>();
		paths.fieldNames().forEachRemaining((path) -> {
			if (path.startsWith("/api/v1/calculations/")) {
				JsonNode example = paths.get(path).at("/post/requestBody/content/application~1json/example");
				Portal.Answer answer = ask(path.substring("/api/v1/calculations/".length()),
						example.isTextual() ? example.asText() : example.toString());
				assertThat(answer.status()).as(path + answer.body()).isEqualTo(200);
				tried.add(path);
			}
		});
		assertThat(tried).hasSize(8);
	}

}
