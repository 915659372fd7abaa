package eu.regioflow.expenditure.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.refusal.SheetPlaces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class BadCellTests {

	@ParameterizedTest
	@MethodSource("badCells")
	void eachBadCellIsNamedWithRowColumnValueAndRemedyAndTheOtherRowsAreRead(ListColumn column, String value,
			String code) {
		ReadList list = Samples.read(Samples.csv(Samples.good(1), Samples.with(2, column, value), Samples.good(3)),
				ListFormat.CSV);

		assertThat(list.errors()).singleElement().satisfies((error) -> {
			assertThat(error.row()).isEqualTo(2);
			assertThat(error.column()).isEqualTo(column.columnName());
			assertThat(error.value()).isEqualTo(Texts.shortened(value));
			assertThat(error.code()).isEqualTo(code);
			Explained.assertExplained(error);
		});
		assertThat(list.lines()).extracting(ReadLine::row).containsExactly(1, 3);
		assertThat(list.rows()).isEqualTo(3);
	}

	@Test
	void aBadCellOfASpreadsheetIsNamedAsTheSpreadsheetNamesIt() {
		String list = new String(Samples.csv(Samples.good(1), Samples.with(2, ListColumn.VAT, "-1.00")),
				StandardCharsets.UTF_8);

		assertThat(Samples.read(list.getBytes(StandardCharsets.UTF_8), ListFormat.CSV).errors())
			.extracting(LocatedError::cell)
			.containsExactly("K3");
		assertThat(Samples.read(("\n" + list).getBytes(StandardCharsets.UTF_8), ListFormat.CSV).errors())
			.as("below an empty row")
			.extracting(LocatedError::cell)
			.containsExactly("K4");
	}

	@ParameterizedTest
	@CsvSource({ "0, A3", "25, Z3", "26, AA3", "51, AZ3", "52, BA3", "701, ZZ3", "702, AAA3" })
	void columnsHaveTheLettersOfASpreadsheet(int column, String cell) {
		SheetPlaces places = new SheetPlaces(1, Map.of("vat", column));
		assertThat(places.located(LocatedError.at(2, "vat", "x", "not-an-amount")).cell()).isEqualTo(cell);
	}

	@Test
	void whatIsNoCellOfASpreadsheetHasNoName() {
		SheetPlaces places = new SheetPlaces(1, Map.of("vat", 3));
		assertThat(places.located(LocatedError.at(0, "vat", "", "missing-column")).cell()).isEmpty();
		assertThat(places.located(LocatedError.at(2, "", "", "wrong-field-count")).cell()).isEmpty();
		assertThat(SheetPlaces.NONE.located(LocatedError.at(2, "vat", "x", "not-an-amount")).cell()).isEmpty();
	}

	static Stream<Arguments> badCells() {
		ListColumn amount = ListColumn.DECLARED_AMOUNT;
		ListColumn date = ListColumn.PAYMENT_DATE;
		return Stream.of(arguments(amount, "-5.00", "negative-amount"), arguments(amount, "−5.00", "negative-amount"),
				arguments(amount, "(5.00)", "negative-amount"), arguments(amount, "5.00-", "negative-amount"),
				arguments(amount, "-0", "negative-zero"), arguments(amount, "−0.00", "negative-zero"),
				arguments(amount, "+5.00", "plus-sign"), arguments(amount, "€ 5.00", "currency-sign"),
				arguments(amount, "5.00 EUR", "currency-sign"), arguments(amount, "CHF 5.00", "currency-sign"),
				arguments(amount, "NaN", "not-a-number"), arguments(amount, "Infinity", "not-a-number"),
				arguments(amount, "1e999", "scientific-notation"), arguments(amount, "1E-2", "scientific-notation"),
				arguments(amount, "1".repeat(40), "too-many-digits"),
				arguments(amount, "1000000000.00", "amount-too-large"), arguments(amount, "5.001", "too-many-decimals"),
				arguments(amount, "5.0000", "too-many-decimals"), arguments(amount, "five", "not-an-amount"),
				arguments(amount, "1.2.3", "not-an-amount"), arguments(amount, "=1+1", "not-an-amount"),
				arguments(amount, "٣٤", "not-an-amount"), arguments(amount, "", "required"),
				arguments(amount, "12,34,56", "not-an-amount"), arguments(ListColumn.VAT, "-1.00", "negative-amount"),
				arguments(ListColumn.TOTAL_INVOICE_VALUE, "x", "not-an-amount"),
				arguments(date, "2020-02-30", "no-such-day"), arguments(date, "31.04.2020", "no-such-day"),
				arguments(date, "2019-02-29", "no-such-day"), arguments(date, "01.02.20", "two-digit-year"),
				arguments(date, "20-01-01", "two-digit-year"), arguments(date, "01/02/2020", "ambiguous-date"),
				arguments(date, "yesterday", "not-a-date"), arguments(date, "0001-01-01", "unlikely-year"),
				arguments(date, "01.02.9999", "unlikely-year"),
				arguments(ListColumn.CURRENCY, "XXX", "unknown-currency"),
				arguments(ListColumn.CURRENCY, "DEM", "unknown-currency"),
				arguments(ListColumn.CURRENCY, "euro", "unknown-currency"),
				arguments(ListColumn.CURRENCY, "", "required"),
				arguments(ListColumn.COST_CATEGORY, "PERSONNEL", "unknown-category"),
				arguments(ListColumn.COST_CATEGORY, " ", "required"),
				arguments(ListColumn.DESCRIPTION, "x".repeat(501), "too-long"),
				arguments(ListColumn.SUPPLIER, "ß".repeat(401), "too-long"),
				arguments(ListColumn.COMMENT, "x".repeat(1001), "too-long"),
				arguments(ListColumn.INTERNAL_REFERENCE, "x".repeat(51), "too-long"),
				arguments(ListColumn.INVOICE_NUMBER, "x".repeat(51), "too-long"),
				arguments(ListColumn.SUPPLIER, "a\u0000b", "forbidden-character"),
				arguments(ListColumn.SUPPLIER, "a\u202eb", "forbidden-character"),
				arguments(ListColumn.COMMENT, "a\u0007b", "forbidden-character"),
				arguments(ListColumn.COMMENT, "a\u2066b", "forbidden-character"),
				arguments(ListColumn.COMMENT, "a\uffffb", "forbidden-character"),
				arguments(ListColumn.GDPR, "maybe", "not-yes-or-no"), arguments(ListColumn.LINE, "1", "duplicate-line"),
				arguments(ListColumn.LINE, "0", "not-a-line-number"),
				arguments(ListColumn.LINE, "-1", "not-a-line-number"),
				arguments(ListColumn.LINE, "1.5", "not-a-line-number"),
				arguments(ListColumn.LINE, "9999999", "not-a-line-number"));
	}

	@Test
	void everyBadCellOfEveryRowIsNamedAtOnce() {
		var bad = Samples.with(1, ListColumn.CURRENCY, "XXX");
		bad.put(ListColumn.DECLARED_AMOUNT, "-1");
		bad.put(ListColumn.PAYMENT_DATE, "2020-02-30");
		ReadList list = Samples.read(Samples.csv(bad, Samples.good(2), Samples.with(3, ListColumn.GDPR, "x")),
				ListFormat.CSV);

		assertThat(list.errors()).extracting(LocatedError::row, LocatedError::column)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(1, "payment_date"),
					org.assertj.core.groups.Tuple.tuple(1, "currency"),
					org.assertj.core.groups.Tuple.tuple(1, "declared_amount"),
					org.assertj.core.groups.Tuple.tuple(3, "gdpr"));
		Refusal refusal = catchThrowableOfType(Refusal.class, list::linesIfAllGood);
		assertThat(refusal.code()).isEqualTo("bad-rows");
		assertThat(refusal.arguments()).isEqualTo(List.of(2, 3));
		Explained.assertExplained(refusal);
	}

	@Test
	void aRowWithTooFewOrTooManyCellsIsNamed() {
		String good = new String(Samples.csv(Samples.good(1)), java.nio.charset.StandardCharsets.UTF_8);
		ReadList list = Samples.read(
				Samples.utf8(good + "2;TRAVEL;x\n"
						+ good.lines().skip(1).findFirst().orElseThrow().replaceFirst("\"1\"", "\"3\"") + ";stray\n"),
				ListFormat.CSV);

		assertThat(list.errors()).filteredOn((error) -> error.code().equals("wrong-field-count"))
			.extracting(LocatedError::row, LocatedError::arguments)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(2, List.of(3, 14)),
					org.assertj.core.groups.Tuple.tuple(3, List.of(15, 14)));
		assertThat(list.lines()).hasSize(1);
		list.errors().forEach(Explained::assertExplained);
	}

}
