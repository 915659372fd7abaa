package eu.regioflow.partnerreport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files as people and programs break them, each kind of damage by its name, at places
 * that a seed decides.
 */
final class BrokenFiles {

	private static final List<String> COLUMNS = List.of("line", "cost_category", "description", "supplier",
			"internal_reference", "invoice_number", "invoice_date", "payment_date", "currency", "total_invoice_value",
			"vat", "declared_amount", "comment", "gdpr");

	private static final int ROWS = 12;

	private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	/** The kinds: a good table and a random number generator make a broken file. */
	private final Map<String, BiFunction<List<List<String>>, Random, byte[]>> kinds = new LinkedHashMap<>();

	BrokenFiles() {
		cells();
		tables();
		bytes();
		workbooks();
	}

	/** A file, under a name that tells its kind and seed. */
	record File(String name, byte[] content) {

	}

	List<File> all(int seeds) {
		List<File> files = new ArrayList<>();
		this.kinds.forEach((name, kind) -> {
			for (int seed = 1; seed <= seeds; seed++) {
				String ending = name.startsWith("workbook") ? ".xlsx" : ".csv";
				files.add(new File(name + " " + seed + ending, kind.apply(good(), new Random(seed))));
			}
		});
		return files;
	}

	private static List<List<String>> good() {
		List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>(COLUMNS)));
		for (int row = 1; row <= ROWS; row++) {
			rows.add(new ArrayList<>(List.of(String.valueOf(row), "TRAVEL", "Journey " + row, "Railway", "R-" + row,
					"I-" + row, "2019-09-01", "2019-09-0" + (row % 8 + 2), "EUR", "120.5" + row % 10, "20.50",
					"100.0" + row % 10, "", "no")));
		}
		return rows;
	}

	private void cell(String kind, String column, String... values) {
		this.kinds.put(kind, (table, random) -> {
			table.get(1 + random.nextInt(ROWS)).set(COLUMNS.indexOf(column), values[random.nextInt(values.length)]);
			return csv(table);
		});
	}

	private void cells() {
		cell("unknown category", "cost_category", "TRAVELLING", "Staf", "7", "=1+1");
		cell("no category", "cost_category", "", "  ");
		cell("category by a flat rate", "cost_category", "OFFICE", "Office and administration");
		cell("unknown currency", "currency", "EURO", "€", "XYZ", "DEM", "0");
		cell("no currency", "currency", "");
		cell("negative amount", "declared_amount", "-1.00", "(12.00)", "12.00-", "−3");
		cell("no amount", "declared_amount", "", " ");
		cell("amount in words", "declared_amount", "twelve", "n/a", "#REF!", "1.2.3.4", "--", "1O0.00");
		cell("amount that is no number", "declared_amount", "NaN", "Infinity", "1e9", "1E-2");
		cell("amount with a currency", "declared_amount", "EUR 12.00", "12.00 €", "$5");
		cell("amount of three decimals", "declared_amount", "12.345", "0.001");
		cell("amount too large", "declared_amount", "99999999999.00", "1" + "0".repeat(40));
		cell("amount in another style", "declared_amount", "1.234,56", "80,5");
		cell("bad VAT", "vat", "nineteen per cent", "19%", "-4.00");
		cell("day that does not exist", "payment_date", "2019-02-30", "31.09.2019", "2019-13-01");
		cell("date in another form", "payment_date", "09/02/2019", "2 Sep 2019", "43710", "yesterday");
		cell("year of two digits", "invoice_date", "01.09.19", "1/9/19");
		cell("unlikely year", "payment_date", "1019-09-02", "2919-09-02");
		cell("no payment date", "payment_date", "");
		cell("paid after the period", "payment_date", "2021-01-01", "2020-06-30");
		cell("paid before the project", "payment_date", "2018-12-31", "2001-01-01");
		cell("invoiced after payment", "invoice_date", "2019-12-24", "2020-01-31");
		cell("neither yes nor no", "gdpr", "perhaps", "y/n", "2");
		cell("no number of a line", "line", "one", "-1", "1.5", "0", "1234567");
		cell("text too long", "description", "x".repeat(501), "ж".repeat(5000));
		cell("invisible character", "description", "a\u202Eb", "a\u0007b", "a\u0000b", "a\uFFFFb");
	}

	private void tables() {
		table("the same line twice", (table, random) -> {
			int row = 2 + random.nextInt(ROWS - 1);
			table.get(row).set(0, table.get(row - 1).get(0));
		});
		table("the same invoice twice", (table, random) -> {
			int row = 2 + random.nextInt(ROWS - 1);
			List.of(5, 11).forEach((column) -> table.get(row).set(column, table.get(row - 1).get(column)));
		});
		table("a cell too few", (table, random) -> table.get(1 + random.nextInt(ROWS)).remove(3));
		table("a cell too many", (table, random) -> table.get(1 + random.nextInt(ROWS)).add("stray"));
		table("a column missing", (table, random) -> {
			int column = COLUMNS
				.indexOf(List.of("cost_category", "currency", "declared_amount").get(random.nextInt(3)));
			table.forEach((row) -> row.remove(column));
		});
		table("no headings", (table, random) -> table.remove(0));
		table("headings only", (table, random) -> table.subList(1, table.size()).clear());
		table("a total below", (table, random) -> table
			.add(new ArrayList<>(List.of("", "", "Total", "", "", "", "", "", "", "", "", "1200.00", "", ""))));
		table("ambiguous amounts", (table, random) -> table.subList(1, table.size())
			.forEach((row) -> row.set(11, "1." + (100 + random.nextInt(900)))));
		table("rows moved by a column", (table, random) -> {
			for (int row = 1 + random.nextInt(ROWS); row <= ROWS; row++) {
				table.get(row).add(0, "");
				table.get(row).remove(COLUMNS.size());
			}
		});
	}

	private void table(String kind, java.util.function.BiConsumer<List<List<String>>, Random> damage) {
		this.kinds.put(kind, (table, random) -> {
			damage.accept(table, random);
			return csv(table);
		});
	}

	private void bytes() {
		this.kinds.put("nothing but blanks", (table, random) -> " \n".repeat(1 + random.nextInt(9)).getBytes());
		this.kinds.put("saved as Latin-1", (table, random) -> {
			table.get(1 + random.nextInt(ROWS)).set(2, "Müller");
			return text(table).getBytes(StandardCharsets.ISO_8859_1);
		});
		this.kinds.put("saved as UTF-16", (table, random) -> text(table)
			.getBytes(random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16));
		this.kinds.put("quotation mark open", (table, random) -> {
			byte[] good = csv(table);
			int place = text(table).indexOf("\"Journey " + (1 + random.nextInt(ROWS)) + "\"") + 4;
			good[place + 4] = '"';
			return good;
		});
		this.kinds.put("random bytes", (table, random) -> {
			byte[] noise = new byte[200 + random.nextInt(2000)];
			random.nextBytes(noise);
			noise[0] = (byte) 0xFF;
			return noise;
		});
		this.kinds.put("a web page",
				(table, random) -> "<!doctype html>\n<html>\n<body>\n<p>Please sign in</p>\n</html>".getBytes());
		this.kinds.put("separated by bars", (table,
				random) -> text(table).replace("\",\"", "|").replace("\"", "").getBytes(StandardCharsets.UTF_8));
	}

	private void workbooks() {
		workbook("workbook with a formula", "<c><f>SUM(A1:A2)</f><v>3</v></c>", "<c><f>1+1</f></c>");
		workbook("workbook with an error", "<c t=\"e\"><v>#REF!</v></c>", "<c t=\"e\"><v>#N/A</v></c>");
		workbook("workbook with a day for an amount", "<c s=\"1\"><v>43710</v></c>",
				"<c t=\"d\"><v>2019-09-02</v></c>");
		workbook("workbook with a lost text", "<c t=\"s\"><v>99</v></c>", "<c t=\"s\"><v>-1</v></c>");
		workbook("workbook with an unknown cell", "<c t=\"zz\"><v>1</v></c>", "<c t=\"q\"><v>1</v></c>");
		workbook("workbook with broken XML", "<c><v>1</c>", "<c", "&nope;");
		this.kinds.put("workbook cut off", (table, random) -> {
			byte[] good = xlsx(table, -1, "");
			return Arrays.copyOf(good, good.length - 1 - random.nextInt(good.length / 2));
		});
		this.kinds.put("workbook of nothing", (table, random) -> ("PK" + "x".repeat(random.nextInt(300))).getBytes());
		this.kinds.put("workbook that is text", (table, random) -> csv(table));
		this.kinds.put("workbook without a sheet", (table, random) -> zip(Map.of("xl/workbook.xml", "<workbook/>")));
		this.kinds.put("workbook with a document type",
				(table, random) -> xlsx(table, -1, "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"));
		this.kinds.put("workbook that is packed twice", (table, random) -> {
			byte[] inner = xlsx(table, -1, "");
			return zip(Map.of("list.xlsx", new String(inner, StandardCharsets.ISO_8859_1)));
		});
	}

	private void workbook(String kind, String... cells) {
		this.kinds.put(kind,
				(table, random) -> xlsx(table, 1 + random.nextInt(ROWS), cells[random.nextInt(cells.length)]));
	}

	private static String text(List<List<String>> table) {
		return table.stream()
			.map((row) -> row.stream()
				.map((cell) -> "\"" + cell.replace("\"", "\"\"") + "\"")
				.collect(Collectors.joining(",")))
			.collect(Collectors.joining("\n"));
	}

	private static byte[] csv(List<List<String>> table) {
		return text(table).getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * A workbook whose declared amount in one row is the given cell; with row -1 that is
	 * what stands before the sheet.
	 */
	private static byte[] xlsx(List<List<String>> table, int broken, String cell) {
		StringBuilder sheet = new StringBuilder((broken < 0) ? cell : "");
		sheet.append("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
		for (int row = 0; row < table.size(); row++) {
			sheet.append("<row r=\"").append(row + 1).append("\">");
			for (int column = 0; column < COLUMNS.size(); column++) {
				sheet.append((row == broken && column == 11) ? cell
						: "<c t=\"inlineStr\"><is><t>" + table.get(row).get(column) + "</t></is></c>");
			}
			sheet.append("</row>");
		}
		return zip(Map.of("xl/workbook.xml",
				"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + RELATIONS
						+ "\"><sheets><sheet name=\"List\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
				"xl/_rels/workbook.xml.rels",
				"<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\""
						+ RELATIONS + "/styles\" Target=\"styles.xml\"/></Relationships>",
				"xl/styles.xml",
				"<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
				"xl/worksheets/sheet1.xml", sheet + "</sheetData></worksheet>"));
	}

	private static byte[] zip(Map<String, String> parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
