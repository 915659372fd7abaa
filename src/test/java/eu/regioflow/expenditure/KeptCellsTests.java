package eu.regioflow.expenditure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import eu.regioflow.programme.CostCategory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A file that tells a line anew changes only what it has columns for.
 */
class KeptCellsTests {

	private static final List<String> COLUMNS = List.of("cost_category", "description", "supplier",
			"internal_reference", "invoice_number", "invoice_date", "payment_date", "currency", "total_invoice_value",
			"vat", "declared_amount", "comment", "gdpr", "reduces", "procurement", "cost_option", "units",
			"investment");

	private final DeclaredLine before = new DeclaredLine(7, CostCategory.TRAVEL, "Train", "Railway", "R-1", "I-1",
			LocalDate.of(2019, 9, 1), LocalDate.of(2019, 9, 2), "EUR", new BigDecimal("12.00"), new BigDecimal("2.00"),
			new BigDecimal("10.00"), "First", false, new LineReference(1, 2), 3,
			new CountedOption("OLD", new BigDecimal("1.00")), 4);

	private final DeclaredLine told = new DeclaredLine(8, CostCategory.STAFF, "Salary", "Office", "R-2", "I-2",
			LocalDate.of(2019, 10, 1), LocalDate.of(2019, 10, 2), "PLN", new BigDecimal("24.00"),
			new BigDecimal("4.00"), new BigDecimal("20.00"), "Second", true, new LineReference(5, 6), 9,
			new CountedOption("NEW", new BigDecimal("2.00")), 10);

	@ParameterizedTest
	@ValueSource(strings = { "cost_category", "description", "supplier", "internal_reference", "invoice_number",
			"invoice_date", "payment_date", "currency", "total_invoice_value", "vat", "declared_amount", "comment",
			"gdpr", "reduces", "procurement", "investment" })
	void oneColumnChangesOneCell(String column) {
		DeclaredLine kept = this.told.keeping(this.before, Set.of(column));
		assertThat(kept.line()).isEqualTo(7);
		assertThat(COLUMNS).allSatisfy((other) -> assertThat(kept.text(other)).as(other)
			.isEqualTo((other.equals(column) ? this.told : this.before).text(other)));
	}

	@Test
	void aUnitCostComesWithItsUnits() {
		DeclaredLine kept = this.told.keeping(this.before, Set.of("cost_option"));
		assertThat(kept.option()).isEqualTo(this.told.option());
		assertThat(kept.declaredAmount()).isEqualTo(this.before.declaredAmount());
	}

}
