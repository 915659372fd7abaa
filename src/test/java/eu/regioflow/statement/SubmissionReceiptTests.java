package eu.regioflow.statement;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.SignedIn;
import eu.regioflow.document.ContentStore;
import eu.regioflow.partnerreport.ReopenPartnerReport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static eu.regioflow.PlayedPeriod.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The receipt of a submission as PDF: in the reader's language, once, for those who may
 * read the report.
 */
@DemoTest
class SubmissionReceiptTests {

	private static final String REPORT = "/projects/PGI06030/partners/4/reports/1";

	private static final String RECEIPT = "/api/v1" + REPORT + "/receipt";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	private PlayedPeriod period;

	private Portal partner;

	@BeforeEach
	void restore() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.partner = Portal.of(this.port, "partner-4");
		this.period.fill(4);
	}

	@Test
	void aDraftHasNoneAndStrangersGetNone() {
		assertThat(this.partner.get(RECEIPT).status()).isEqualTo(404);
		this.period.submit(4, 1);
		assertThat(Portal.of(this.port, "partner-3").get(RECEIPT).status()).isEqualTo(404);
		assertThat(Portal.of(this.port, "js-2").get(RECEIPT).status()).isEqualTo(404);
		assertThat(this.jdbc.queryForList("select number from submission_receipt")).isEmpty();
	}

	@Test
	void itIsPrintedOnceInTheLanguageOfWhoeverAsksFirst() throws Exception {
		this.period.submit(4, 1);
		DemoState.awaitListeners(this.application);
		assertThat(Jsoup.parse(this.partner.get(REPORT + "/receipt").body()).select("a[href='" + RECEIPT + "s/1']"))
			.hasSize(1);
		assertThat(this.partner.get(RECEIPT, "Accept-Language", "de").status()).isEqualTo(200);
		Map<String, Object> issued = this.jdbc.queryForMap("select * from submission_receipt");
		assertThat(issued).containsEntry("number", "PGI06030-R-4-1").containsEntry("locale", "de");
		String list = this.partner.get("/api/v1/statements/PGI06030-S-4-1", "Accept", "text/csv").body();
		assertThat(issued.get("submitted_sha256")).isEqualTo(Sha256.of(list.getBytes(StandardCharsets.UTF_8)));
		assertThat(text((String) issued.get("sha256"))).contains("Eingangsbestätigung", "PGI06030-R-4-1", "10.02.2020",
				(String) issued.get("submitted_sha256"), "Nationale Prüfstelle", "10.05.2020");
		assertThat(Portal.of(this.port, "controller-ro").get(RECEIPT).status()).isEqualTo(200);
		assertThat(this.partner.get(RECEIPT, "Accept-Language", "en").status()).isEqualTo(200);
		assertThat(this.jdbc.queryForMap("select * from submission_receipt")).isEqualTo(issued);
		assertThat(
				this.jdbc.queryForList("select facts from trail_entry where action = 'receipt-issued'", String.class))
			.singleElement()
			.asString()
			.contains((String) issued.get("sha256"), (String) issued.get("submitted_sha256"));
	}

	@Test
	void anotherSubmissionHasAReceiptOfItsOwn() {
		this.period.submit(4, 1);
		DemoState.awaitListeners(this.application);
		this.partner.get(RECEIPT);
		SignedIn.as("controller-ro", () -> this.application.getBean(ReopenPartnerReport.class)
			.reopen(PROJECT, 4, 1, Optional.empty(), "One invoice is missing."));
		assertThat(this.partner.get(RECEIPT).status()).as("the last submission was made all the same").isEqualTo(200);
		this.period.submit(4, 1);
		this.partner.get(RECEIPT);
		assertThat(this.jdbc.queryForList("select number from submission_receipt order by submission", String.class))
			.containsExactly("PGI06030-R-4-1", "PGI06030-R-4-1-V2");
	}

	@Test
	void aReceiptIsThereEvenWhereNobodyAskedForItBeforeTheReportWasGivenBack() throws Exception {
		this.period.submit(4, 1);
		DemoState.awaitListeners(this.application);
		String list = this.partner.get("/api/v1/statements/PGI06030-S-4-1", "Accept", "text/csv").body();
		String sha256 = Sha256.of(list.getBytes(StandardCharsets.UTF_8));
		SignedIn.as("controller-ro", () -> this.application.getBean(ReopenPartnerReport.class)
			.reopen(PROJECT, 4, 1, Optional.empty(), "One invoice is missing."));

		assertThat(this.partner.get(RECEIPT + "s/1").status()).isEqualTo(200);
		assertThat(this.partner.get(RECEIPT + "s/2").status()).isEqualTo(404);
		assertThat(this.partner.get(RECEIPT + "s").body()).contains("\"number\":\"PGI06030-R-4-1\"",
				"\"sha256\":\"" + sha256 + "\"", "\"controlDue\":\"2020-05-10\"", "\"submission\":1");
		assertThat(Portal.of(this.port, "partner-3").get(RECEIPT + "s").status()).isEqualTo(404);
		assertThat(Portal.of(this.port, "partner-3").get(RECEIPT + "s/1").status()).isEqualTo(404);
		assertThat(text(this.jdbc.queryForObject("select sha256 from submission_receipt", String.class)))
			.contains("PGI06030-R-4-1", sha256);
		Document page = Jsoup.parse(this.partner.get(REPORT).body());
		assertThat(page.select("#receipts tbody tr")).hasSize(1);
		assertThat(page.select("#receipts code").text()).isEqualTo(sha256);
		assertThat(Jsoup.parse(this.partner.get(REPORT + "/receipt").body()).select(".govuk-inset-text").text())
			.contains("given back");
	}

	@Test
	void theTrailKeepsNumberAndHashOfTheSubmissionItself() {
		this.period.submit(4, 1);

		Map<String, Object> made = this.jdbc.queryForMap("select * from submission");

		assertThat(made).containsEntry("number", "PGI06030-R-4-1").containsEntry("submission", 1);
		assertThat(this.jdbc.queryForList("select facts from trail_entry where action = 'partner-report-submitted'",
				String.class))
			.singleElement()
			.asString()
			.contains("PGI06030-R-4-1", (String) made.get("list_sha256"));
		assertThatThrownBy(() -> this.jdbc.update("delete from submission")).isNotNull();
	}

	@Test
	void aSubmissionThatIsRefusedHasNone() {
		assertThat(this.partner.post("/api/v1" + REPORT + "/submission", "{\"declaration\": false}").status())
			.isEqualTo(422);
		assertThat(this.jdbc.queryForList("select number from submission")).isEmpty();
	}

	private String text(String sha256) throws Exception {
		try (PDDocument document = Loader.loadPDF(this.application.getBean(ContentStore.class).get(sha256))) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
	}

}
