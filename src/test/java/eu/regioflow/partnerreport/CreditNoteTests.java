package eu.regioflow.partnerreport;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.InterregEurope;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.Refused;
import eu.regioflow.control.LineFinding;
import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.LineReference;
import eu.regioflow.expenditure.ListFiles;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static eu.regioflow.PlayedPeriod.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Report 1 of the partner with a currency of its own has line 1, external, of RON 1000.00
 * and line 2, equipment, of RON 500.00.
 */
@DemoTest
class CreditNoteTests {

	private static final Rounding CONVERSION = InterregEurope.rules().rounding(RoundingPoint.CONVERSION);

	private static final String HEADING = "line,cost_category,description,supplier,internal_reference,invoice_number,"
			+ "invoice_date,payment_date,currency,total_invoice_value,vat,declared_amount,comment,gdpr,reduces\n";

	private static final String LINES = "1,EXTERNAL,Study,Consult,,C-1,2019-10-01,2019-10-02,RON,,,1000.00,,no,\n"
			+ "2,EQUIPMENT,Laptop,Shop,,S-1,2019-10-01,2019-10-02,RON,,,500.00,,no,\n";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private PartnerReports reports;

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
	void restore() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
	}

	@Test
	void aCreditNoteReducesALineOfItsOwnList() {
		put(1, LINES + note(3, "EXTERNAL", "RON", "-400.00", "1/1"));
		this.period.submit(4, 1);
		ExpenditureLine note = lines(1).get(2);
		assertThat(note.declared().reduces()).isEqualTo(new LineReference(1, 1));
		assertThat(note.amountEur().isNegative()).isTrue();
		Money external = lines(1).get(0).amountEur().plus(note.amountEur());
		assertThat(this.ledger.breakdown(Slice.partner(PROJECT, 4), Dimension.CATEGORY).row("EXTERNAL").declared())
			.isEqualTo(external);
	}

	@Test
	void aCreditNoteReducesALineOfASubmittedReportAtTheRateOfItsOwnMonth() {
		put(1, LINES);
		this.period.submit(4, 1);
		this.period.moveTo(LocalDate.of(2020, 8, 3));
		put(2, note(1, "EXTERNAL", "RON", "-1000.00", "1/1"));
		this.period.submit(4, 2);
		ExpenditureLine note = lines(2).get(0);
		assertThat(note.rate()).isNotEqualByComparingTo(lines(1).get(0).rate());
		assertThat(note.amountEur()).isEqualTo(note.declared().declared().toEuro(note.rate(), CONVERSION));
		this.period.find(4, 2);
		this.period.certify(4, 2);
		assertThat(this.ledger
			.breakdown(Slice.project(PROJECT).report(this.reports.get(PROJECT, 4, 2).id()), Dimension.CATEGORY)
			.row("EXTERNAL")
			.certified()).isEqualTo(note.amountEur());
	}

	@ParameterizedTest
	@CsvSource({ "EXTERNAL, RON, -1000.01, 1/1, declared_amount credit-note-too-large",
			"EXTERNAL, RON, 10.00, 1/1, declared_amount credit-note-not-negative",
			"EXTERNAL, RON, -10.00, 1/9, reduces credit-note-unknown-line",
			"EXTERNAL, RON, -10.00, 7/1, reduces credit-note-unknown-line",
			"EXTERNAL, RON, -10.00, 1/3, reduces credit-note-on-credit-note",
			"EQUIPMENT, RON, -10.00, 1/1, cost_category credit-note-other-category",
			"EXTERNAL, EUR, -10.00, 1/1, currency credit-note-other-currency" })
	void aCreditNoteFitsTheLineItNames(String category, String currency, String amount, String reduces,
			String expected) {
		Refused.at(List.of("3 " + expected), () -> put(1, LINES + note(3, category, currency, amount, reduces)));
		assertThat(lines(1)).isEmpty();
	}

	@Test
	void severalCreditNotesTakeNoMoreThanTheLine() {
		put(1, LINES + note(3, "EXTERNAL", "RON", "-600.00", "1/1"));
		Refused.at(List.of("4 declared_amount credit-note-too-large"), () -> put(1,
				LINES + note(3, "EXTERNAL", "RON", "-600.00", "1/1") + note(4, "EXTERNAL", "RON", "-400.01", "1/1")));
		this.period.submit(4, 1);
		this.period.moveTo(LocalDate.of(2020, 8, 3));
		Refused.at(List.of("1 declared_amount credit-note-too-large"),
				() -> put(2, note(1, "EXTERNAL", "RON", "-400.01", "1/1")));
		put(2, note(1, "EXTERNAL", "RON", "-400.00", "1/1"));
	}

	@Test
	void whatWasDeductedCannotBeCredited() {
		put(1, LINES);
		this.period.submit(4, 1);
		Money half = lines(1).get(0).amountEur().evenShare(2, CONVERSION);
		this.period.find(4, 1, new LineFinding(1, half, ErrorType.values()[0], false, "Half."),
				new LineFinding(2, null, null, true, "Proof missing."));
		this.period.certify(4, 1);
		this.period.moveTo(LocalDate.of(2020, 8, 3));
		Refused.at(List.of("1 declared_amount credit-note-too-large", "2 reduces credit-note-on-parked-line"),
				() -> put(2,
						note(1, "EXTERNAL", "RON", "-501.00", "1/1") + note(2, "EQUIPMENT", "RON", "-1.00", "1/2")));
		put(2, note(1, "EXTERNAL", "RON", "-499.00", "1/1"));
	}

	@Test
	void anotherPartnersLineIsUnknown() {
		put(1, LINES);
		this.period.submit(4, 1);
		byte[] csv = (HEADING + note(5, "EXTERNAL", "RON", "-10.00", "1/1")).getBytes(StandardCharsets.UTF_8);
		Refused.at(List.of("1 reduces credit-note-unknown-line"),
				() -> this.period.replace(3, 1, this.period.read(csv)));
	}

	@Test
	void aNegativeAmountNamesItsLine() {
		Refused.at(List.of("3 declared_amount negative-amount"),
				() -> put(1, LINES + note(3, "EXTERNAL", "RON", "-10.00", "")));
		Refused.at(List.of("3 reduces not-a-line-of-a-report"),
				() -> put(1, LINES + note(3, "EXTERNAL", "RON", "-10.00", "line 1")));
		put(1, LINES);
		assertThatException()
			.isThrownBy(() -> this.jdbc.update("update expenditure_line set declared_amount = -1 where line = 1"))
			.withMessageContaining("expenditure_line_sign");
	}

	@Test
	void aControllerParksButDoesNotDeductFromACreditNote() {
		put(1, LINES + note(3, "EXTERNAL", "RON", "-400.00", "1/1"));
		this.period.submit(4, 1);
		Refused.at(List.of("1 deducted more-than-the-line"), () -> this.period.find(4, 1,
				new LineFinding(3, Money.of("0.01"), ErrorType.values()[0], false, "No.")));
		this.period.find(4, 1, new LineFinding(3, Money.ZERO, null, true, "Which invoice?"));
		this.period.certify(4, 1);
		assertThat(this.ledger.parked(Slice.partner(PROJECT, 4))).singleElement()
			.satisfies((item) -> assertThat(item.amount()).isEqualTo(lines(1).get(2).amountEur()));
	}

	@Test
	void filesAndTheApiCarryWhatItReduces() {
		put(1, LINES + note(3, "EXTERNAL", "RON", "-400.00", "1/1"));
		List<ExpenditureLine> before = lines(1);
		for (ListFiles.Format format : List.of(ListFiles.Format.CSV, ListFiles.Format.XLSX)) {
			byte[] written = this.files.write(before, format);
			assertThat(this.files.read(written, format).lines()).as("%s", format)
				.isEqualTo(before.stream().map(ExpenditureLine::declared).toList());
		}
		Portal partner = Portal.of(this.port, "partner-4");
		String list = "/api/v1/projects/PGI06030/partners/4/reports/1/expenditure";
		String rows = partner.get(list).body();
		assertThat(partner.get(list).text("2.reduces")).isEqualTo("1/1");
		Portal.Answer again = partner.send("PUT", list, "application/json", rows.getBytes(StandardCharsets.UTF_8));
		assertThat(again.status()).as(again.body()).isEqualTo(200);
		assertThat(lines(1)).isEqualTo(before);
	}

	@Test
	void theFormTakesACreditNote() {
		put(1, LINES);
		Portal partner = Portal.of(this.port, "partner-4");
		String page = "/projects/PGI06030/partners/4/reports/1";
		long version = this.reports.get(PROJECT, 4, 1).version();
		String form = "costCategory=EXTERNAL&description=Refund&supplier=Consult&internalReference=&invoiceNumber=C-1-R"
				+ "&invoiceDate=2019-11-01&paymentDate=2019-11-02&currency=RON&totalInvoiceValue=&vat="
				+ "&declaredAmount=-400.00&comment=&reduces=1/1&version=" + version;
		Portal.Answer saved = partner.send("POST", page + "/lines/new", "application/x-www-form-urlencoded",
				form.getBytes(StandardCharsets.UTF_8));
		assertThat(saved.status()).as(saved.body()).isEqualTo(302);
		assertThat(partner.get(page + "/expenditure").body()).contains("Credit note on line 1/1");
		assertThat(partner.get(page + "/lines/3").body()).contains("value=\"1/1\"");
		Portal.Answer without = partner.send("POST", page + "/lines/new", "application/x-www-form-urlencoded",
				form.replace("reduces=1/1", "reduces=")
					.replace("version=" + version, "version=" + (version + 1))
					.getBytes(StandardCharsets.UTF_8));
		assertThat(without.body()).contains("is negative");
		assertThat(lines(1)).hasSize(3);
	}

	private static String note(int line, String category, String currency, String amount, String reduces) {
		return "%d,%s,Refund,Consult,,R-%d,2019-11-01,2019-11-02,%s,,,%s,,no,%s\n".formatted(line, category, line,
				currency, amount, reduces);
	}

	private void put(int report, String rows) {
		this.period.replace(4, report, this.period.read((HEADING + rows).getBytes(StandardCharsets.UTF_8)));
	}

	private List<ExpenditureLine> lines(int report) {
		return this.expenditure.lines(this.reports.get(PROJECT, 4, report).id());
	}

}
