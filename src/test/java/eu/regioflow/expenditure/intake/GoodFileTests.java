package eu.regioflow.expenditure.intake;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import eu.regioflow.programme.CostCategory;
import eu.regioflow.refusal.LocatedError;

import static org.assertj.core.api.Assertions.assertThat;

class GoodFileTests {

	static byte[] demo(String name) throws IOException {
		try (InputStream file = GoodFileTests.class.getResourceAsStream("/demo/expenditure/period-1/" + name)) {
			return file.readAllBytes();
		}
	}

	@ParameterizedTest
	@CsvSource({ "1-ERNACT.csv, 29, EUR=32795.98", "2-UL.csv, 28, EUR=20173.10",
			"3-BAA.csv, 24, 'BGN=30536.06, EUR=648.70'", "4-ADR-Vest.csv, 22, 'EUR=1345.21, RON=88328.75'",
			"5-CIEBI.csv, 22, EUR=15311.82", "6-Hof-UAS.csv, 22, EUR=16664.66", "7-Cantabria.csv, 25, EUR=20501.89",
			"8-SIPBB.csv, 23, 'CHF=18906.86, EUR=660.34'" })
	void theDemosListsHaveTheirLinesAndSums(String name, int lines, String sums) throws IOException {
		ReadList list = Samples.read(demo(name), ListFormat.CSV);

		assertThat(list.errors()).isEmpty();
		assertThat(list.rows()).isEqualTo(lines);
		assertThat(list.linesIfAllGood()).hasSize(lines);
		Map<String, BigDecimal> found = new TreeMap<>();
		list.lines().forEach((line) -> found.merge(line.currency(), line.declaredAmount(), BigDecimal::add));
		assertThat(found).hasToString("{" + sums + "}");
	}

	@Test
	void everyFieldOfALineIsRead() {
		ReadList list = Samples.read(Samples.csv(Samples.with(7, ListColumn.GDPR, "YES")), ListFormat.CSV);

		assertThat(list.lines()).containsExactly(new ReadLine(1, 7, CostCategory.TRAVEL, "Study visit",
				"Железници ЕООД", "DR4-7", "1912/7", LocalDate.of(2019, 12, 2), LocalDate.of(2019, 12, 9), "EUR",
				new BigDecimal("120.00"), new BigDecimal("20.00"), new BigDecimal("100.00"), "", true));
	}

	@Test
	void anyOrderCaseSeparatorAndMarkOfTheHeadingIsTaken() {
		String csv = "\ufeff gdpr,COMMENT,Declared_Amount,vat,total_invoice_value,currency,payment_date,invoice_date,"
				+ "invoice_number,internal_reference,supplier,description,cost_category,line,amount_eur,,\r\n"
				+ "\r\nfalse,,5,,,bgn,,,,,,,staff,,99,,\r\n";
		ReadList list = Samples.read(Samples.utf8(csv), ListFormat.CSV);

		assertThat(list.errors()).isEmpty();
		assertThat(list.rows()).isEqualTo(1);
		assertThat(list.lines()).containsExactly(new ReadLine(2, 2, CostCategory.STAFF, "", "", "", "", null, null,
				"BGN", null, null, new BigDecimal("5.00"), "", false));
	}

	@Test
	void jsonRowsAreReadWithTheNamesOfTheApi() {
		String json = """
				[{"line": 4, "costCategory": "EXTERNAL", "description": "'=a", "supplier": null, "gdpr": true,
				  "paymentDate": "2020-01-03", "currency": "CHF", "declaredAmount": "1234.50", "vat": 0.1,
				  "amountEur": "9.99", "rate": null, "parked": false, "certified": null, "deducted": "0.00",
				  "errorType": null}]""";
		ReadList list = Samples.read(Samples.utf8(json), ListFormat.JSON);

		assertThat(list.errors()).isEmpty();
		assertThat(list.lines()).containsExactly(new ReadLine(1, 4, CostCategory.EXTERNAL, "'=a", "", "", "", null,
				LocalDate.of(2020, 1, 3), "CHF", null, new BigDecimal("0.10"), new BigDecimal("1234.50"), "", true));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "\"declaredAmount\": \"1.234,56\" | declared_amount | not-a-plain-amount",
					"\"declaredAmount\": 1e999 | declared_amount | scientific-notation",
					"\"declaredAmount\": 0.30000000000000004 | declared_amount | too-many-decimals",
					"\"declaredAmount\": 5.001 | declared_amount | too-many-decimals",
					"\"declaredAmount\": -1 | declared_amount | negative-amount",
					"\"declaredAmount\": {\"a\": [1]} | declared_amount | not-a-simple-value",
					"\"declaredAmount\": null | declared_amount | required",
					"\"declaredAmount\": 1, \"suplier\": 1 | suplier | unknown-property",
					"\"declaredAmount\": 1, \"declared_amount\": 1 | declared_amount | unknown-property",
					"\"declaredAmount\": 1, \"vat\": 1, \"vat\": 2 | vat | duplicate-property",
					"\"declaredAmount\": 1, \"comment\": \"\\ud800\" | comment | forbidden-character",
					"\"declaredAmount\": 1, \"gdpr\": 1 | gdpr | not-yes-or-no" })
	void aBadJsonValueIsNamed(String properties, String column, String code) {
		String json = "[{\"costCategory\": \"STAFF\", \"currency\": \"EUR\", " + properties + "}, "
				+ "{\"costCategory\": \"STAFF\", \"currency\": \"EUR\", \"declaredAmount\": \"1.00\"}]";
		ReadList list = Samples.read(json.getBytes(StandardCharsets.UTF_8), ListFormat.JSON);

		assertThat(list.errors()).extracting(LocatedError::code).containsExactly(code);
		assertThat(list.errors()).allSatisfy((error) -> {
			assertThat(error.row()).isEqualTo(1);
			assertThat(error.column()).isEqualTo(column);
			Explained.assertExplained(error);
		});
		assertThat(list.lines()).extracting(ReadLine::row).containsExactly(2);
	}

	@Test
	void aJsonElementThatIsNoRowIsNamed() {
		ReadList list = Samples.read(Samples.utf8("[3, [{}]]"), ListFormat.JSON);

		assertThat(list.rows()).isEqualTo(2);
		assertThat(list.errors()).filteredOn((error) -> error.code().equals("not-a-row"))
			.extracting(LocatedError::row)
			.containsExactly(1, 2);
	}

}
