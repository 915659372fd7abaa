package eu.regioflow.expenditure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import eu.regioflow.InterregEurope;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DeclaredLineTests {

	@ParameterizedTest
	@CsvSource({ "'Müller GmbH', 'R-1', 10.0", "'MÜLLER  gmbh', ' r - 1', 10", "'müllergmbh', 'R-1\t', 10.00",
			"'\fMüller\u000bGmbH\r\n', 'R\n-1', 10.00" })
	void caseSpacesAndTrailingZerosMakeNoOtherExpenditure(String supplier, String invoice, BigDecimal amount) {
		assertThat(line(supplier, invoice, amount).duplicateKey()).isEqualTo("müllergmbh|r-1|10.00");
	}

	@Test
	void anotherAmountIsAnotherExpenditure() {
		assertThat(line("A", "1", new BigDecimal("10.01")).duplicateKey()).isNotEqualTo("a|1|10.00");
	}

	@Test
	void aLineWithoutSupplierOrInvoiceIsNeverADuplicate() {
		assertThat(line(" ", "1", BigDecimal.TEN).duplicateKey()).isNull();
		assertThat(line("A", "", BigDecimal.TEN).duplicateKey()).isNull();
	}

	@Test
	void everyColumnOfTheContractHasItsText() {
		DeclaredLine line = line("A", "1", new BigDecimal("10.50"));
		assertThat(List
			.of("line", "cost_category", "description", "supplier", "internal_reference", "invoice_number",
					"invoice_date", "payment_date", "currency", "total_invoice_value", "vat", "declared_amount",
					"comment", "gdpr")
			.stream()
			.map(line::text)).containsExactly("1", "TRAVEL", "Train", "A", "ref", "1", "2019-09-01", "", "EUR", "", "",
					"10.50", "", "no");
		assertThatIllegalArgumentException().isThrownBy(() -> line.text("unknown"));
	}

	@Test
	void aLineKeepsEverythingUnderAnotherNumber() {
		DeclaredLine line = line("A", "1", BigDecimal.TEN);
		assertThat(line.numbered(9)).usingRecursiveComparison().ignoringFields("line").isEqualTo(line);
		assertThat(line.numbered(9).line()).isEqualTo(9);
	}

	@Test
	void whoMayNotSeePersonalDataSeesFiguresOnly() {
		DeclaredLine personal = new DeclaredLine(4, CostCategory.STAFF, "Salary Jane Doe", "Jane Doe", "x", "y", null,
				null, "EUR", null, null, BigDecimal.TEN, "Jane", true);
		ExpenditureLine hidden = new ExpenditureLine(personal, BigDecimal.ONE, Money.of("10"),
				new Finding(Money.of("1"), false, ErrorType.OTHER, ""), VerificationFinding.NONE)
			.withoutPersonalText("(personal)");
		assertThat(hidden.toString()).doesNotContain("Jane");
		assertThat(hidden.declared().description()).isEqualTo("(personal)");
		assertThat(hidden.certified()).isEqualTo(Money.of("9"));
		ExpenditureLine open = new ExpenditureLine(line("A", "1", BigDecimal.TEN), null, null, Finding.NONE,
				VerificationFinding.NONE);
		assertThat(open.withoutPersonalText("(personal)")).isSameAs(open);
	}

	@Test
	void declaredCostsCarryTheFlatRateAndTheFundsShare() {
		List<Declaration.Item> items = List.of(new Declaration.Item(CostCategory.STAFF, Money.of("500.05")),
				new Declaration.Item(CostCategory.STAFF, Money.of("500.05")));
		Breakdown categories = Breakdown.of(Declaration.postings(InterregEurope.PLACE, items, InterregEurope.terms()),
				Dimension.CATEGORY);
		assertThat(categories.row("OFFICE").declared()).isEqualTo(Money.of("150.01"));
		Breakdown sources = Breakdown.of(Declaration.postings(InterregEurope.PLACE, items, InterregEurope.terms()),
				Dimension.SOURCE);
		assertThat(sources.row("ERDF").declared()).isEqualTo(Money.of("977.59"));
		assertThat(sources.row("PARTNER").declared()).isEqualTo(Money.of("172.52"));
	}

	private static DeclaredLine line(String supplier, String invoice, BigDecimal amount) {
		return new DeclaredLine(1, CostCategory.TRAVEL, "Train", supplier, "ref", invoice, LocalDate.of(2019, 9, 1),
				null, "EUR", null, null, amount, "", false);
	}

}
