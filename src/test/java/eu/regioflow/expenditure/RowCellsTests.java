package eu.regioflow.expenditure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import eu.regioflow.programme.CostCategory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RowCellsTests {

	@Test
	void everyCellThatAPartnerFillsInHasItsColumn() {
		assertThat(RowCells.NAMES.stream().map(RowCells::column).toList())
			.isEqualTo(ListFiles.columnNames().stream().filter((column) -> !column.equals("line")).toList());
	}

	@Test
	void aLineBecomesTheCellsOfItsRow() {
		DeclaredLine line = new DeclaredLine(7, CostCategory.TRAVEL, "Train", "Railway", "", "I-1",
				LocalDate.of(2019, 9, 1), null, "EUR", new BigDecimal("12.00"), null, new BigDecimal("10.00"), "",
				false, null, null, null, null);
		assertThat(List.copyOf(RowCells.of(line).keySet())).isEqualTo(RowCells.NAMES);
		assertThat(RowCells.of(line)).containsEntry("costCategory", "TRAVEL")
			.containsEntry("invoiceDate", "2019-09-01")
			.containsEntry("paymentDate", "")
			.containsEntry("declaredAmount", "10.00")
			.containsEntry("gdpr", "no")
			.doesNotContainKey("line");
	}

}
