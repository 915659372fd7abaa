package eu.regioflow.partnerreport;

import java.util.Map;

import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class CellMergeTests {

	private static final Map<String, String> STORED = Map.of("description", "Train", "declaredAmount", "10.00",
			"currency", "EUR");

	@Test
	void cellsThatNobodyElseTouchedAreWritten() {
		assertThat(CellMerge.of(3, STORED, Map.of("description", new CellChange("Train", "Train to Ruse"))))
			.containsEntry("description", "Train to Ruse")
			.containsEntry("declaredAmount", "10.00");
	}

	@Test
	void anEmptyCellMayBeAbsent() {
		assertThat(CellMerge.of(3, STORED, Map.of("supplier", new CellChange("", "Railway")))).containsEntry("supplier",
				"Railway");
	}

	@Test
	void whatIsThereAlreadyMayBeSentAgain() {
		assertThat(CellMerge.of(3, STORED, Map.of("declaredAmount", new CellChange("9.00", "10.00"))))
			.isEqualTo(STORED);
	}

	@Test
	void aCellThatSomebodyElseChangedIsRefusedWithTheirsAndNothingIsMerged() {
		Refusal refusal = catchThrowableOfType(Refusal.class, () -> CellMerge.of(3, STORED, Map.of("declaredAmount",
				new CellChange("9.00", "11.00"), "description", new CellChange("Train", "Bus"))));
		assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
		assertThat(refusal.code()).isEqualTo("row-changed");
		assertThat(refusal.errors())
			.containsExactly(LocatedError.at(3, "declared_amount", "10.00", "cell-changed", "11.00"));
	}

	@Test
	void aCellThatSomebodyElseEmptiedIsACollisionToo() {
		Refusal refusal = catchThrowableOfType(Refusal.class,
				() -> CellMerge.of(3, STORED, Map.of("supplier", new CellChange("Railway", "Rail"))));
		assertThat(refusal.errors()).extracting(LocatedError::value).containsExactly("");
	}

}
