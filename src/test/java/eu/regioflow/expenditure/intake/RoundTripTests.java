package eu.regioflow.expenditure.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;

import javax.xml.stream.XMLStreamException;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;

import static org.assertj.core.api.Assertions.assertThat;

class RoundTripTests {

	private static final List<String> TEXTS = List.of("", "=1+1", "'=1+1", "''@x", "+49 9281", "-", "@cmd", "\tx",
			"\rx", "a\r\nb", "a\nb", "'plain", "\"quoted\"", "a;b,c", " blank around ", "_x000D_", "_x005F_x000D_",
			"<b>&amp;", "Агенция за развитие", "Agenția", "€ 5", "\ud83d\ude00", "']", "'", "0012", "1e5", "#REF!",
			"true", "\u200f\u05d0");

	private static List<ReadLine> lines(int count, Random random) {
		List<ReadLine> lines = new ArrayList<>();
		for (int row = 1; row <= count; row++) {
			LocalDate day = (random.nextInt(5) == 0) ? null : LocalDate.of(2019, 8, 1).plusDays(random.nextInt(180));
			BigDecimal vat = (random.nextInt(5) == 0) ? null : amount(random);
			lines.add(new ReadLine(row, row, CostCategory.values()[random.nextInt(CostCategory.values().length)],
					text(random), text(random), text(random), text(random), day, day,
					List.of("EUR", "BGN", "RON", "CHF").get(random.nextInt(4)), vat, vat, amount(random), text(random),
					random.nextBoolean()));
		}
		return lines;
	}

	private static String text(Random random) {
		return TEXTS.get(random.nextInt(TEXTS.size()));
	}

	private static BigDecimal amount(Random random) {
		return BigDecimal.valueOf(random.nextLong(100_000_000_000L), 2);
	}

	private static byte[] written(List<ReadLine> lines, ListFormat format, boolean withFigures) throws IOException {
		LineFigures figures = new LineFigures(new BigDecimal("1.9558"), Money.of("51.13"), Money.ZERO, true, Money.ZERO,
				"INELIGIBLE", "1/3");
		List<WrittenLine> written = lines.stream()
			.map((line) -> new WrittenLine(line, withFigures ? figures : null))
			.toList();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		if (format == ListFormat.CSV) {
			new ListWriter().writeCsv(written, withFigures, bytes);
		}
		else {
			new ListWriter().writeXlsx(written, withFigures, bytes);
		}
		return bytes.toByteArray();
	}

	private static void assertSame(List<ReadLine> read, List<ReadLine> written) {
		assertThat(read).hasSameSizeAs(written);
		for (int index = 0; index < read.size(); index++) {
			assertThat(read.get(index)).isEqualTo(written.get(index));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "CSV", "XLSX" })
	void whatIsWrittenReadsBackEqual(ListFormat format) throws IOException {
		List<ReadLine> lines = lines(1000, new Random(20190801));

		for (boolean withFigures : new boolean[] { false, true }) {
			ReadList read = Samples.read(written(lines, format, withFigures), format);
			assertThat(read.errors()).isEmpty();
			assertSame(read.lines(), lines);
		}
	}

	@Test
	void noTextOfAnExportStartsLikeAFormula() throws IOException {
		String csv = new String(written(lines(500, new Random(7)), ListFormat.CSV, true), StandardCharsets.UTF_8);

		assertThat(csv).startsWith("line,cost_category,")
			.contains("amount_eur")
			.doesNotContainPattern("(^|[,\\n])\"?[=+@\\t-]");
	}

	@Test
	void anotherReaderSeesTheSameWorkbook() throws IOException {
		List<ReadLine> lines = lines(50, new Random(3));

		try (ReadableWorkbook workbook = new ReadableWorkbook(
				new ByteArrayInputStream(written(lines, ListFormat.XLSX, false)))) {
			Sheet sheet = workbook.getFirstSheet();
			assertThat(sheet.read()).hasSize(51);
			assertThat(sheet.read().get(1).getCellAsNumber(11).orElseThrow())
				.isEqualByComparingTo(lines.get(0).declaredAmount());
		}
	}

	@Test
	void tenThousandRowsOfAWorkbookAreReadWithinTwoSecondsOfComputing() throws IOException {
		List<ReadLine> lines = lines(10_000, new Random(1));
		byte[] content = written(lines, ListFormat.XLSX, false);
		Samples.read(content, ListFormat.XLSX);

		// the thread's own time, since other work may share the machine
		long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		ReadList read = Samples.read(content, ListFormat.XLSX);

		long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
		assertThat(Duration.ofNanos(spent)).isLessThan(Duration.ofSeconds(2));
		assertSame(read.lines(), lines);
	}

	@Test
	void theTemplateHasTheListFirstAndNoRowYet() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		new TemplateWriter().write(ListColumn::columnName, Map.of(ListColumn.CURRENCY, List.of("CHF", "EUR")),
				"Project", Map.of("Project", "PGI06030"), bytes);

		assertThat(Samples.refusal(bytes.toByteArray(), ListFormat.XLSX).code()).isEqualTo("empty-list");
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
			assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("expenditure", "Project",
					"regioflow-expenditure-2");
			assertThat(workbook.getSheet(1).orElseThrow().read().get(0).getCellText(1)).isEqualTo("PGI06030");
		}
	}

	@Test
	void theTemplateOfEachLanguageIsKnownByItsHeadingsAndOffersValues() throws IOException {
		for (Properties texts : Explained.LANGUAGES.values()) {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			new TemplateWriter().write((column) -> texts.getProperty("column." + column.columnName()),
					Map.of(ListColumn.CURRENCY, List.of("CHF", "EUR"), ListColumn.PROCUREMENT, List.of()), "Project",
					Map.of(), bytes);

			// every column is known: only rows are missing
			assertThat(Samples.refusal(bytes.toByteArray(), ListFormat.XLSX).code()).isEqualTo("empty-list");
			try (ZipFile zip = ZipGuard.open(bytes.toByteArray())) {
				String sheet = new String(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
						StandardCharsets.UTF_8);
				assertThat(sheet).contains("<dataValidation ", "I2:I10001", "regioflow-expenditure-2");
				assertThat(new WorkbookParts(zip).template()).isEqualTo(TemplateWriter.VERSION);
			}
			catch (XMLStreamException ex) {
				throw new IOException(ex);
			}
		}
	}

}
