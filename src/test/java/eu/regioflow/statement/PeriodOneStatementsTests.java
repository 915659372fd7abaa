package eu.regioflow.statement;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PeriodOne;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The documents of the played first period print the figures that an independent
 * calculation expects, each in its own row.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeriodOneStatementsTests {

	private static final Map<String, String> CATEGORIES = Map.of("STAFF", "Staff costs", "OFFICE",
			"Office and administration", "TRAVEL", "Travel and accommodation", "EXTERNAL",
			"External expertise and services", "EQUIPMENT", "Equipment");

	private static final String AMOUNT = "-?[\\d,]+\\.\\d\\d";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private ReadStatements statements;

	private JsonNode expected;

	@BeforeAll
	void playThePeriod() throws IOException {
		PeriodOne.in(this.application).submitted().certified().claimed().verified();
		DemoState.awaitListeners(this.application);
		try (InputStream figures = getClass().getResourceAsStream("/period-1/expected.json")) {
			this.expected = new ObjectMapper().readTree(figures);
		}
	}

	@Test
	void eachPartnersStatementPrintsWhatTheyDeclared() {
		for (JsonNode partner : this.expected.get("partners")) {
			String text = text("PGI06030-S-%d-1".formatted(partner.get("number").intValue()));
			// planned, previously declared, this report, total so far
			CATEGORIES.forEach((code, label) -> row(text, label, 2, partner.get("declared").get(code)));
			row(text, "Total", 2, partner.get("total"));
			row(text, "European Regional Development Fund (ERDF)", 1, partner.get("erdf"));
			row(text, "Partner contribution[a-z, ]*", 1, partner.get("partnerContribution"));
		}
	}

	@Test
	void eachCertificatePrintsWhatIsCertified() {
		for (JsonNode partner : this.expected.get("partners")) {
			String text = text("PGI06030-C-%d-1".formatted(partner.get("number").intValue()));
			// declared, deducted, parked, certified
			for (int column : new int[] { 0, 3 }) {
				CATEGORIES.forEach((code, label) -> certified(text, label, column, partner.get("declared").get(code)));
				row(text, "Total", column, partner.get("total"));
				row(text, "Partner contribution", column, partner.get("partnerContribution"));
				certified(text, "European Regional Development Fund", column, partner.get("erdf"));
			}
		}
	}

	@Test
	void theProjectsStatementPrintsEveryPartnerAndTheProjectsTotals() {
		String text = text("PGI06030-P-1");
		for (JsonNode partner : this.expected.get("partners")) {
			String total = printed(partner.get("total"));
			assertThat(text)
				.contains("PGI06030-C-%d-1 %s 0.00 0.00 %s".formatted(partner.get("number").intValue(), total, total));
		}
		row(text, "Total", 0, this.expected.get("total"));
		assertThat(text).contains(printed(this.expected.get("erdf")),
				printed(this.expected.get("partnerContribution")));
	}

	/** A certificate leaves out the rows in which nothing was declared. */
	private static void certified(String text, String name, int column, JsonNode amount) {
		if (!amount.textValue().equals("0.00")) {
			row(text, name, column, amount);
		}
		else {
			assertThat(Pattern.compile(Pattern.quote(name) + "(?: \\(ERDF\\))? [\\d,]*[1-9][\\d,]*\\.")
				.matcher(text)
				.find()).as("%s with an amount in %s", name, text).isFalse();
		}
	}

	/** Fails unless a row of this name has the amount in this column, 0 for the first. */
	private static void row(String text, String name, int column, JsonNode amount) {
		String label = name.contains("[") ? name : Pattern.quote(name);
		String row = label + " (?:" + AMOUNT + " ){" + column + "}" + Pattern.quote(printed(amount)) + "(?![\\d,.])";
		assertThat(Pattern.compile(row).matcher(text).find()).as("%s in %s", row, text).isTrue();
	}

	/** As documents in English write it. */
	private static String printed(JsonNode amount) {
		return amount.textValue().replaceAll("\\B(?=(\\d{3})+\\.)", ",");
	}

	private String text(String number) {
		String hash = this.jdbc.queryForObject("select sha256 from statement where number = ?", String.class, number);
		try (PDDocument document = Loader.loadPDF(this.statements.file(hash))) {
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setSortByPosition(true);
			return stripper.getText(document).replaceAll("\\s+", " ");
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
