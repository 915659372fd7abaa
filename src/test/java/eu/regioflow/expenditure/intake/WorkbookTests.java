package eu.regioflow.expenditure.intake;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import eu.regioflow.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class WorkbookTests {

	@ParameterizedTest
	@CsvSource({ "1234.56, 1234.56", "33.299999999999997, 33.30", "1.9126900000000001E3, 1912.69", "5, 5.00",
			"1E2, 100.00", "0, 0.00", "999999999.99000001, 999999999.99", "5.0000000000000003E-2, 0.05" })
	void aNumberIsReadAsItsShortestDecimal(String raw, BigDecimal read) {
		ReadList list = Samples.read(
				Samples.workbook(Samples.cells(ListColumn.DECLARED_AMOUNT, "<c s='3'><v>" + raw + "</v></c>")),
				ListFormat.XLSX);

		assertThat(list.errors()).isEmpty();
		assertThat(list.lines()).extracting(ReadLine::declaredAmount).containsExactly(read);
	}

	@ParameterizedTest
	@MethodSource("badCells")
	void aBadCellIsNamedWithItsPlace(ListColumn column, String cell, String value, String code) {
		ReadList list = Samples.read(Samples.workbook(Samples.cells(column, cell)), ListFormat.XLSX);

		assertThat(list.lines()).isEmpty();
		assertThat(list.errors()).singleElement().satisfies((error) -> {
			assertThat(error.row()).isEqualTo(1);
			assertThat(error.column()).isEqualTo(column.columnName());
			assertThat(error.value()).isEqualTo(value);
			assertThat(error.code()).isEqualTo(code);
			Explained.assertExplained(error);
		});
	}

	static Stream<Arguments> badCells() {
		ListColumn amount = ListColumn.DECLARED_AMOUNT;
		return Stream.of(arguments(amount, "<c><f>1+1</f><v>2</v></c>", "=1+1", "formula-cell"),
				arguments(amount, "<c><f t='shared' si='0'/><v>2</v></c>", "=", "formula-cell"),
				arguments(ListColumn.SUPPLIER, "<c t='str'><f>CMD|' /C calc'!A0</f><v>x</v></c>", "=CMD|' /C calc'!A0",
						"formula-cell"),
				arguments(ListColumn.SUPPLIER, "<c t='s'><f>A1</f><v>0</v></c>", "=A1", "formula-cell"),
				arguments(ListColumn.PAYMENT_DATE, "<c s='1'><f>TODAY()</f><v>43800</v></c>", "=TODAY()",
						"formula-cell"),
				arguments(ListColumn.CURRENCY, "<c t='inlineStr'><f>A1</f><is><t>EUR</t></is></c>", "=A1",
						"formula-cell"),
				arguments(amount, "<c t='e'><v>#REF!</v></c>", "#REF!", "error-cell"),
				arguments(amount, "<c><v>0.30000000000000004</v></c>", "0.30000000000000004", "too-many-decimals"),
				arguments(amount, "<c><v>5.001</v></c>", "5.001", "too-many-decimals"),
				arguments(amount, "<c><v>-5</v></c>", "-5", "negative-amount"),
				arguments(amount, "<c><v>-0</v></c>", "-0", "negative-zero"),
				arguments(amount, "<c><v>1E9</v></c>", "1000000000", "amount-too-large"),
				arguments(amount, "<c><v>1E9999</v></c>", "1E9999", "scientific-notation"),
				arguments(amount, "<c s='1'><v>43586</v></c>", "2019-05-01", "date-in-wrong-column"),
				arguments(ListColumn.INVOICE_NUMBER, "<c s='2'><v>43586</v></c>", "2019-05-01", "date-in-wrong-column"),
				arguments(ListColumn.PAYMENT_DATE, "<c><v>43586</v></c>", "43586", "not-a-date"),
				arguments(ListColumn.SUPPLIER, "<c t='inlineStr'><is><t>a_x0000_b</t></is></c>", "a\u0000b",
						"forbidden-character"));
	}

	@ParameterizedTest
	@CsvSource({ "1, 43586, <workbookPr/>, 2019-05-01", "2, 43586.75, <workbookPr/>, 2019-05-01",
			"1, 42124, <workbookPr date1904='1'/>, 2019-05-01", "1, 43890, <workbookPr/>, 2020-02-29" })
	void aDateCellIsReadInBothCalendars(int style, String raw, String properties, LocalDate day) {
		String cell = "<c s='" + style + "'><v>" + raw + "</v></c>";
		ReadList list = Samples.read(
				Samples.workbook(Samples.cells(ListColumn.PAYMENT_DATE, cell), properties.replace('"', '\''), Map.of()),
				ListFormat.XLSX);

		assertThat(list.errors()).isEmpty();
		assertThat(list.lines()).extracting(ReadLine::paymentDate).containsExactly(day);
	}

	@Test
	void aNumberInATextColumnKeepsItsDigits() {
		ReadList list = Samples.read(
				Samples.workbook(Samples.cells(ListColumn.INVOICE_NUMBER, "<c><v>1.912687E9</v></c>")),
				ListFormat.XLSX);

		assertThat(list.lines()).extracting(ReadLine::invoiceNumber).containsExactly("1912687000");
	}

	@Test
	void aCellFarOutsideTheTableIsNoReasonToReserveMemory() {
		Refusal far = Samples.refusal(Samples.workbook("<c r='ZZZZZZ2'><v>1</v></c>"), ListFormat.XLSX);
		ReadList beside = Samples.read(Samples.workbook("<c r='XFD2'><v>1</v></c>"), ListFormat.XLSX);

		assertThat(far.code()).isEqualTo("not-a-workbook");
		assertThat(beside.errors()).anySatisfy((error) -> assertThat(error.code()).isEqualTo("wrong-field-count"));
	}

	@ParameterizedTest
	@MethodSource("hostile")
	void aHostileWorkbookIsRefusedQuicklyAndWithLittleMemory(String name, byte[] content, String code) {
		Samples.refusal(content, ListFormat.XLSX);
		var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
		long cpu = thread.getCurrentThreadCpuTime();
		long allocated = thread.getCurrentThreadAllocatedBytes();

		Refusal refusal = Samples.refusal(content, ListFormat.XLSX);

		assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - cpu)).as(name)
			.isLessThan(Duration.ofMillis(200));
		assertThat(thread.getCurrentThreadAllocatedBytes() - allocated).as(name).isLessThan(32L * 1024 * 1024);
		assertThat(refusal.code()).as(name).isEqualTo(code);
		Explained.assertExplained(refusal);
	}

	static Stream<Arguments> hostile() {
		byte[] zeros = new byte[60 * 1024 * 1024];
		Map<String, byte[]> many = new LinkedHashMap<>();
		for (int index = 0; index < 300; index++) {
			many.put("xl/media/" + index, new byte[0]);
		}
		byte[] twice = replaced(workbook(Map.of("xl/a.bin", new byte[1], "xl/b.bin", new byte[1])), "xl/b.bin",
				"xl/a.bin");
		byte[] lying = lying(workbook(Map.of("xl/sharedStrings.xml", zeros)));
		String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>";
		return Stream.of(
				arguments("bomb", workbook(Map.of("xl/sharedStrings.xml", zeros)), "workbook-too-large-inside"),
				arguments("two bombs", workbook(Map.of("xl/a.bin", zeros, "xl/b.bin", zeros)),
						"workbook-too-large-inside"),
				arguments("lying bomb", lying, "workbook-too-large-inside"),
				arguments("many parts", workbook(many), "workbook-too-large-inside"),
				arguments("twice the same name", twice, "unsafe-workbook"),
				arguments("outside", workbook(Map.of("../../evil.xml", new byte[1])), "unsafe-workbook"),
				arguments("absolute", workbook(Map.of("/etc/evil", new byte[1])), "unsafe-workbook"),
				arguments("entity", workbook(Map.of("xl/theme.xml", Samples.utf8(doctype))), "unsafe-workbook"),
				arguments("entity in UTF-16",
						workbook(Map.of("xl/theme.xml", doctype.getBytes(StandardCharsets.UTF_16))), "unsafe-workbook"),
				arguments("many prefixes", workbook(Map.of("xl/styles.xml", Samples.utf8(prefixes()))),
						"unsafe-workbook"),
				arguments("cut off", java.util.Arrays.copyOf(workbook(Map.of()), 700), "not-a-workbook"),
				arguments("any zip", Samples.zip(Map.of("a.txt", new byte[3])), "not-a-workbook"));
	}

	private static String prefixes() {
		return IntStream.range(0, 200_000)
			.mapToObj((number) -> "<p%1$d:x xmlns:p%1$d='u'/>".formatted(number))
			.collect(Collectors.joining("", "<styleSheet>", "</styleSheet>"));
	}

	private static byte[] workbook(Map<String, byte[]> more) {
		return Samples.workbook(Samples.cells(ListColumn.VAT, "<c><v>1</v></c>"), "<workbookPr/>", more);
	}

	private static byte[] replaced(byte[] content, String text, String with) {
		return new String(content, StandardCharsets.ISO_8859_1).replace(text, with)
			.getBytes(StandardCharsets.ISO_8859_1);
	}

	/** Makes every central heading claim that its part has 16 bytes unpacked. */
	private static byte[] lying(byte[] content) {
		byte[] lying = content.clone();
		for (int index = 0; index < lying.length - 46; index++) {
			if (lying[index] == 'P' && lying[index + 1] == 'K' && lying[index + 2] == 1 && lying[index + 3] == 2) {
				lying[index + 24] = 16;
				lying[index + 25] = 0;
				lying[index + 26] = 0;
				lying[index + 27] = 0;
			}
		}
		return lying;
	}

	@Test
	void aNestedArchiveIsOnlyBytes() {
		byte[] content = workbook(Map.of("xl/embeddings/a.xlsx", Samples.zip(Map.of("b.zip", new byte[9]))));

		assertThat(Samples.read(content, ListFormat.XLSX).lines()).hasSize(1);
	}

}
