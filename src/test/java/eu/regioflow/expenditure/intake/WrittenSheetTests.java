package eu.regioflow.expenditure.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the template looks that partners fill in: headings that stay in view, columns as
 * wide as what they hold, and values to choose from.
 */
class WrittenSheetTests {

	private byte[] template;

	private Document list;

	private Document facts;

	private Document styles;

	@BeforeEach
	void write() throws IOException {
		Map<ListColumn, List<String>> offered = new EnumMap<>(ListColumn.class);
		offered.put(ListColumn.CURRENCY, List.of("CHF", "EUR", "RON"));
		offered.put(ListColumn.PROCUREMENT, List.of());
		offered.put(ListColumn.GDPR, List.of("yes", "no"));
		Map<String, String> told = new LinkedHashMap<>();
		told.put("Project", "PGI06030");
		told.put("Partner", "=Office");
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		new TemplateWriter().write(ListColumn::columnName, offered, "Project", told, bytes);
		this.template = bytes.toByteArray();
		try (ZipFile zip = ZipGuard.open(this.template)) {
			this.list = part(zip, "xl/worksheets/sheet1.xml");
			this.facts = part(zip, "xl/worksheets/sheet2.xml");
			this.styles = part(zip, "xl/styles.xml");
		}
	}

	private static Document part(ZipFile zip, String name) throws IOException {
		return Jsoup.parse(new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8),
				Parser.xmlParser());
	}

	private static String letters(ListColumn column) {
		return String.valueOf((char) ('A' + List.copyOf(ListColumn.typed()).indexOf(column)));
	}

	private static double width(Document sheet, int column) {
		return Double.parseDouble(sheet.selectFirst("cols > col[min=" + column + "]").attr("width"));
	}

	private static double width(Document sheet, ListColumn column) {
		return width(sheet, letters(column).charAt(0) - 'A' + 1);
	}

	private Element font(Element cell) {
		Element format = this.styles.select("cellXfs > xf").get(Integer.parseInt(cell.attr("s")));
		return this.styles.select("fonts > font").get(Integer.parseInt(format.attr("fontId")));
	}

	@Test
	void theHeadingsStayInViewAndAreBoldOnABand() {
		assertThat(this.list.select("pane").attr("topLeftCell")).isEqualTo("A2");
		assertThat(this.list.select("row[r=1] > c")).hasSize(ListColumn.typed().size()).allSatisfy((cell) -> {
			assertThat(font(cell).select("b")).isNotEmpty();
			Element format = this.styles.select("cellXfs > xf").get(Integer.parseInt(cell.attr("s")));
			assertThat(this.styles.select("fills > fill").get(Integer.parseInt(format.attr("fillId"))).outerHtml())
				.contains("DDE6F0");
		});
	}

	@Test
	void aColumnIsAsWideAsWhatItHolds() {
		assertThat(width(this.list, ListColumn.LINE)).isEqualTo(9, org.assertj.core.api.Assertions.within(1.0));
		assertThat(width(this.list, ListColumn.DESCRIPTION)).isGreaterThan(width(this.list, ListColumn.SUPPLIER));
		assertThat(width(this.list, ListColumn.SUPPLIER)).isGreaterThan(width(this.list, ListColumn.PAYMENT_DATE));
		assertThat(width(this.list, ListColumn.PAYMENT_DATE)).isGreaterThan(width(this.list, ListColumn.CURRENCY));
		assertThat(width(this.facts, 1)).isGreaterThan(20);
		assertThat(width(this.facts, 2)).isGreaterThan(50);
	}

	@Test
	void aColumnOffersItsValuesAndTakesOthers() {
		Element currency = offer(ListColumn.CURRENCY);
		Element gdpr = offer(ListColumn.GDPR);
		assertThat(this.list.select("dataValidation")).hasSize(2);
		assertThat(currency.selectFirst("formula1").text()).endsWith("$A$1:$A$3");
		assertThat(gdpr.selectFirst("formula1").text()).endsWith("$B$1:$B$2");
		assertThat(List.of(currency, gdpr))
			.allSatisfy((offer) -> assertThat(offer.attr("showErrorMessage")).isNotIn("1", "true"));
	}

	private Element offer(ListColumn column) {
		String place = letters(column);
		return this.list.selectFirst("dataValidation[sqref=" + place + "2:" + place + "10001]");
	}

	@Test
	void whatIsOfferedStandsOnAHiddenSheet() throws IOException {
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(this.template))) {
			Sheet hidden = workbook.getSheet(2).orElseThrow();
			assertThat(hidden.getVisibility()).isEqualTo(SheetVisibility.HIDDEN);
			List<Row> rows = hidden.read();
			assertThat(rows).extracting((row) -> row.getCellText(0)).containsExactly("CHF", "EUR", "RON");
			assertThat(rows).extracting((row) -> row.getCellText(1)).startsWith("yes", "no");
		}
	}

	@Test
	void theSecondSheetTellsForWhomItWasMadeWithoutFormulas() throws IOException {
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(this.template))) {
			List<Row> rows = workbook.getSheet(1).orElseThrow().read();
			assertThat(rows).extracting((row) -> row.getCellText(0) + ": " + row.getCellText(1))
				.containsExactly("Project: PGI06030", "Partner: '=Office");
		}
		assertThat(this.facts.select("c[r^=A]")).hasSize(2)
			.allSatisfy((cell) -> assertThat(font(cell).select("b")).isNotEmpty());
	}

}
