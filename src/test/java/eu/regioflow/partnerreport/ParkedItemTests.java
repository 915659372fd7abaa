package eu.regioflow.partnerreport;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.Refused;
import eu.regioflow.SameMoment;
import eu.regioflow.SignedIn;
import eu.regioflow.control.LineFinding;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.LineReference;
import eu.regioflow.expenditure.ListFiles;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.verification.LineVerification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static eu.regioflow.PlayedPeriod.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * The partner with a currency of its own: lines 1 (staff, from which a flat rate follows)
 * and 16 (external) are parked by control.
 */
@DemoTest
class ParkedItemTests {

	private static final LineReference STAFF = new LineReference(1, 1);

	private static final LineReference EXTERNAL = new LineReference(1, 16);

	private static final String ITEMS = "/api/v1/projects/PGI06030/partners/4/parked-items";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private ParkedItems parkedItems;

	@Autowired
	private ReincludeParkedItem reinclude;

	@Autowired
	private DeleteParkedItem delete;

	@Autowired
	private RemoveLine removeLine;

	@Autowired
	private PartnerReports reports;

	@Autowired
	private ReportOverview overview;

	@Autowired
	private Expenditure expenditure;

	@Autowired
	private ListFiles files;

	@Autowired
	private Ledger ledger;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	private PlayedPeriod period;

	@BeforeEach
	void park() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.fill(4);
		this.period.submit(4, 1);
		this.period.find(4, 1, parked(1), parked(16));
		this.period.certify(4, 1);
	}

	@Test
	void whatControlParkedWaits() {
		assertThat(this.parkedItems.waiting(PROJECT, 4)).extracting(ParkedItem::reference)
			.isEqualTo(List.of(STAFF, EXTERNAL));
		assertThat(partner().parked()).isEqualTo(report(1).parked());
	}

	@Test
	void anItemWaitsForADraft() {
		Refused.as(Refusal.Kind.CONFLICT, "no-draft-for-parked-item", () -> reinclude(STAFF));
		assertThat(this.parkedItems.waiting(PROJECT, 4)).hasSize(2);
	}

	@Test
	void aReincludedItemKeepsItsRateAndItsAmountAndNamesItsLine() {
		openSecond();
		ExpenditureLine parked = line(1, EXTERNAL.line());
		assertThat(reinclude(EXTERNAL)).isEqualTo(new LineReference(2, 1));
		ExpenditureLine copy = line(2, 1);
		assertThat(copy.origin()).isEqualTo(EXTERNAL);
		assertThat(copy.declared()).isEqualTo(parked.declared().numbered(1));
		this.period.submit(4, 2);
		assertThat(line(2, 1).amountEur()).isEqualTo(parked.amountEur());
		assertThat(line(2, 1).rate()).isEqualByComparingTo(parked.rate());
	}

	@Test
	void aReincludedItemCountsOnceAndTheReportOfItsCertificateStaysAsItIs() {
		Money declared = partner().declared();
		Balance first = report(1);
		openSecond();
		reinclude(STAFF);
		ReportOverview.Overview draft = this.overview.of(this.reports.get(PROJECT, 4, 2));
		assertThat(draft.total().soFar()).isEqualTo(declared);
		reinclude(EXTERNAL);
		this.period.submit(4, 2);
		assertThat(partner().parked()).isEqualTo(Money.ZERO);
		assertThat(this.ledger.breakdown(Slice.partner(PROJECT, 4), Dimension.SOURCE).total().parked())
			.isEqualTo(Money.ZERO);
		assertThat(partner().of(Measure.REINCLUDED)).isEqualTo(first.parked());
		// whatever flat rate the two lines had is cut once in each report
		assertThat(partner().declared().minus(declared).amount().abs()).isLessThanOrEqualTo(Money.of("0.02").amount());
		assertThat(report(1).declared()).isEqualTo(first.declared());
		assertThat(report(1).parked()).isEqualTo(first.parked());
		assertThat(report(2).declared()).isEqualTo(this.overview.of(this.reports.get(PROJECT, 4, 2)).total().current());
	}

	@Test
	void flatRatesOfReincludedItemsFollowInTwoReports() {
		openSecond();
		reinclude(STAFF);
		this.period.submit(4, 2);
		Breakdown sofar = this.ledger.breakdown(Slice.partner(PROJECT, 4), Dimension.CATEGORY);
		assertThat(sofar.row("OFFICE").of(Measure.REINCLUDED).isPositive()).isTrue();
		assertThat(sofar.row("STAFF").parked()).isEqualTo(Money.ZERO);
		delete(EXTERNAL);
		Breakdown end = this.ledger.breakdown(Slice.partner(PROJECT, 4), Dimension.CATEGORY);
		assertThat(end.keys())
			.allSatisfy((category) -> assertThat(end.row(category).parked()).as(category).isEqualTo(Money.ZERO));
	}

	@Test
	void aDeletedItemIsDeductedForGood() {
		Balance before = partner();
		delete(STAFF);
		delete(EXTERNAL);
		Balance after = partner();
		assertThat(after.parked()).isEqualTo(Money.ZERO);
		assertThat(after.deducted()).isEqualTo(before.deducted().plus(before.parked()));
		assertThat(after.declared()).isEqualTo(before.declared());
		assertThat(after.isWhole(Measure.DECLARED, Measure.CERTIFIED, Measure.DEDUCTED_CONTROL, Measure.PARKED_CONTROL))
			.isTrue();
		assertThat(this.parkedItems.waiting(PROJECT, 4)).isEmpty();
		openSecond();
		Refused.as(Refusal.Kind.CONFLICT, "parked-item-not-waiting", () -> reinclude(STAFF));
		Refused.as(Refusal.Kind.CONFLICT, "parked-item-not-waiting", () -> delete(STAFF));
	}

	@Test
	void anItemThatIsTakenOutOfTheDraftWaitsAgain() {
		openSecond();
		LineReference copy = reinclude(STAFF);
		assertThat(this.parkedItems.waiting(PROJECT, 4)).extracting(ParkedItem::reference).isEqualTo(List.of(EXTERNAL));
		SignedIn.as("partner-4", () -> {
			this.removeLine.remove(PROJECT, 4, 2, Optional.empty(), copy.line());
			return true;
		});
		assertThat(this.parkedItems.waiting(PROJECT, 4)).hasSize(2);
		assertThat(reinclude(STAFF).report()).isEqualTo(2);
	}

	@Test
	void anImportedListLeavesReincludedItemsInTheirReport() {
		openSecond();
		reinclude(EXTERNAL);
		this.period.replace(4, 2,
				this.period.read(csv("1,TRAVEL,Train,CFR,,T-1,2020-03-01,2020-03-02,RON,10,0,10,,no")));
		assertThat(lines(2)).extracting(ExpenditureLine::line).isEqualTo(List.of(1, 2));
		assertThat(line(2, 2).origin()).isEqualTo(EXTERNAL);
		byte[] export = this.files.write(lines(2), ListFiles.Format.CSV);
		this.period.replace(4, 2, this.period.read(export));
		assertThat(lines(2)).extracting(ExpenditureLine::line).isEqualTo(List.of(1, 2));
		assertThat(line(2, 2).origin()).isEqualTo(EXTERNAL);
		Refused.as(Refusal.Kind.CONFLICT, "parked-item-not-waiting", () -> reinclude(EXTERNAL));
	}

	@Test
	void whatVerificationParkedIsWhatControlLeft() {
		this.period.claim(1);
		Money whole = line(1, 17).amountEur();
		this.period.examine(1, new LineVerification(4, 1, 17, null, null, true, null, "Contract missing."));
		this.period.verify(1);
		openSecond();
		LineReference copy = reinclude(new LineReference(1, 17));
		assertThat(line(2, copy.line()).amountEur()).isEqualTo(whole);
		this.period.submit(4, 2);
		assertThat(this.parkedItems.waiting(PROJECT, 4)).hasSize(2);
		assertThat(partner().isWhole(Measure.CLAIMED, Measure.VERIFIED, Measure.DEDUCTED_VERIFICATION,
				Measure.PARKED_VERIFICATION))
			.isTrue();
	}

	@Test
	void aFateIsDecidedOnce() throws Exception {
		openSecond();
		Callable<LineReference> again = () -> reinclude(STAFF);
		Callable<Boolean> gone = () -> delete(STAFF);
		assertThat(SameMoment.outcomes(again, gone)).isEqualTo(List.of("done", "parked-item-not-waiting"));
		Callable<LineReference> first = () -> reinclude(EXTERNAL);
		assertThat(SameMoment.outcomes(first, first)).isEqualTo(List.of("done", "parked-item-not-waiting"));
		assertThatException()
			.isThrownBy(() -> this.jdbc
				.update("""
						insert into parked_item_fate select project, partner, report, line, 'DELETED', null, decided_by, decided_at
							from parked_item_fate
						"""))
			.withMessageContaining("parked_item_fate_pkey");
	}

	@Test
	void theStatementNamesNoRateOfTheMonthForWhatKeepsItsOwn() {
		openSecond();
		reinclude(EXTERNAL);
		this.period.submit(4, 2);
		DemoState.awaitListeners(this.application);
		Portal.Answer statement = Portal.of(this.port, "partner-4")
			.get("/api/v1/statements/PGI06030-S-4-2", "Accept", "application/json");
		assertThat(statement.json().findValue("rates")).as(statement.body()).isEmpty();
	}

	@Test
	void onlyThePartnerDecides() {
		openSecond();
		for (String reader : List.of("js", "auditor", "controller-ro")) {
			Portal.Answer refused = Portal.of(this.port, reader)
				.send("POST", ITEMS + "/1/1/reinclusion", "application/json", new byte[0]);
			assertThat(refused.status()).as(reader).isEqualTo(403);
		}
		assertThat(Portal.of(this.port, "partner-3").get(ITEMS).status()).isEqualTo(404);
		assertThat(this.parkedItems.waiting(PROJECT, 4)).hasSize(2);
	}

	@Test
	void theApiListsAndDecides() {
		openSecond();
		Portal partner = Portal.of(this.port, "partner-4");
		assertThat(partner.get(ITEMS).text("0.parkedBy")).isEqualTo("CONTROL");
		assertThat(partner.get(ITEMS).text("1.comment")).isEqualTo("Proof missing.");
		Portal.Answer copy = partner.send("POST", ITEMS + "/1/16/reinclusion", "application/json", new byte[0]);
		assertThat(copy.text("report") + "/" + copy.text("line")).isEqualTo("2/1");
		Portal.Answer rest = partner.send("POST", ITEMS + "/1/1/deletion", "application/json", new byte[0]);
		assertThat(rest.status()).isEqualTo(200);
		assertThat(rest.body()).isEqualTo("[]");
		assertThat(partner.get("/api/v1/projects/PGI06030/partners/4/reports/2/expenditure").text("0.reincludedFrom"))
			.isEqualTo("1/16");
		assertThat(Portal.of(this.port, "js").get(ITEMS).body()).doesNotContain("gross employment");
	}

	@Test
	void thePageOffersBothWays() {
		openSecond();
		Portal partner = Portal.of(this.port, "partner-4");
		String page = "/projects/PGI06030/partners/4/reports/2";
		assertThat(partner.get(page).body()).contains("2 items wait");
		assertThat(partner.get(page + "/parked-items").body()).contains("Declare again", "Report 1, line 16");
		partner.send("POST", page + "/parked-items/1/16/reinclusion", "application/x-www-form-urlencoded", new byte[0]);
		assertThat(partner.get(page + "/parked-items").body()).contains("is now line 1 of report 2");
		assertThat(partner.get(page + "/expenditure").body()).contains("Declared again: line 1/16");
		assertThat(partner.get(page + "/lines/1").body()).contains("you can only take it out");
		assertThat(Portal.of(this.port, "js").get(page + "/parked-items").body()).doesNotContain("Declare again");
	}

	private static LineFinding parked(int line) {
		return new LineFinding(line, Money.ZERO, null, true, "Proof missing.");
	}

	private void openSecond() {
		this.period.moveTo(LocalDate.of(2020, 8, 3));
	}

	private LineReference reinclude(LineReference item) {
		return SignedIn.as("partner-4", () -> this.reinclude.reinclude(PROJECT, 4, item));
	}

	private boolean delete(LineReference item) {
		return SignedIn.as("partner-4", () -> {
			this.delete.delete(PROJECT, 4, item);
			return true;
		});
	}

	private List<ExpenditureLine> lines(int report) {
		return this.expenditure.lines(this.reports.get(PROJECT, 4, report).id());
	}

	private ExpenditureLine line(int report, int line) {
		return lines(report).stream().filter((one) -> one.line() == line).findFirst().orElseThrow();
	}

	private Balance partner() {
		return this.ledger.breakdown(Slice.partner(PROJECT, 4), Dimension.CATEGORY).total();
	}

	private Balance report(int number) {
		return this.ledger
			.breakdown(Slice.project(PROJECT).report(this.reports.get(PROJECT, 4, number).id()), Dimension.CATEGORY)
			.total();
	}

	private static byte[] csv(String row) {
		return ("line,cost_category,description,supplier,internal_reference,invoice_number,invoice_date,payment_date,"
				+ "currency,total_invoice_value,vat,declared_amount,comment,gdpr\n" + row)
			.getBytes(StandardCharsets.UTF_8);
	}

}
