package eu.regioflow.ledger;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What LedgerTests sees of the database, word by word. */
class SliceTests {

	private static final UUID ONE = UUID.fromString("0-0-0-0-1");

	private static final UUID OTHER = UUID.fromString("0-0-0-0-2");

	@Test
	void everyNarrowingAddsAConditionWithItsArgumentInTheSameOrder() {
		Slice slice = Slice.partner("P", 3).report(ONE).period(2).before(4);
		assertThat(slice.condition())
			.isEqualTo("project = ? and partner = ? and report = ? and period = ? and period < ?");
		assertThat(slice.arguments()).containsExactly("P", 3, ONE, 2, 4);
		assertThat(slice.table()).isEqualTo("balance");
		assertThat(Slice.project("P").partner(3).condition()).isEqualTo(Slice.partner("P", 3).condition());
	}

	@Test
	void narrowingLeavesTheWiderSliceAsItWas() {
		Slice project = Slice.project("P");
		project.partner(3);
		assertThat(project.condition()).isEqualTo("project = ?");
		assertThat(project.arguments()).containsExactly("P");
	}

	@Test
	void manyProjectsReportsOrActsAreOneArgument() {
		Slice slice = Slice.projects(List.of("P", "Q")).reports(List.of(ONE, OTHER));
		assertThat(slice.condition()).isEqualTo("project = any (?) and report = any (?)");
		assertThat(slice.arguments()).hasSize(2);
		assertThat((String[]) slice.arguments().get(0)).containsExactly("P", "Q");
		assertThat((UUID[]) slice.arguments().get(1)).containsExactly(ONE, OTHER);
	}

	@Test
	void singleActsAreReadFromThePostingsBecauseBalancesDoNotKnowThem() {
		Slice act = Slice.partner("P", 3).cause(ONE);
		assertThat(List.of(act.table(), act.condition())).containsExactly("posting",
				"project = ? and partner = ? and cause = ?");
		assertThat(act.arguments()).containsExactly("P", 3, ONE);
		Slice acts = Slice.project("P").causes(List.of(ONE, OTHER));
		assertThat(List.of(acts.table(), acts.condition())).containsExactly("posting",
				"project = ? and cause = any (?)");
		assertThat((UUID[]) acts.arguments().get(1)).containsExactly(ONE, OTHER);
		assertThat(acts.period(1).table()).isEqualTo("posting");
	}

}
