package eu.regioflow.partnerreport;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import eu.regioflow.expenditure.DeclaredLine;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.Finding;
import eu.regioflow.expenditure.VerificationFinding;
import eu.regioflow.programme.CostCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which lines the name of a file means, by the invoice numbers of the lines.
 */
class InvoiceNumbersTests {

	/** Line 1 has the first number, and so on; 8 and 9 have the same. */
	private static final List<String> NUMBERS = List.of("INV-2020-017", "1909/7997", "1909/7997-B", "RE 55/20", "4711",
			"Ü-2020/3", "7", "A 100", "a100", "", "12345", "R.2020.05.01");

	private final InvoiceNumbers numbers = new InvoiceNumbers(lines(NUMBERS));

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", value = {
			// as it stands, and in other letters and with other signs between
			"INV-2020-017.pdf | 1", "inv-2020-017.PDF | 1", "inv_2020_017.pdf | 1", "INV 2020 017.pdf | 1",
			"INV2020017.pdf | 1", "Inv.2020.017.jpeg | 1", "INV–2020–017.pdf | 1", "INV#2020#017 (1).pdf | 1",
			// with words around
			"Hotel INV-2020-017 Berlin.pdf | 1", "2020-03-01_INV-2020-017_paid.png | 1",
			"scan0001-INV-2020-017.pdf | 1", "INV-2020-017 | 1", "1909_7997.pdf | 2", "1909-7997 flight.pdf | 2",
			"19097997.pdf | 2", "RE55-20.pdf | 4", "Re 55 20 Miete.pdf | 4", "Rechnung4711.pdf | 5", "4711.pdf | 5",
			"4711-4711.pdf | 5", "R 2020 05 01.pdf | 12", "Ü-2020-3.pdf | 6",
			// the longer number counts where the shorter one is a part of it
			"1909-7997-B.pdf | 3", "1909_7997b.pdf | 3", "1909 7997 B scan.pdf | 3",
			// several lines
			"A-100.pdf | 8 9", "a100.pdf | 8 9", "INV-2020-017 and 4711.pdf | 1 5", "1909-7997 1909-7997-B.pdf | 2 3",
			"4711_12345.pdf | 5 11",
			// only a part of a figure or a word
			"INV-2020-0171.pdf | -", "XINV-2020-017.pdf | -", "14711.pdf | -", "47112.pdf | -", "123456.pdf | -",
			"1909-79970.pdf | -", "INV-2020-17.pdf | -",
			// nothing to go by
			"7.pdf | -", "hotel.pdf | -", ".pdf | -", "'' | -", "4711a-.4711x.pdf | 5", "2020.pdf | -" })
	void theNameOfAFileMeansLines(String name, String lines) {
		List<Integer> expected = (lines != null) ? Arrays.stream(lines.split(" ")).map(Integer::valueOf).toList()
				: List.of();
		assertThat(this.numbers.lines(name)).isEqualTo(expected);
	}

	@Test
	void aNameFromASystemThatWritesAccentsApartIsTheSame() {
		assertThat(this.numbers.lines(Normalizer.normalize("ü 2020 3.pdf", Normalizer.Form.NFD))).containsExactly(6);
	}

	@Test
	void theEndingOfTheNameIsNoPartOfANumber() {
		InvoiceNumbers odd = new InvoiceNumbers(lines(List.of("100-PDF", "PDF")));
		assertThat(odd.lines("100.pdf")).isEmpty();
	}

	@Test
	void tenThousandLinesAreReadInOneGo() {
		List<String> many = new ArrayList<>();
		for (int i = 0; i < 10_000; i++) {
			many.add("F-%05d".formatted(i));
		}
		assertThat(new InvoiceNumbers(lines(many)).lines("f_00042 " + "x".repeat(200) + ".pdf")).containsExactly(43);
	}

	private static List<ExpenditureLine> lines(List<String> numbers) {
		List<ExpenditureLine> lines = new ArrayList<>();
		numbers
			.forEach((number) -> lines.add(new ExpenditureLine(
					new DeclaredLine(lines.size() + 1, CostCategory.TRAVEL, "Hotel", "Inn", "", number, null, null,
							"EUR", null, null, BigDecimal.TEN, "", false),
					null, null, Finding.NONE, VerificationFinding.NONE)));
		return lines.stream().collect(Collectors.toUnmodifiableList());
	}

}
