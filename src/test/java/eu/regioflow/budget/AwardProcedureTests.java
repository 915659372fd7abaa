package eu.regioflow.budget;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.Portal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A line of a budget says how what it buys is to be awarded, except where nothing is.
 */
@DemoTest
class AwardProcedureTests {

	private static final String BUDGET = "/api/v1/projects/PGI06030/partners/2/budget";

	private static final String PAGE = "/projects/PGI06030/partners/2/budget";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@BeforeEach
	void restore() throws Exception {
		DemoState.restore(this.application);
	}

	@Test
	void itIsKeptWithTheLineAndShownInTheAnswerTheFileAndOnThePage() {
		Portal.Answer drafted = partner().put(BUDGET, line("EXTERNAL", "=Open procedure, \\\"above\\\" the threshold"));
		assertThat(drafted.status()).as(drafted.body()).isEqualTo(200);
		assertThat(drafted.text("lines.0.awardProcedure")).isEqualTo("=Open procedure, \"above\" the threshold");
		assertThat(drafted.json().at("/lines/1").has("awardProcedure")).isFalse();
		assertThat(partner().get(PAGE + "/lines.csv").body())
			.startsWith("line,category,option,description,award_procedure,")
			.contains(
					"1,EXTERNAL,,\"Study\",\"'=Open procedure, \"\"above\"\" the threshold\",,,1.00,70.00,70.00,10.00,");
		assertThat(partner().get(PAGE).body()).contains("Award procedure: =Open procedure");
		// a line that is changed in its place keeps what is typed into it
		String form = "version=%s&category=EXTERNAL&description=Study&unit=&units=1&price=70&awardProcedure=Direct+award";
		assertThat(partner()
			.send("POST", PAGE + "/lines/1", "application/x-www-form-urlencoded",
					form.formatted(drafted.text("version")))
			.status()).isEqualTo(302);
		assertThat(partner().get(PAGE + "?line=1", "Accept-Language", "de").body()).contains("value=\"Direct award\"",
				"Vergabeverfahren (freiwillig; nicht bei Personal und Reisen)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "STAFF", "TRAVEL" })
	void staffAndTravelAreNotAwarded(String category) {
		String before = partner().get(BUDGET).body();
		Portal.Answer refused = partner().put(BUDGET, line(category, "Open procedure"));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text("errors.0.code")).isEqualTo("budget-nothing-to-award");
		assertThat(refused.text("errors.0.row")).isEqualTo("1");
		assertThat(refused.text("errors.0.column")).isEqualTo("awardProcedure");
		assertThat(refused.text("errors.0.remedy")).contains("Leave the award procedure empty");
		assertThat(partner().get(BUDGET).body()).isEqualTo(before);
	}

	@Test
	void aTextThatIsTooLongIsRefused() {
		assertThat(partner().put(BUDGET, line("EXTERNAL", "x".repeat(256))).text("errors.0.code"))
			.isEqualTo("budget-text-too-long");
	}

	@Test
	void onlyWhoMaySeeTheBudgetGetsItsLines() {
		assertThat(Portal.of(this.port, "partner-3").get(PAGE + "/lines.csv").status()).isEqualTo(404);
	}

	private static String line(String category, String procedure) {
		return """
				{"flatRates": {"officeOnStaff": "15"}, "lines": [
					{"category": "%s", "description": "Study", "units": "1", "price": "70.00", "awardProcedure": "%s"},
					{"category": "EQUIPMENT", "units": "1", "price": "7.00"}]}
				""".formatted(category, procedure);
	}

	private Portal partner() {
		return Portal.of(this.port, "partner-2");
	}

}
