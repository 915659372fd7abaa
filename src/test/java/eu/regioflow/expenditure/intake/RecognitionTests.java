package eu.regioflow.expenditure.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

import eu.regioflow.programme.CostCategory;
import eu.regioflow.refusal.Refusal;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import eu.regioflow.refusal.LocatedError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RecognitionTests {

	private static final String OWN = """
			Ausgaben Reallabor 2019;;;;
			;;;;
			Beleg Nr.;Kategorie*;Was;Betrag in €;Whg
			B-1;Reise und Unterbringung;Fahrt nach Sofia;1.234,50;EUR
			B-2;TRAVEL;Fahrt nach Riga;80,00;EUR
			""";

	private static ReadList read(String csv, Map<String, String> chosen) {
		return new ListReader().recognise(Samples.utf8(csv), ListFormat.CSV, chosen);
	}

	@Test
	void headingsAreKnownInEveryShippedLanguage() {
		for (Properties texts : Explained.LANGUAGES.values()) {
			String heading = ListColumn.typed()
				.stream()
				.map((column) -> texts.getProperty("column." + column.columnName()))
				.collect(Collectors.joining(";"));

			ReadList list = read(heading + "\n", "7;STAFF;Lohn;;R-1;;;31.01.2020;EUR;;;10,50;;ja;;;;;");

			assertThat(list.columns()).extracting(FileColumn::column).containsExactlyElementsOf(ListColumn.typed());
			assertThat(list.lines()).singleElement().satisfies((line) -> {
				assertThat(line.line()).isEqualTo(7);
				assertThat(line.declaredAmount()).isEqualTo(new BigDecimal("10.50"));
				assertThat(line.paymentDate()).isEqualTo(LocalDate.of(2020, 1, 31));
				assertThat(line.gdpr()).isTrue();
			});
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			payment_date | Datum der Zahlung | Paid on | Fecha de pago efectivo | Data plății efective
			invoice_date | Rechnungsdatum der Firma | Date of the invoice | Fecha de la factura | Data facturii fiscale
			invoice_number | Rechnung Nr. | Invoice no. | N.º de factura | Nr. factură
			total_invoice_value | Bruttobetrag | Gross amount | Importe bruto | Valoare brută
			vat | MwSt. | VAT rate | IVA soportado | TVA dedusă
			declared_amount | Betrag netto | Net amount | Importe neto | Sumă eligibilă
			currency | Währungscode | Curr. | Divisa | Valută
			supplier | Lieferant Name | Vendor name | Nombre del proveedor | Denumire furnizor
			description | Zweck der Ausgabe | Subject of it | Concepto del gasto | Obiectul cheltuielii
			comment | Bemerkungen dazu | Remarks on it | Comentarios | Observații suplimentare
			""")
	void aColumnIsProposedByWordsOfEveryShippedLanguage(String column, String german, String english, String spanish,
			String romanian) {
		assertThat(List.of(german, english, spanish, romanian)).allSatisfy(
				(heading) -> assertThat(KnownHeadings.likely(heading).map(ListColumn::columnName)).contains(column));
	}

	@ParameterizedTest
	@CsvSource({ "yes, true", "TRUE, true", "ja, true", "Sí, true", "si, true", "da, true", "no, false", "nein, false",
			"nu, false", "'', false" })
	void yesAndNoAreUnderstoodInEveryShippedLanguage(String typed, boolean meant) {
		ReadList list = read("cost_category;description;payment_date;currency;declared_amount;gdpr\n",
				"STAFF;Salary;2020-01-31;EUR;10.50;" + typed);
		assertThat(list.errors()).isEmpty();
		assertThat(list.lines()).singleElement().extracting(ReadLine::gdpr).isEqualTo(meant);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "?", textBlock = """
			01/02/2020 | 31/01/2020 | 2020-02-01 | 2020-01-31
			01/02/2020 | 01/31/2020 | 2020-01-02 | 2020-01-31
			1/2/2020 | 13/2/2020 | 2020-02-01 | 2020-02-13
			05/05/2020 | 06/06/2020 | 2020-05-05 | 2020-06-06
			""")
	void datesWithSlashesAreReadWhereTheListShowsTheirOrder(String invoiced, String paid, LocalDate invoiceDate,
			LocalDate paymentDate) {
		ReadList list = read("cost_category;description;invoice_date;payment_date;currency;declared_amount\n",
				"TRAVEL;Fare;" + invoiced + ";" + paid + ";EUR;10.50");
		assertThat(list.errors()).isEmpty();
		assertThat(list.lines()).singleElement().satisfies((line) -> {
			assertThat(line.invoiceDate()).isEqualTo(invoiceDate);
			assertThat(line.paymentDate()).isEqualTo(paymentDate);
		});
		assertThat(list.dateStyles()).containsEntry("payment_date", Set.of(DateStyle.SLASHED));
	}

	@ParameterizedTest
	@CsvSource({ "01/02/2020, 03/04/2020, 2", "31/01/2020, 01/31/2020, 2" })
	void datesWithSlashesThatShowNoOrderOrTwoAreRefused(String invoiced, String paid, int refused) {
		ReadList list = read("cost_category;description;invoice_date;payment_date;currency;declared_amount\n",
				"TRAVEL;Fare;" + invoiced + ";" + paid + ";EUR;10.50");
		assertThat(list.errors()).hasSize(refused).extracting(LocatedError::code).containsOnly("ambiguous-date");
		assertThat(list.lines()).isEmpty();
	}

	private static ReadList read(String heading, String row) {
		return read(heading + row + "\n", Map.of());
	}

	@Test
	void ownHeadingsBelowATitleAreOfferedWithTheirFirstValues() {
		ReadList list = read(OWN, Map.of());

		assertThat(list.columns()).extracting(FileColumn::heading)
			.containsExactly("Beleg Nr.", "Kategorie*", "Was", "Betrag in €", "Whg");
		assertThat(list.columns()).extracting(FileColumn::column).containsOnlyNulls();
		assertThat(list.columns().get(0).likely()).isEqualTo(ListColumn.INVOICE_NUMBER);
		assertThat(list.columns().get(1).likely()).isEqualTo(ListColumn.COST_CATEGORY);
		assertThat(list.columns().get(3).likely()).isEqualTo(ListColumn.DECLARED_AMOUNT);
		assertThat(list.columns().get(4).likely()).isNull();
		assertThat(list.columns().get(3).samples()).containsExactly("1.234,50", "80,00");
	}

	@Test
	void whatWasChosenForOwnHeadingsIsUsed() {
		ReadList list = read(OWN, Map.of("beleg nr", "invoice_number", "kategorie", "cost_category", "was",
				"description", "betrag in €", "declared_amount", "whg", "currency"));

		assertThat(list.errors()).isEmpty();
		assertThat(list.lines()).extracting(ReadLine::line).containsOnly(0);
		assertThat(list.lines()).extracting(ReadLine::category).containsOnly(CostCategory.TRAVEL);
		assertThat(list.lines()).extracting(ReadLine::declaredAmount)
			.containsExactly(new BigDecimal("1234.50"), new BigDecimal("80.00"));
		assertThat(list.amountStyles()).containsEntry("declared_amount", AmountStyle.COMMA);
	}

	@Test
	void aPlaceInAnOwnFileIsNamedAsTheFileHasIt() {
		ReadList list = read(OWN.replace("1.234,50", "viel"), Map.of("beleg nr", "invoice_number", "kategorie",
				"cost_category", "betrag in €", "declared_amount", "whg", "currency"));

		assertThat(list.errors()).singleElement().satisfies((error) -> {
			assertThat(error.cell()).isEqualTo("D4");
			assertThat(error.row()).isEqualTo(1);
			Explained.assertExplained(error);
		});
	}

	@Test
	void whatSomebodyChoseNotToUseIsNotUsed() {
		ReadList list = read("cost_category;currency;declared_amount;comment\nSTAFF;EUR;1.00;secret\n",
				Map.of("comment", ""));

		assertThat(list.lines()).singleElement().extracting(ReadLine::comment).isEqualTo("");
	}

	@Test
	void rowsCopiedFromASpreadsheetAreRead() {
		ReadList list = read(
				"Cost category\tCurrency\tDeclared amount\tDescription\nStaff\tEUR\t1,234.50\t" + "\"Two\nlines\"\n",
				Map.of());

		assertThat(list.lines()).singleElement().satisfies((line) -> {
			assertThat(line.description()).isEqualTo("Two\nlines");
			assertThat(line.declaredAmount()).isEqualTo(new BigDecimal("1234.50"));
		});
	}

	@Test
	void theWayInWhichDatesAreWrittenIsTold() {
		ReadList list = read("cost_category;currency;declared_amount;invoice_date;payment_date\n"
				+ "STAFF;EUR;1.00;2020-01-01;02.01.2020\nSTAFF;EUR;1.00;02.01.2020;03.01.2020\n", Map.of());

		assertThat(list.dateStyles()).containsEntry("invoice_date", Set.of(DateStyle.ISO, DateStyle.DOTTED))
			.containsEntry("payment_date", Set.of(DateStyle.DOTTED));
	}

	@Test
	void aFileWithoutHeadingsIsRefusedWithAPlace() {
		Refusal refusal = catchThrowableOfType(Refusal.class, () -> read("a\nb\n", Map.of()));

		assertThat(refusal.code()).isEqualTo("no-headings");
		assertThat(refusal.errors()).isNotEmpty();
		Explained.assertExplained(refusal);
	}

	@Test
	void theVersionOfTheTemplateIsKnown() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		Workbook workbook = new Workbook(bytes, "test", "1.0");
		Worksheet list = workbook.newWorksheet("expenditure");
		List<String> heading = List.of("Cost category", "Currency", "Declared amount");
		List<String> row = List.of("Staff", "EUR", "12.50");
		for (int column = 0; column < heading.size(); column++) {
			list.value(0, column, heading.get(column));
			list.value(1, column, row.get(column));
		}
		workbook.newWorksheet("regioflow-expenditure-9");
		workbook.finish();

		ReadList read = new ListReader().recognise(bytes.toByteArray(), ListFormat.XLSX, Map.of());

		assertThat(read.template()).isEqualTo(9);
		assertThat(read.lines()).hasSize(1);
	}

	@Test
	void noTwoTitlesOfALanguageMeanTheSameColumn() {
		for (Properties texts : Explained.LANGUAGES.values()) {
			for (ListColumn column : ListColumn.values()) {
				assertThat(KnownHeadings.named(texts.getProperty("column." + column.columnName()))).isEqualTo(column);
			}
		}
	}

}
