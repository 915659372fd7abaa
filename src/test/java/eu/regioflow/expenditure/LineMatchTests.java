package eu.regioflow.expenditure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import eu.regioflow.programme.CostCategory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LineMatchTests {

	private static final Set<String> FILLED = Set.of("line", "cost_category", "description", "internal_reference",
			"invoice_number", "declared_amount", "currency");

	private static DeclaredLine line(int number, String description, String reference, String invoice, String amount) {
		return new DeclaredLine(number, CostCategory.TRAVEL, description, "", reference, invoice, null, null, "EUR",
				null, null, new BigDecimal(amount), "kept", false);
	}

	private static List<DeclaredLine> match(List<DeclaredLine> stored, DeclaredLine... read) {
		return new LineMatch(stored, FILLED).of(List.of(read));
	}

	@Test
	void theSameRowsAreTheSameLinesWithoutNumbersAndReferences() {
		List<DeclaredLine> stored = List.of(line(3, "Train", "", "", "10.00"), line(4, "Train", "", "", "10.00"));

		assertThat(match(stored, line(0, "Train", "", "", "10.00"), line(0, "Train", "", "", "10.00"),
				line(0, "Train", "", "", "10.00")))
			.containsExactly(stored.get(0), stored.get(1), null);
	}

	@Test
	void aNumberMeansItsLineIfAnythingElseAgrees() {
		List<DeclaredLine> stored = List.of(line(1, "Train", "R-1", "I-1", "10.00"));

		assertThat(match(stored, line(1, "Train", "R-2", "I-2", "12.00"))).containsExactly(stored.get(0));
		assertThat(match(stored, line(1, "Hotel", "R-2", "I-2", "12.00"))).containsOnlyNulls();
	}

	@Test
	void referenceInvoiceAndAmountMeanTheirLineWhateverItsNumber() {
		List<DeclaredLine> stored = List.of(line(1, "Train", "R-1", "I-1", "10.00"),
				line(2, "Bus", "R-1", "I-1", "11.00"));

		assertThat(match(stored, line(9, "Coach", "r-1", "I -1", "11.00"))).containsExactly(stored.get(1));
		assertThat(match(stored, line(9, "Coach", "R-1", "I-1", "12.00"))).containsOnlyNulls();
	}

	@Test
	void anAmountMayChangeWhereReferenceAndInvoiceLeaveNoDoubt() {
		List<DeclaredLine> stored = List.of(line(1, "Train", "R-1", "I-1", "10.00"),
				line(2, "Salary", "R-2", "", "11.00"));

		assertThat(match(stored, line(0, "Coach", "R-1", "I-1", "12.00"), line(0, "Pay", "R-2", "", "13.00")))
			.containsExactly(stored.get(0), stored.get(1));
		assertThat(match(stored, line(0, "Coach", "R-1", "I-1", "12.00"), line(0, "Coach", "R-1", "I-1", "13.00")))
			.containsOnlyNulls();
	}

	@Test
	void noLineIsTakenTwice() {
		List<DeclaredLine> stored = List.of(line(1, "Train", "R-1", "I-1", "10.00"));

		assertThat(match(stored, line(0, "Coach", "R-1", "I-1", "10.00"), line(1, "Train", "R-1", "I-1", "10.00")))
			.containsExactly(null, stored.get(0));
	}

	@Test
	void whatTheFileDoesNotTellStaysAsItWas() {
		DeclaredLine stored = line(1, "Train", "R-1", "I-1", "10.00");
		DeclaredLine read = new DeclaredLine(0, CostCategory.STAFF, "Salary", "", "", "", null, null, "RON", null, null,
				new BigDecimal("12.00"), "", true);

		DeclaredLine kept = read.keeping(stored, Set.of("cost_category", "declared_amount"));

		assertThat(kept).isEqualTo(new DeclaredLine(1, CostCategory.STAFF, "Train", "", "R-1", "I-1", null, null, "EUR",
				null, null, new BigDecimal("12.00"), "kept", false));
		assertThat(read.keeping(stored, Set.copyOf(ListFiles.columnNames()))).isEqualTo(read.numbered(1));
	}

}
