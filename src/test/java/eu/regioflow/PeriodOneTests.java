package eu.regioflow;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.regioflow.control.IssueCertificate;
import eu.regioflow.control.LineFinding;
import eu.regioflow.control.RecordFindings;
import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.expenditure.ListFiles;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.partnerreport.ReplaceExpenditure;
import eu.regioflow.partnerreport.SubmitPartnerReport;
import eu.regioflow.payment.AuthorisePayment;
import eu.regioflow.payment.ConfirmPayment;
import eu.regioflow.payment.Payment;
import eu.regioflow.payment.Payments;
import eu.regioflow.projectreport.SubmitProjectReport;
import eu.regioflow.verification.VerifyProjectReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The reference project's first period, from the eight lists of expenditure to the paid
 * claim, with the figures that must come out to the cent.
 */
@DemoTest
class PeriodOneTests {

	static final String PROJECT = "PGI06030";

	private static final List<String> FILES = List.of("1-ERNACT", "2-UL", "3-BAA", "4-ADR-Vest", "5-CIEBI", "6-Hof-UAS",
			"7-Cantabria", "8-SIPBB");

	private static final List<String> COUNTRIES = List.of("ie", "si", "bg", "ro", "pt", "de", "es", "ch");

	private static final List<String> CATEGORIES = List.of("STAFF", "OFFICE", "TRAVEL", "EXTERNAL", "EQUIPMENT");

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
	private AuthorisePayment authorisePayment;

	@Autowired
	private ConfirmPayment confirmPayment;

	@Autowired
	private Payments payments;

	@Autowired
	private Ledger ledger;

	@BeforeEach
	void beginAtTheFirstStart() throws Exception {
		DemoState.restore(this.application);
	}

	@Test
	void theEightListsGiveTheExpectedFigures() throws IOException {
		JsonNode expected = json("/period-1/expected.json");
		submitAll();
		for (JsonNode partner : expected.get("partners")) {
			int number = partner.get("number").intValue();
			Slice slice = Slice.partner(PROJECT, number);
			Breakdown categories = this.ledger.breakdown(slice, Dimension.CATEGORY);
			for (String category : CATEGORIES) {
				assertThat(categories.row(category).declared()).as("%d %s", number, category)
					.isEqualTo(money(partner.get("declared").get(category)));
			}
			Breakdown sources = this.ledger.breakdown(slice, Dimension.SOURCE);
			assertThat(categories.total().declared()).isEqualTo(money(partner.get("total")));
			assertThat(sources.row("ERDF").declared()).isEqualTo(money(partner.get("erdf")));
			assertThat(sources.row("PARTNER").declared()).isEqualTo(money(partner.get("partnerContribution")));
		}
		Breakdown project = this.ledger.breakdown(Slice.project(PROJECT), Dimension.PARTNER);
		assertThat(project.total().declared()).isEqualTo(money(expected.get("total")));
		assertThat(project.total().planned()).isEqualTo(Money.of("1215614.00"));
		assertThat(project.total().spent()).get().hasToString(expected.get("spentPercentOfBudget").textValue());
		assertThat(project.total().remaining()).isEqualTo(money(expected.get("remainingBudget")));
		Breakdown sources = this.ledger.breakdown(Slice.project(PROJECT), Dimension.SOURCE);
		assertThat(sources.row("ERDF").declared()).isEqualTo(money(expected.get("erdf")));
		assertThat(sources.row("PARTNER").declared()).isEqualTo(money(expected.get("partnerContribution")));
		assertThat(sources.row("ERDF").planned()).isEqualTo(Money.of("882351.75"));
		assertThat(sources.row("PARTNER").planned()).isEqualTo(Money.of("333262.25"));
	}

	@Test
	void theControllersFindingsGiveTheExpectedFiguresPerCategoryAndFund() throws IOException {
		JsonNode expected = json("/period-1/with-findings.json");
		submitAll();
		for (JsonNode partner : expected.get("partners")) {
			int number = partner.get("number").intValue();
			certify(number, findings(partner.get("findings")));
			Slice slice = Slice.partner(PROJECT, number);
			Breakdown categories = this.ledger.breakdown(slice, Dimension.CATEGORY);
			for (String category : CATEGORIES) {
				Balance row = categories.row(category);
				JsonNode figures = partner.get("byCategory");
				assertThat(List.of(row.certified(), row.parked(), row.deducted())).as("%d %s", number, category)
					.containsExactly(money(figures.get("certified").get(category)),
							money(figures.get("parked").get(category)), money(figures.get("deducted").get(category)));
			}
			assertFigures(categories.total(), partner.get("totals"));
			Breakdown sources = this.ledger.breakdown(slice, Dimension.SOURCE);
			assertFigures(sources.row("ERDF"), partner.get("erdf"));
			assertFigures(sources.row("PARTNER"), partner.get("partnerContribution"));
		}
		assertFigures(this.ledger.breakdown(Slice.project(PROJECT), Dimension.CATEGORY).total(),
				expected.get("totals"));
		assertFigures(this.ledger.breakdown(Slice.project(PROJECT), Dimension.SOURCE).row("ERDF"),
				expected.get("erdf"));
	}

	@Test
	void theClaimIsPaidAndAllFourViewsHaveOneTotal() {
		submitAll();
		for (int partner = 1; partner <= FILES.size(); partner++) {
			certify(partner, List.of());
		}
		SignedIn.as("partner-1",
				() -> this.submitProjectReport.submit(PROJECT, 1, Optional.empty(), "Kick-off held.", Set.of()));
		SignedIn.as("js", () -> this.verifyProjectReport.verify(PROJECT, 1, Optional.empty(), "In order."));
		Payment payment = this.payments.findByProjectOrderByPeriodAscFundAsc(PROJECT).get(0);
		assertThat(payment.verified()).isEqualTo(Money.of("127611.02"));
		SignedIn.as("ma",
				() -> this.authorisePayment.authorise(payment.id(), java.util.Optional.empty(), Money.of("100000.01")));
		SignedIn.as("ma",
				() -> this.authorisePayment.authorise(payment.id(), java.util.Optional.empty(), Money.of("27611.01")));
		SignedIn.as("ca", () -> this.confirmPayment.confirm(payment.id(), java.util.Optional.empty(), 1,
				java.time.LocalDate.of(2020, 2, 10), Money.of("100000.01")));
		SignedIn.as("ca", () -> this.confirmPayment.confirm(payment.id(), java.util.Optional.empty(), 2,
				java.time.LocalDate.of(2020, 2, 10), Money.of("27611.01")));
		for (Dimension view : List.of(Dimension.CATEGORY, Dimension.PARTNER, Dimension.PERIOD, Dimension.SOURCE)) {
			Balance total = this.ledger.breakdown(Slice.project(PROJECT), view).total();
			assertThat(List.of(total.planned(), total.declared(), total.certified(), total.verified(),
					total.authorised(), total.paid(), total.remaining()))
				.as(view.name())
				.hasToString("[1215614.00, 174178.81, 174178.81, 174178.81, 127611.02, 127611.02, 1041435.19]");
		}
		assertThat(this.ledger.breakdown(Slice.partner(PROJECT, 8), Dimension.SOURCE).total().paid())
			.isEqualTo(Money.ZERO);
	}

	private void submitAll() {
		for (int partner = 1; partner <= FILES.size(); partner++) {
			int number = partner;
			SignedIn.as("partner-" + number, () -> {
				this.replaceExpenditure.replace(PROJECT, number, 1, Optional.empty(),
						this.files.read(list(FILES.get(number - 1)), ListFiles.Format.CSV), false);
				return this.submitPartnerReport.submit(PROJECT, number, 1, Optional.empty(), true);
			});
		}
	}

	private void certify(int partner, List<LineFinding> findings) {
		SignedIn.as("controller-" + COUNTRIES.get(partner - 1), () -> {
			this.recordFindings.record(PROJECT, partner, 1, Optional.empty(), findings);
			return this.issueCertificate.issue(PROJECT, partner, 1, Optional.empty(), "Checked all lines.");
		});
	}

	private static List<LineFinding> findings(JsonNode nodes) {
		List<LineFinding> findings = new ArrayList<>();
		for (JsonNode node : nodes) {
			String type = node.get("errorType").textValue();
			findings.add(new LineFinding(node.get("line").intValue(), money(node.get("deducted")),
					(type != null) ? ErrorType.valueOf(type) : null, node.get("parked").booleanValue(),
					node.get("comment").textValue()));
		}
		return findings;
	}

	private static void assertFigures(Balance balance, JsonNode expected) {
		assertThat(List.of(balance.declared(), balance.certified(), balance.parked(), balance.deducted()))
			.containsExactly(money(expected.get("declared")), money(expected.get("certified")),
					money(expected.get("parked")), money(expected.get("deducted")));
	}

	private static byte[] list(String name) {
		try (InputStream content = PeriodOneTests.class
			.getResourceAsStream("/demo/expenditure/period-1/" + name + ".csv")) {
			return content.readAllBytes();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static JsonNode json(String name) throws IOException {
		try (InputStream content = PeriodOneTests.class.getResourceAsStream(name)) {
			return new ObjectMapper().readTree(content);
		}
	}

	private static Money money(JsonNode node) {
		return Money.of(node.textValue());
	}

}
