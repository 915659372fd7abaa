package eu.regioflow.expenditure.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import eu.regioflow.refusal.SheetPlaces;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MarkedFileTests {

	private static final String TITLE = "What to mend";

	private static final SheetPlaces SECOND_ROW = new SheetPlaces(2, Map.of());

	private static byte[] marked(byte[] content, ListFormat format, SheetPlaces places, Map<Integer, String> remarks)
			throws IOException {
		return new MarkedFile().write(content, format, places, TITLE, remarks);
	}

	@Test
	void aCsvFileKeepsEverySignAndGetsOneCellMore() throws IOException {
		String csv = "title\r\nA;B;C\r\n1;\"two\nlines\";x\r\n2;\"a \"\"quote\"\"\"\r\n3;b;c";

		String marked = new String(marked(Samples.utf8(csv), ListFormat.CSV, SECOND_ROW,
				Map.of(1, "Say \"this\".", 2, "=cmd()", 3, "last")), StandardCharsets.UTF_8);

		assertThat(marked).isEqualTo("\ufefftitle\r\nA;B;C;\"What to mend\"\r\n1;\"two\nlines\";x;\"Say \"\"this\"\".\""
				+ "\r\n2;\"a \"\"quote\"\"\";;\"'=cmd()\"\r\n3;b;c;\"last\"");
	}

	@Test
	void aWorkbookKeepsItsOtherCellsAndParts() throws IOException {
		byte[] before = workbook();

		byte[] after = marked(before, ListFormat.XLSX, SECOND_ROW, Map.of(1, "Correct the day.", 0, "Column X."));

		Map<String, byte[]> parts = parts(before);
		Map<String, byte[]> marked = parts(after);
		assertThat(marked.keySet()).isEqualTo(parts.keySet());
		parts.forEach((name, content) -> {
			if (!name.equals("xl/worksheets/sheet1.xml")) {
				assertThat(marked.get(name)).as(name).isEqualTo(content);
			}
		});
		try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(after))) {
			List<Row> rows = read.getFirstSheet().read();
			assertThat(rows.get(0).getCellText(0)).isEqualTo("My title");
			assertThat(rows.get(1).getCellText(3)).isEqualTo("What to mend: Column X.");
			assertThat(rows.get(2).getCellText(3)).isEqualTo("Correct the day.");
			assertThat(rows.get(2).getCell(1).getFormula()).isEqualTo("1+1");
			assertThat(rows.get(2).getCellText(2)).isEqualTo("3.5");
			assertThat(rows.get(3).getCellCount()).isLessThan(4);
		}
	}

	@Test
	void aFileThatWasMarkedBeforeHasOneColumnOfRemarksOnly() throws IOException {
		byte[] once = marked(workbook(), ListFormat.XLSX, SECOND_ROW, Map.of(1, "First.", 2, "Second."));

		byte[] twice = marked(once, ListFormat.XLSX, SECOND_ROW, Map.of(2, "Still."));

		try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(twice))) {
			List<Row> rows = read.getFirstSheet().read();
			assertThat(rows.get(1).getCellCount()).isEqualTo(4);
			assertThat(rows.get(2).getCellCount()).isLessThan(4);
			assertThat(rows.get(3).getCellText(3)).isEqualTo("Still.");
		}
	}

	/** Some programs leave out where a row and a cell stand. */
	@Test
	void aWorkbookThatCountsItsRowsAndCellsInSilenceIsMarkedAtTheSamePlaces() throws IOException {
		byte[] silent = Samples
			.workbook("", "<workbookPr/>",
					Map.of("xl/worksheets/sheet1.xml", Samples.utf8("<worksheet xmlns='" + Samples.MAIN
							+ "'><sheetData><row><c><v>1</v></c><c><v>2</v></c></row>"
							+ "<row spans='1:2'><c><v>3</v></c><c><v>4</v></c></row><row/></sheetData></worksheet>")));

		byte[] once = marked(silent, ListFormat.XLSX, new SheetPlaces(1, Map.of()), Map.of(1, "Look.", 2, "Empty."));

		assertThat(places(once)).containsExactly("C1 What to mend", "C2 Look.", "C3 Empty.");
		assertThat(sheet(once).select("row[spans]")).isEmpty();
		assertThat(places(marked(once, ListFormat.XLSX, new SheetPlaces(1, Map.of()), Map.of(1, "Again."))))
			.containsExactly("C1 What to mend", "C2 Again.");
	}

	private static List<String> places(byte[] workbook) throws IOException {
		return sheet(workbook).select("c[r]").stream().map((cell) -> cell.attr("r") + " " + cell.text()).toList();
	}

	private static Document sheet(byte[] workbook) throws IOException {
		return Jsoup.parse(new String(parts(workbook).get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8),
				Parser.xmlParser());
	}

	private static byte[] workbook() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		Workbook workbook = new Workbook(bytes, "test", "1.0");
		Worksheet sheet = workbook.newWorksheet("mine");
		sheet.value(0, 0, "My title");
		for (int column = 0; column < 3; column++) {
			sheet.value(1, column, "Heading " + column);
		}
		sheet.value(2, 0, "a");
		sheet.formula(2, 1, "1+1");
		sheet.value(2, 2, 3.5);
		sheet.style(2, 2).format("0.00").set();
		sheet.value(3, 0, "b");
		workbook.newWorksheet("more").value(0, 0, "stays");
		workbook.finish();
		return bytes.toByteArray();
	}

	private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try (ZipFile zip = ZipGuard.open(workbook)) {
			for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
				parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
			}
		}
		return parts;
	}

}
