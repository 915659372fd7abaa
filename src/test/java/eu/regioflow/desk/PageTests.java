package eu.regioflow.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;

import eu.regioflow.DemoTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of the partner's side as they are answered: to whom, with what, in which
 * language.
 */
@DemoTest
class PageTests {

	private static final String PROJECT = "/projects/PGI06030";

	private static final String REPORT = PROJECT + "/partners/4/reports/1";

	@Autowired
	private WebApplicationContext application;

	private MockMvc pages;

	@BeforeEach
	void open() {
		this.pages = MockMvcBuilders.webAppContextSetup(this.application)
			.apply(SecurityMockMvcConfigurers.springSecurity())
			.build();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/projects", PROJECT, PROJECT + "/budget", PROJECT + "/budget?by=partner",
			PROJECT + "/budget?by=period", PROJECT + "/budget?by=fund", PROJECT + "/budget.csv",
			PROJECT + "/deliverables", PROJECT + "/deliverables/1", REPORT, REPORT + "/expenditure",
			REPORT + "/expenditure.csv", REPORT + "/expenditure-template.xlsx", REPORT + "/lines/new",
			REPORT + "/documents", REPORT + "/submission" })
	void everyPageIsThereInBothLanguages(String path) throws Exception {
		assertThat(get(path, "partner-4").getResponse().getStatus()).isEqualTo(200);
		String german = path + (path.contains("?") ? "&" : "?") + "lang=de";
		assertThat(get(german, "partner-4").getResponse().getStatus()).isIn(200, 302);
	}

	@ParameterizedTest
	@ValueSource(strings = { REPORT, REPORT + "/expenditure", REPORT + "/expenditure.csv", REPORT + "/lines/new",
			REPORT + "/documents", REPORT + "/submission", REPORT + "/receipt" })
	void anotherPartnersReportIsNotThere(String path) throws Exception {
		assertThat(get(path, "partner-3").getResponse().getStatus()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { PROJECT, PROJECT + "/budget", PROJECT + "/budget.csv", PROJECT + "/deliverables",
			PROJECT + "/deliverables/1" })
	void aForeignProjectIsNotThere(String path) throws Exception {
		assertThat(get(path, "partner-2-1").getResponse().getStatus()).isEqualTo(404);
	}

	@Test
	void theBudgetAddsUpInEveryView() throws Exception {
		for (String by : List.of("category", "partner", "period", "fund")) {
			String csv = get(PROJECT + "/budget.csv?by=" + by, "auditor").getResponse()
				.getContentAsString(StandardCharsets.UTF_8);
			assertThat(csv.lines().reduce((first, last) -> last)).get().asString().startsWith("\"Total\",1215614.00,");
		}
	}

	@Test
	void aBadLineKeepsWhatWasTypedAndSaysWhatIsWrong() throws Exception {
		MvcResult answer = this.pages
			.perform(MockMvcRequestBuilders.post(REPORT + "/lines/new")
				.param("costCategory", "TRAVEL")
				.param("description", "Train to <Timișoara>")
				.param("currency", "RON")
				.param("declaredAmount", "12,5,0")
				.param("paymentDate", "31.02.2020")
				.param("version", "0")
				.with(user("partner-4"))
				.with(SecurityMockMvcRequestPostProcessors.csrf()))
			.andReturn();
		String page = answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
		assertThat(answer.getResponse().getStatus()).isEqualTo(422);
		assertThat(page).contains("Train to &lt;Timișoara>", "value=\"12,5,0\"", "value=\"31.02.2020\"",
				"href=\"#declaredAmount\"", "href=\"#paymentDate\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "de|1.234,56|31.01.2020|1.234,56", "en|1.234,56|31 Jan 2020|1,234.56",
			"de|1,234.56|2020-01-31|1.234,56", "en|1,234.56|31/01/2020|1,234.56" })
	void aLineIsTypedAndShownInTheReadersWay(String language, String amount, String day, String shown)
			throws Exception {
		String report = "/projects/PGI06030/partners/6/reports/1";
		MvcResult form = get(report + "/lines/new?lang=" + language, "partner-6");
		Element version = Jsoup.parse(form.getResponse().getContentAsString(StandardCharsets.UTF_8))
			.selectFirst("#line input[name=version]");
		MvcResult answer = typed(report, "partner-6", language, amount, day, version.val());
		assertThat(answer.getResponse().getStatus()).isEqualTo(302);
		String saved = answer.getResponse().getRedirectedUrl();
		assertThat(saved).endsWith("/expenditure");
		int line = Jsoup.parse(get(saved, "partner-6").getResponse().getContentAsString(StandardCharsets.UTF_8))
			.select("[id^=declaredAmount-]:not([id$=new])")
			.size();
		String stored = get(report + "/lines/" + line + "?lang=" + language, "partner-6").getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
		assertThat(Jsoup.parse(stored).selectFirst("#declaredAmount").val()).isEqualTo(shown);
		assertThat(Jsoup.parse(stored).selectFirst("#paymentDate").val())
			.isEqualTo(language.equals("de") ? "31.01.2020" : "31 Jan 2020");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.234", "1,234", "12,34,56" })
	void anAmountThatMayMeanTwoThingsIsRefusedAtItsField(String amount) throws Exception {
		MvcResult answer = typed(REPORT, "partner-4", "en", amount, "03/04/2020", "0");
		Document page = Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
		assertThat(answer.getResponse().getStatus()).isEqualTo(422);
		assertThat(page.selectFirst("#declaredAmount").val()).isEqualTo(amount);
		assertThat(page.selectFirst("#paymentDate").val()).isEqualTo("03/04/2020");
		assertThat(page.selectFirst(".govuk-error-summary a[href=#declaredAmount]").text()).contains(amount)
			.doesNotContain("JSON");
		assertThat(page.select(".govuk-error-summary a[href=#paymentDate]")).hasSize(1);
	}

	private MvcResult typed(String report, String user, String language, String amount, String day, String version)
			throws Exception {
		return this.pages
			.perform(MockMvcRequestBuilders.post(report + "/lines/new")
				.header("Accept-Language", language)
				.param("costCategory", "TRAVEL")
				.param("description", "Train")
				.param("supplier", "Deutsche Bahn")
				.param("invoiceNumber", "DB-" + language + amount)
				.param("invoiceDate", day)
				.param("currency", "EUR")
				.param("declaredAmount", amount)
				.param("paymentDate", day)
				.param("version", version)
				.with(user(user))
				.with(SecurityMockMvcRequestPostProcessors.csrf()))
			.andReturn();
	}

	private MvcResult get(String path, String user) throws Exception {
		return this.pages.perform(MockMvcRequestBuilders.get(path).with(user(user))).andReturn();
	}

	private static RequestPostProcessor user(String name) {
		return SecurityMockMvcRequestPostProcessors.user(name);
	}

}
