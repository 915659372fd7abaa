package eu.regioflow.statement;

import java.util.UUID;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.document.ContentStore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the controller answered to the programme's checklist stands on the certificate.
 */
@DemoTest
class CertificateChecklistTests {

	private static final String CHECKLIST = "/api/v1/projects/PGI06030/partners/4/reports/1/control/checklist";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	private PlayedPeriod period;

	@BeforeEach
	void control() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.fill(4);
		this.period.submit(4, 1);
		this.period.find(4, 1);
	}

	@Test
	void answersAndCommentsArePrintedInTheOrderOfTheChecklist() throws Exception {
		Portal.Answer answered = Portal.of(this.port, "controller-ro").put(CHECKLIST, """
				{"answers":[{"question":"VAT","answer":"YES"},
					{"question":"PROCUREMENT","answer":"NO","comment":"No offers were compared."}]}
				""");
		assertThat(answered.status()).as(answered.body()).isEqualTo(200);
		assertThat(certificate()).containsSubsequence("Checklist of the programme", "Were the rules on procurement",
				"No", "No offers were compared.", "Is VAT declared only where it may be?", "Yes", "Conclusion");
	}

	@Test
	void aChecklistThatNobodyAnsweredIsNotPrinted() throws Exception {
		assertThat(certificate()).contains("Conclusion").doesNotContain("Checklist");
	}

	private String certificate() throws Exception {
		UUID report = this.period.certify(4, 1).report();
		DemoState.awaitListeners(this.application);
		String pdf = this.jdbc.queryForObject(
				"select sha256 from statement where subject = ? and kind = 'CONTROL_CERTIFICATE'", String.class,
				report);
		try (PDDocument document = Loader.loadPDF(this.application.getBean(ContentStore.class).get(pdf))) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
	}

}
