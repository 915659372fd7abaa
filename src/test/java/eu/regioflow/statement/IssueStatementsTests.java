package eu.regioflow.statement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.SignedIn;
import eu.regioflow.control.IssueCertificate;
import eu.regioflow.control.LineFinding;
import eu.regioflow.control.RecordFindings;
import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.expenditure.ListFiles;
import eu.regioflow.money.Money;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnerreport.ReplaceExpenditure;
import eu.regioflow.partnerreport.SubmitPartnerReport;
import eu.regioflow.projectreport.SubmitProjectReport;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.trail.Trail;
import eu.regioflow.verification.VerifyProjectReport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The documents of one partner's first report and of the project report that claims it.
 */
@DemoTest
class IssueStatementsTests {

	private static final String PROJECT = "PGI06030";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private ListFiles files;

	@Autowired
	private ReplaceExpenditure replaceExpenditure;

	@Autowired
	private SubmitPartnerReport submitPartnerReport;

	@Autowired
	private RecordFindings recordFindings;

	@Autowired
	private IssueCertificate issueCertificate;

	@Autowired
	private SubmitProjectReport submitProjectReport;

	@Autowired
	private VerifyProjectReport verifyProjectReport;

	@Autowired
	private PartnerReports reports;

	@Autowired
	private ReadStatements statements;

	@Autowired
	private IssueStatements issueStatements;

	@Autowired
	private RetryStatements retries;

	@Autowired
	private Trail trail;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TestRestTemplate rest;

	@BeforeEach
	void beginAtTheFirstStart() throws Exception {
		DemoState.restore(this.application);
	}

	@Test
	void eachActIssuesItsDocumentWithTheFrozenFigures() throws Exception {
		submit();
		certify();
		verify();
		DemoState.awaitListeners(this.application);
		List<Statement> issued = SignedIn.as("auditor",
				() -> this.statements.ofProject(new StatementFilter(PROJECT, null, null, null)));
		assertThat(issued).extracting(Statement::number)
			.containsExactlyInAnyOrder("PGI06030-S-3-1", "PGI06030-C-3-1", "PGI06030-P-1");
		for (Statement entry : issued) {
			byte[] pdf = this.statements.file(entry.sha256());
			assertThat(sha256(pdf)).isEqualTo(entry.sha256());
			assertValidForTheArchive(pdf);
			assertThat(text(pdf)).contains(entry.number(), "Illustrative data", "/verify/" + entry.number());
			assertThat(this.trail.entries(PROJECT)).anySatisfy((line) -> {
				assertThat(line.action()).isEqualTo("statement-issued");
				assertThat(line.facts()).contains(entry.number(), entry.sha256());
			});
		}
		assertThat(text("PGI06030-S-3-1")).contains("BGN", "Сдружение", this.declared());
		assertThat(text("PGI06030-C-3-1")).contains("Checked all lines.", "Not eligible", "10.00");
	}

	@Test
	void aSecondDeliveryIssuesNothing() {
		submit();
		DemoState.awaitListeners(this.application);
		UUID report = this.reports.get(PROJECT, 3, 1).id();
		this.issueStatements.issue(StatementKind.PARTNER_STATEMENT, report);
		assertThat(this.jdbc.queryForObject("select count(*) from statement where subject = ?", Integer.class, report))
			.isOne();
	}

	@Test
	void whatCouldNotBeStoredIsIssuedLater() throws Exception {
		Path folder = Path.of(System.getProperty("regioflow.data.directory"), "documents");
		Path aside = folder.resolveSibling("documents-aside");
		Files.createDirectories(folder);
		Files.move(folder, aside);
		Files.createFile(folder);
		try {
			submit();
			org.awaitility.Awaitility.await()
				.until(() -> this.jdbc.queryForList("select number from statement").isEmpty()
						&& this.retries.waiting() == 1);
		}
		finally {
			Files.delete(folder);
			Files.move(aside, folder);
		}
		org.awaitility.Awaitility.await().until(() -> {
			this.application.getBean(org.springframework.modulith.events.IncompleteEventPublications.class)
				.resubmitIncompletePublications((publication) -> true);
			return this.retries.waiting() == 0;
		});
		assertThat(this.jdbc.queryForList("select number from statement", String.class))
			.containsExactly("PGI06030-S-3-1");
	}

	@Test
	void theRegisterIsNeverChanged() {
		submit();
		DemoState.awaitListeners(this.application);
		for (String change : List.of("update statement set pages = 9", "delete from statement", "truncate statement")) {
			assertThatThrownBy(() -> this.jdbc.execute(change)).isInstanceOf(DataAccessException.class);
		}
	}

	@Test
	void oneDocumentComesInThreeFormsAndTheSameBytesEachTime() {
		submit();
		DemoState.awaitListeners(this.application);
		String path = "/api/v1/statements/PGI06030-S-3-1";
		for (String type : List.of("application/pdf", "application/json", "text/csv")) {
			ResponseEntity<byte[]> first = get("partner-3", path, type);
			assertThat(first.getStatusCode().value()).as(type).isEqualTo(200);
			assertThat(first.getHeaders().getContentDisposition().getFilename()).startsWith("PGI06030-S-3-1.");
			assertThat(first.getHeaders().getFirst("Content-Type")).as("charset only where there is text")
				.isEqualTo(type.equals("text/csv") ? "text/csv;charset=UTF-8" : type);
			assertThat(first.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
			assertThat(get("partner-3", path, type).getBody()).isEqualTo(first.getBody());
		}
		assertThat(get("partner-3", path, "image/png").getStatusCode().value()).isEqualTo(406);
		assertThat(get("partner-2", path, "application/pdf").getStatusCode().value()).isEqualTo(404);
		assertThat(get("partner-2-1", path, "application/pdf").getStatusCode().value()).isEqualTo(404);
		assertThat(
				get("partner-2-1", "/api/v1/projects/PGI06030/statements", "application/json").getStatusCode().value())
			.isEqualTo(404);
		assertThatThrownBy(() -> SignedIn.as("ca", () -> this.statements.get("PGI06030-S-3-1")))
			.isInstanceOf(Refusal.class);
	}

	@Test
	void peopleAreNamedOnlyToThoseWhoMayReadOfThem() {
		submit();
		DemoState.awaitListeners(this.application);
		String path = "/api/v1/statements/PGI06030-S-3-1";
		List<String> personal = this.jdbc.queryForList("""
				select distinct line.supplier from expenditure_line line join partner_report report
					on report.id = line.report where report.project = 'PGI06030' and line.gdpr and line.supplier <> ''
				""", String.class);
		assertThat(personal).isNotEmpty();
		String own = new String(get("partner-3", path, "text/csv").getBody(), StandardCharsets.UTF_8);
		String lead = new String(get("partner-1", path, "text/csv").getBody(), StandardCharsets.UTF_8);
		String json = new String(get("partner-1", path, "application/json").getBody(), StandardCharsets.UTF_8);
		assertThat(personal).allSatisfy((name) -> {
			assertThat(own).contains(name);
			assertThat(lead).doesNotContain(name);
			assertThat(json).doesNotContain(name);
			assertThat(text("PGI06030-S-3-1")).doesNotContain(name);
		});
	}

	@Test
	void anybodyMayCheckADocumentButLearnsNoAmounts() {
		submit();
		DemoState.awaitListeners(this.application);
		ResponseEntity<String> page = this.rest.getForEntity("/verify/PGI06030-S-3-1", String.class);
		assertThat(page.getStatusCode().value()).isEqualTo(200);
		assertThat(page.getBody()).contains("This document was issued here").doesNotContain(declared());
		String hash = this.jdbc.queryForObject("select sha256 from statement", String.class);
		assertThat(this.rest.getForObject("/verify?number=PGI06030-S-3-1&sha256=" + hash, String.class))
			.contains("unchanged");
		assertThat(this.rest.getForEntity("/verify/PGI06030-S-9-9", String.class).getStatusCode().value())
			.isEqualTo(404);
	}

	private void submit() {
		SignedIn.as("partner-3", () -> {
			this.replaceExpenditure.replace(PROJECT, 3, 1, Optional.empty(),
					this.files.read(list(), ListFiles.Format.CSV), false);
			return this.submitPartnerReport.submit(PROJECT, 3, 1, Optional.empty(), true);
		});
	}

	private void certify() {
		SignedIn.as("controller-bg", () -> {
			this.recordFindings.record(PROJECT, 3, 1, Optional.empty(),
					List.of(new LineFinding(1, Money.of("10.00"), ErrorType.INELIGIBLE, false, "Counted twice.")));
			return this.issueCertificate.issue(PROJECT, 3, 1, Optional.empty(), "Checked all lines.");
		});
	}

	private void verify() {
		SignedIn.as("partner-1",
				() -> this.submitProjectReport.submit(PROJECT, 1, Optional.empty(), "Kick-off held.", Set.of()));
		SignedIn.as("js", () -> this.verifyProjectReport.verify(PROJECT, 1, Optional.empty(), "In order."));
	}

	private String declared() {
		String plain = this.jdbc.queryForObject(
				"""
						select sum(amount)::text from posting where project = 'PGI06030' and partner = 3 and measure = 'DECLARED'
							and side = 'COST'
						""",
				String.class);
		int thousands = plain.length() - 6;
		return plain.substring(0, thousands) + "," + plain.substring(thousands);
	}

	private ResponseEntity<byte[]> get(String account, String path, String type) {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.ACCEPT, type);
		return this.rest.withBasicAuth(account, "demo")
			.exchange(path, HttpMethod.GET, new HttpEntity<>(headers), byte[].class);
	}

	private String text(String number) {
		String hash = this.jdbc.queryForObject("select sha256 from statement where number = ?", String.class, number);
		return text(this.statements.file(hash));
	}

	private static String text(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void assertValidForTheArchive(byte[] pdf) throws Exception {
		VeraGreenfieldFoundryProvider.initialise();
		try (PDFAParser parser = Foundries.defaultInstance()
			.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_1_B);
				PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_1_B, false)) {
			assertThat(validator.validate(parser).isCompliant()).isTrue();
		}
	}

	private static String sha256(byte[] content) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
	}

	private static byte[] list() {
		try (InputStream content = IssueStatementsTests.class
			.getResourceAsStream("/demo/expenditure/period-1/3-BAA.csv")) {
			return content.readAllBytes();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
