package eu.regioflow.programme;

import java.time.LocalDate;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoTest;
import eu.regioflow.InterregEurope;
import eu.regioflow.Portal;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DemoTest
class RuleSetsTests {

	@LocalServerPort
	private int port;

	@Autowired
	private RuleSets ruleSets;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void theOlderRuleSetKeepsItsParameters() {
		RuleSet rules = this.ruleSets.get("interreg-europe-2014-2020");
		assertThat(rules.flatRates())
			.containsExactly(new FlatRate(FlatRateKind.OFFICE_ON_STAFF, Percentage.of("15.00")));
		assertThat(rules.deadlines().partnerReport(LocalDate.of(2020, 1, 31))).isEqualTo("2020-03-01");
		assertThat(rules.deadlines().paymentDays()).isEqualTo(90);
		assertThat(rules.limits().retentionYears()).isEqualTo(2);
		assertThat(rules.limits().flexibilityBase()).isEqualTo(Limits.FlexibilityBase.LINE_AND_PARTNER);
	}

	// DOMAIN 2.1, 2.4, 9
	@Test
	void theNewerRuleSetHasTheParametersOfTheRegulations() {
		RuleSet rules = this.ruleSets.get("interreg-2021-2027");
		assertThat(rules.offers()).extracting(FlatRateOffer::kind).containsExactly(FlatRateKind.values());
		assertThat(rules.offers()).extracting((offer) -> offer.percentage().toString())
			.containsExactly("20.00", "15.00", "15.00", "7.00", "40.00");
		assertThat(rules.isFlatRate(CostCategory.OFFICE)).isTrue();
		assertThat(rules.isFlatRate(CostCategory.TRAVEL)).isFalse();
		assertThat(rules.deadlines().partnerReport(LocalDate.of(2023, 1, 31))).isEqualTo("2023-02-15");
		// DOMAIN 9.1: submitted on 1 March 2023, day 80 is 20 May 2023
		assertThat(rules.deadlines().payment(LocalDate.of(2023, 3, 1))).isEqualTo("2023-05-20");
		assertThat(rules.limits().retentionYears()).isEqualTo(5);
		assertThat(rules.limits().thresholds()).containsEntry("SIMPLIFIED_COSTS", Money.of("200000"))
			.containsEntry("VAT", Money.of("5000000"))
			.containsEntry("MINOR_CORRECTION", Money.of("250"));
	}

	@Test
	void bothRoundAsTheDocumentationSays() {
		for (RuleSet rules : this.ruleSets.all()) {
			if (!rules.code().equals("programme-x")) {
				assertThat(rules.roundings()).as(rules.code()).isEqualTo(InterregEurope.rules().roundings());
			}
		}
	}

	@Test
	void theNewerRuleSetsCapsAreChecked() {
		Portal portal = Portal.of(this.port, "auditor");
		String question = "{\"ruleSet\": \"interreg-2021-2027\", \"flatRates\": {\"staff\": \"%s\"}}";
		assertThat(portal.post("/api/v1/calculations/budget", question.formatted("20")).status()).isEqualTo(200);
		assertThat(portal.post("/api/v1/calculations/budget", question.formatted("20.01")).text("code"))
			.isEqualTo("flat-rate-above-cap");
	}

	@Test
	void anotherParameterIsAFewRowsAndNoCode() {
		this.jdbc.update("""
				insert into rule_set select 'programme-x', programme, zone, partner_report_due_months, 2,
					control_due_months, verification_due_days, payment_due_days, partner_report_due_days, period_months,
					flexibility_percent, flexibility_base, retention_years from rule_set
					where code = 'interreg-2021-2027'
				""");
		this.jdbc.update("""
				insert into rule_set_rounding select 'programme-x', point, 'HALF_UP' from rule_set_rounding
					where rule_set = 'interreg-2021-2027'
				""");
		this.jdbc.update("insert into rule_set_flat_rate (rule_set, percent, kind, adjustable, standard) "
				+ "values ('programme-x', 10, 'OFFICE_ON_STAFF', false, true)");
		Portal portal = Portal.of(this.port, "auditor");
		Portal.Answer budget = portal.post("/api/v1/calculations/budget", """
				{"ruleSet": "programme-x", "flatRates": {"officeOnStaff": "10"}, "costs": {"staff": "1000.05"}}""");
		assertThat(budget.text("office")).isEqualTo("100.01");
		assertThat(portal.post("/api/v1/calculations/budget", """
				{"ruleSet": "programme-x", "flatRates": {"officeOnStaff": "15"}}""").text("code"))
			.isEqualTo("flat-rate-fixed");
		assertThat(portal.post("/api/v1/calculations/periods", """
				{"ruleSet": "programme-x", "start": "2023-01-01", "durationMonths": 6, "periodLengthMonths": 6}""")
			.text("periods.0.reportDue")).isEqualTo("2023-09-01");
		JsonNode listed = portal.get("/api/v1/rule-sets").json();
		assertThat(listed.findValuesAsText("code")).containsExactly("interreg-2021-2027", "interreg-europe-2014-2020",
				"programme-x");
		assertThat(listed.at("/2/deadlines/projectReport").asText()).isEqualTo("P2M");
		assertThat(listed.at("/1/thresholds/MINOR_CORRECTION").asText()).isEqualTo("250.00");
	}

	@ParameterizedTest
	@ValueSource(strings = { "update project set rule_set = 'interreg-2021-2027'",
			"update rule_set set payment_due_days = 1 where code = 'interreg-europe-2014-2020'",
			"update rule_set_flat_rate set percent = 16 where rule_set = 'interreg-europe-2014-2020'",
			"delete from rule_set_rounding where rule_set = 'interreg-europe-2014-2020'",
			"delete from rule_set_category where rule_set = 'interreg-europe-2014-2020'",
			"insert into rule_set_threshold values ('interreg-europe-2014-2020', 'X', 1)" })
	void aProjectKeepsTheRuleSetThatItStartedWith(String change) {
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.jdbc.update(change));
	}

}
