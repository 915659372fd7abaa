package eu.regioflow.expenditure.intake;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which of the formats that spreadsheet programs number themselves show a day (ECMA-376,
 * part 1, 18.8.30).
 */
class WorkbookDatesTests {

	@ParameterizedTest
	@ValueSource(ints = { 14, 22, 27, 36, 45, 47, 50, 58 })
	void aNumberInAFormatOfDaysIsADay(int format) {
		ReadList list = read(format, ListColumn.PAYMENT_DATE, "43801");
		assertThat(list.errors()).isEmpty();
		assertThat(list.lines()).singleElement()
			.satisfies((line) -> assertThat(line.paymentDate()).isEqualTo(LocalDate.of(2019, 12, 2)));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 13, 23, 26, 37, 44, 48, 49, 59, 9_999 })
	void aNumberInAnyOtherFormatIsANumber(int format) {
		ReadList list = read(format, ListColumn.DECLARED_AMOUNT, "120");
		assertThat(list.errors()).isEmpty();
		assertThat(list.lines()).singleElement()
			.satisfies((line) -> assertThat(line.declaredAmount()).isEqualByComparingTo("120"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, -1 })
	void aFormatThatTheWorkbookLacksShowsNumbers(int style) {
		ReadList list = Samples.read(
				Samples.workbook(Samples.cells(ListColumn.DECLARED_AMOUNT, "<c s='%d'><v>120</v></c>".formatted(style)),
						"<workbookPr/>", styles("0")),
				ListFormat.XLSX);
		assertThat(list.lines()).singleElement()
			.satisfies((line) -> assertThat(line.declaredAmount()).isEqualByComparingTo("120"));
	}

	@Test
	void aDateWithSlashesShowsItsOrderInACellOfAnyKind() {
		ReadList list = Samples.read(
				Samples.workbook(Samples.cells(ListColumn.PAYMENT_DATE, "<c t='d'><v>31/01/2020</v></c>")),
				ListFormat.XLSX);
		assertThat(list.errors()).isEmpty();
		assertThat(list.lines()).singleElement()
			.satisfies((line) -> assertThat(line.paymentDate()).isEqualTo(LocalDate.of(2020, 1, 31)));
	}

	@Test
	void anAttributeOfAnExtensionSaysNothingWhateverItsName() {
		ReadList list = Samples.read(Samples.workbook(Samples.cells(ListColumn.DECLARED_AMOUNT,
				"<c s='0' xmlns:x='urn:x' x:s='none' x:r='A2'><v>120</v></c>")), ListFormat.XLSX);
		assertThat(list.errors()).isEmpty();
		assertThat(list.lines()).singleElement()
			.satisfies((line) -> assertThat(line.declaredAmount()).isEqualByComparingTo("120"));
	}

	private static ReadList read(int format, ListColumn column, String value) {
		return Samples.read(Samples.workbook(Samples.cells(column, "<c s='0'><v>%s</v></c>".formatted(value)),
				"<workbookPr/>", styles(String.valueOf(format))), ListFormat.XLSX);
	}

	private static Map<String, byte[]> styles(String format) {
		return Map.of("xl/styles.xml",
				Samples.utf8("<styleSheet xmlns='%s'><cellXfs><xf numFmtId='%s'/></cellXfs></styleSheet>"
					.formatted(Samples.MAIN, format)));
	}

}
