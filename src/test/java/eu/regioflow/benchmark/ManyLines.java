package eu.regioflow.benchmark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import eu.regioflow.expenditure.DeclaredLine;
import eu.regioflow.expenditure.ImportedList;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.refusal.SheetPlaces;

/**
 * Long lists of expenditure.
 */
final class ManyLines {

	private ManyLines() {
	}

	/** A valid list of the demo project's first period, in EUR. */
	static ImportedList of(int partner, int lines) {
		List<DeclaredLine> list = IntStream.rangeClosed(1, lines).mapToObj((number) -> line(partner, number)).toList();
		return new ImportedList(list, list.stream().map(DeclaredLine::line).toList(), List.of(), SheetPlaces.NONE);
	}

	private static DeclaredLine line(int partner, int number) {
		List<CostCategory> categories = List.of(CostCategory.STAFF, CostCategory.TRAVEL, CostCategory.EXTERNAL,
				CostCategory.EQUIPMENT);
		LocalDate invoiced = LocalDate.of(2019, 8, 5).plusDays(number % 150);
		return new DeclaredLine(number, categories.get(number % categories.size()),
				"Workshop on digital innovation hubs, part " + number,
				"Supplier %d of partner %d".formatted(number % 90, partner), "REF-" + number,
				"INV-%d-%d".formatted(partner, number), invoiced, invoiced.plusDays(10), "EUR",
				BigDecimal.valueOf(12_000 + number, 2), BigDecimal.valueOf(2_000, 2),
				BigDecimal.valueOf(10_000 + number, 2), "", false);
	}

}
