package eu.regioflow.statement.print;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import eu.regioflow.money.Money;
import eu.regioflow.statement.print.PartnerStatement.Line;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StatementPrinterTests {

	private static final StatementPrinter PRINTER = new StatementPrinter();

	private static final Printed LONG = PRINTER.print(Samples.partnerStatement(1000));

	@ParameterizedTest
	@CsvSource({ "0, 2", "29, 4", "1000, 61" })
	void needsNoMorePagesThanItsLinesFill(int lines, int pages) throws IOException {
		Printed printed = (lines == 1000) ? LONG : PRINTER.print(Samples.partnerStatement(lines));
		assertThat(printed.pages()).isEqualTo(pages);
		try (PDDocument document = Pdf.open(printed)) {
			assertThat(document.getNumberOfPages()).isEqualTo(pages);
		}
	}

	@Test
	void printsEveryLineOfALongReportOnceAndTheTotalAfterALine() {
		List<String> expected = IntStream.rangeClosed(1, 1000)
			.filter((number) -> number % 9 != 0)
			.mapToObj((number) -> "REF-" + (1000 + number))
			.toList();
		assertThat(words(LONG)).filteredOn((word) -> word.startsWith("REF-")).isEqualTo(expected);
		assertThat(Pdf.page(LONG, LONG.pages())).contains("Cost category", "1000", "Total");
	}

	@Test
	void printsEveryNameInItsOwnScript() {
		assertThat(Pdf.text(PRINTER.print(Samples.partnerStatement(29)))).contains("Сдружение „Бизнес агенция“",
				"Варна", "Мария Петрова", "Пътни разходи", "București", "Dvořák & Søn", "40 €");
		assertThat(Pdf.text(PRINTER.print(Samples.projectStatement(Locale.ENGLISH, Samples.PARTNERS)))).contains(
				"Agenția pentru Dezvoltare Regională", "Centro de Inovação", "Hochschule für angewandte", "Univerza v");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<b>bold</b>", "${java.lang.Runtime}", "$P{number}", "$F{label}", "$R{statement.total}",
			"#{T(java.lang.System)}", "https://evil.example/x.png", "=SUM(A1:A9)", "&amp;&lt;", "{0} 'x' {1",
			"<style isBold=\"true\">s</style>" })
	void printsHostileTextAsItIs(String hostile) throws IOException {
		PartnerIdentity partner = new PartnerIdentity(3, hostile, hostile, hostile, hostile, hostile, hostile, "BGN");
		ProjectIdentity project = new ProjectIdentity(hostile, hostile, hostile, hostile);
		Line line = new Line(1, hostile, hostile, hostile, null, null, null, null, "EUR", null, null, BigDecimal.TEN,
				null, Money.of("10.00"));
		Printed printed = PRINTER.print(Samples.partnerStatement(Locale.ENGLISH, partner, project, List.of(line)));
		String squeezed = Pdf.text(printed).replace(" ", "");
		assertThat(squeezed.split(Pattern.quote(hostile.replace(" ", "")), -1)).hasSizeGreaterThan(4);
		try (PDDocument document = Pdf.open(printed)) {
			for (PDPage page : document.getPages()) {
				assertThat(page.getAnnotations()).isEmpty();
			}
		}
	}

	@Test
	void theLargestAmountsStayOnOneLine() {
		BigDecimal largest = Money.LIMIT.amount();
		Line line = new Line(1, "Staff costs", "x", "x", null, null, null, null, "BGN", largest, largest, largest,
				new BigDecimal("1.95583"), Money.LIMIT.negated());
		String text = Pdf.text(PRINTER
			.print(Samples.partnerStatement(Locale.ENGLISH, Samples.VARNA, Samples.project(), List.of(line))));
		assertThat(text).contains("BGN 999,999,999.99 999,999,999.99 999,999,999.99 1.95583 -999,999,999.99");
	}

	@Test
	void theSameValuesGiveTheSameBytes() {
		assertThat(PRINTER.print(Samples.partnerStatement(29)).bytes())
			.isEqualTo(new StatementPrinter().print(Samples.partnerStatement(29)).bytes());
	}

	@Test
	void takesItsMetadataFromTheIssue() throws IOException {
		try (PDDocument document = Pdf.open(PRINTER.print(Samples.partnerStatement(0)))) {
			assertThat(document.getDocumentInformation().getTitle())
				.isEqualTo("Partner’s statement of expenditure PS-2026-000317");
			assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Мария Петрова");
			assertThat(document.getDocumentInformation().getCreationDate().toInstant()).isEqualTo(Samples.ISSUED);
			assertThat(document.getDocumentInformation().getModificationDate().toInstant()).isEqualTo(Samples.ISSUED);
			assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
		}
	}

	@Test
	void eachPageSaysWhichStatementItIsAndHowManyPagesThereAre() {
		Printed printed = PRINTER.print(Samples.partnerStatement(29));
		for (int page = 1; page <= printed.pages(); page++) {
			assertThat(Pdf.page(printed, page)).contains("PS-2026-000317", "Page " + page + " of " + printed.pages(),
					"Illustrative data", "https://regioflow.example/verify");
		}
	}

	@Test
	void saysWhenByWhomAndUnderWhichRulesItWasIssued() {
		assertThat(Pdf.text(PRINTER.print(Samples.partnerStatement(0)))).contains(
				"21 Nov 2026, 16:05:09 UTC+02:00 (Europe/Sofia)", "Issued by Мария Петрова",
				"Interreg Europe 2014-2020 (version 3)", "Conversion to EUR: 2 decimals, half up, per line");
	}

	@Test
	void writesNumbersAndDatesAsTheLanguageDoes() {
		assertThat(Pdf.text(PRINTER.print(Samples.partnerStatement(0)))).contains("121,189.00", "1 Feb 2020");
		String german = Pdf
			.text(PRINTER.print(Samples.partnerStatement(Locale.GERMAN, Samples.VARNA, Samples.project(), List.of())));
		assertThat(german).contains("121.189,00", "01.02.2020", "Ausgabenerklärung des Partners", "Seite 1 von 2");
	}

	@Test
	void aLongConclusionFlowsOverPagesWithoutLosingAWord() {
		StringBuilder conclusion = new StringBuilder();
		for (int word = 0; word < 5000; word++) {
			conclusion.append("w").append(word).append((word % 400 == 399) ? "\n" : " ");
		}
		Printed printed = PRINTER.print(Samples.certificate(Locale.ENGLISH, Samples.VARNA, conclusion.toString(), 40));
		List<String> expected = IntStream.range(0, 5000).mapToObj((word) -> "w" + word).toList();
		assertThat(words(printed)).filteredOn((word) -> word.matches("w\\d+")).isEqualTo(expected);
		assertThat(Pdf.text(printed)).contains("16. The controller is independent");
	}

	private static List<String> words(Printed printed) {
		return List.of(Pdf.text(printed).split(" "));
	}

}
