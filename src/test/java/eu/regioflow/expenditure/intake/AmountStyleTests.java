package eu.regioflow.expenditure.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import eu.regioflow.refusal.LocatedError;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class AmountStyleTests {

	private static ReadList declared(String... amounts) {
		@SuppressWarnings({ "unchecked", "rawtypes" })
		Map<ListColumn, String>[] rows = new Map[amounts.length];
		for (int index = 0; index < amounts.length; index++) {
			rows[index] = Samples.with(index + 1, ListColumn.DECLARED_AMOUNT, amounts[index]);
		}
		return Samples.read(Samples.csv(rows), ListFormat.CSV);
	}

	@ParameterizedTest
	@MethodSource("columns")
	void aColumnIsReadInTheStyleThatItsAmountsHaveInCommon(List<String> given, AmountStyle style, List<String> read) {
		ReadList list = declared(given.toArray(String[]::new));

		assertThat(list.errors()).isEmpty();
		assertThat(list.amountStyles()).containsEntry("declared_amount", style);
		assertThat(list.lines()).extracting(ReadLine::declaredAmount)
			.containsExactlyElementsOf(read.stream().map(BigDecimal::new).toList());
	}

	static Stream<Arguments> columns() {
		return Stream.of(
				arguments(List.of("1234.56", "1,234.56", "7"), AmountStyle.POINT,
						List.of("1234.56", "1234.56", "7.00")),
				arguments(List.of("1.234,56", "1.234", "0,5"), AmountStyle.COMMA,
						List.of("1234.56", "1234.00", "0.50")),
				arguments(List.of("1 234,56", "1\u00a0234,56", "1\u202f234"), AmountStyle.COMMA,
						List.of("1234.56", "1234.56", "1234.00")),
				arguments(List.of("1'234.50", "2’000’000.00"), AmountStyle.POINT, List.of("1234.50", "2000000.00")),
				arguments(List.of("1,234", "1.00"), AmountStyle.POINT, List.of("1234.00", "1.00")),
				arguments(List.of("1.234.567", "12"), AmountStyle.COMMA, List.of("1234567.00", "12.00")),
				arguments(List.of("0", "999999999.99"), AmountStyle.POINT, List.of("0.00", "999999999.99")),
				arguments(List.of("12", "1200"), AmountStyle.POINT, List.of("12.00", "1200.00")));
	}

	@Test
	void eachColumnDecidesForItself() {
		var row = Samples.with(1, ListColumn.DECLARED_AMOUNT, "1.234,56");
		ReadList list = Samples.read(Samples.csv(row), ListFormat.CSV);

		assertThat(list.amountStyles()).containsEntry("declared_amount", AmountStyle.COMMA)
			.containsEntry("vat", AmountStyle.POINT);
	}

	@Test
	void aColumnThatMixesStylesIsRefusedNamingTwoRows() {
		ReadList list = declared("12", "1.234,56", "1.234", "1,234.56");

		assertThat(list.errors()).extracting(LocatedError::code).containsOnly("mixed-amount-styles");
		assertThat(list.errors()).extracting(LocatedError::row).containsExactly(2, 3, 4);
		assertThat(list.errors()).extracting(LocatedError::arguments)
			.containsOnly(List.of(2, "1.234,56", 4, "1,234.56"));
		assertThat(list.lines()).extracting(ReadLine::row).containsExactly(1);
		assertThat(list.amountStyles()).doesNotContainKey("declared_amount");
		list.errors().forEach(Explained::assertExplained);
	}

	@Test
	void aColumnWithOnlyAmbiguousAmountsIsRefusedNamingTwoRows() {
		ReadList list = declared("1.234", "50", "2.345", "3.456");

		assertThat(list.errors()).extracting(LocatedError::code).containsOnly("ambiguous-amounts");
		assertThat(list.errors()).extracting(LocatedError::arguments).containsOnly(List.of(1, "1.234", 3, "2.345"));
		assertThat(list.lines()).extracting(ReadLine::row).containsExactly(2);
		list.errors().forEach(Explained::assertExplained);
	}

}
