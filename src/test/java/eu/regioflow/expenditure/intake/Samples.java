package eu.regioflow.expenditure.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import eu.regioflow.refusal.Refusal;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Small lists, good but for what a test puts into them.
 */
final class Samples {

	static final String HEADING = EnumSet.range(ListColumn.LINE, ListColumn.GDPR)
		.stream()
		.map(ListColumn::columnName)
		.collect(Collectors.joining(";"));

	static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	private Samples() {
	}

	static Map<ListColumn, String> good(int line) {
		Map<ListColumn, String> row = new EnumMap<>(ListColumn.class);
		row.put(ListColumn.LINE, String.valueOf(line));
		row.put(ListColumn.COST_CATEGORY, "TRAVEL");
		row.put(ListColumn.DESCRIPTION, "Study visit");
		row.put(ListColumn.SUPPLIER, "Железници ЕООД");
		row.put(ListColumn.INTERNAL_REFERENCE, "DR4-" + line);
		row.put(ListColumn.INVOICE_NUMBER, "1912/" + line);
		row.put(ListColumn.INVOICE_DATE, "2019-12-02");
		row.put(ListColumn.PAYMENT_DATE, "09.12.2019");
		row.put(ListColumn.CURRENCY, "EUR");
		row.put(ListColumn.TOTAL_INVOICE_VALUE, "120.00");
		row.put(ListColumn.VAT, "20.00");
		row.put(ListColumn.DECLARED_AMOUNT, "100.00");
		row.put(ListColumn.COMMENT, "");
		row.put(ListColumn.GDPR, "no");
		return row;
	}

	static Map<ListColumn, String> with(int line, ListColumn column, String value) {
		Map<ListColumn, String> row = good(line);
		row.put(column, value);
		return row;
	}

	@SafeVarargs
	static byte[] csv(Map<ListColumn, String>... rows) {
		StringBuilder text = new StringBuilder(HEADING).append("\n");
		for (Map<ListColumn, String> row : rows) {
			text.append(row.values()
				.stream()
				.map((value) -> "\"" + value.replace("\"", "\"\"") + "\"")
				.collect(Collectors.joining(";"))).append("\n");
		}
		return utf8(text.toString());
	}

	static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	static ReadList read(byte[] content, ListFormat format) {
		return new ListReader().read(content, format);
	}

	static Refusal refusal(byte[] content, ListFormat format) {
		return catchThrowableOfType(Refusal.class, () -> read(content, format));
	}

	/** A workbook with the heading and the given cells, in XML, as its second row. */
	static byte[] workbook(String cells) {
		return workbook(cells, "<workbookPr/>", Map.of());
	}

	static byte[] workbook(String cells, String properties, Map<String, byte[]> more) {
		Map<String, byte[]> parts = new java.util.LinkedHashMap<>();
		parts.put("xl/workbook.xml", utf8("<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATIONS + "'>" + properties
				+ "<sheets><sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>"));
		parts.put("xl/_rels/workbook.xml.rels",
				utf8("<Relationships><Relationship Id='r1' Type='" + RELATIONS
						+ "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='" + RELATIONS
						+ "/styles' Target='styles.xml'/></Relationships>"));
		parts.put("xl/styles.xml", utf8("<styleSheet xmlns='" + MAIN + "'><numFmts><numFmt numFmtId='164' "
				+ "formatCode='[$-407]dd/mm/yyyy'/><numFmt numFmtId='165' formatCode='#,##0.00\\ _D_M;[Red]0'/></numFmts>"
				+ "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/>"
				+ "<xf numFmtId='164'/><xf numFmtId='165'/></cellXfs></styleSheet>"));
		parts.put("xl/worksheets/sheet1.xml", utf8("<worksheet xmlns='" + MAIN + "'><sheetData><row r='1'>" + heading()
				+ "</row><row r='2'>" + cells + "</row></sheetData></worksheet>"));
		parts.putAll(more);
		return zip(parts);
	}

	private static String heading() {
		List<String> cells = new ArrayList<>();
		for (ListColumn column : EnumSet.range(ListColumn.LINE, ListColumn.GDPR)) {
			cells.add("<c r='" + (char) ('A' + column.ordinal()) + "1' t='inlineStr'><is><t>" + column.columnName()
					+ "</t></is></c>");
		}
		return String.join("", cells);
	}

	/** Cells for a good row, the given column's replaced. */
	static String cells(ListColumn replaced, String cell) {
		StringBuilder cells = new StringBuilder();
		good(1).forEach((column, value) -> {
			String place = (char) ('A' + column.ordinal()) + "2";
			cells.append((column == replaced) ? cell.replace("<c", "<c r='" + place + "'")
					: "<c r='" + place + "' t='inlineStr'><is><t>" + value + "</t></is></c>");
		});
		return cells.toString();
	}

	static byte[] zip(Map<String, byte[]> parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
