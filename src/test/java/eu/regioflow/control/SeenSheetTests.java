package eu.regioflow.control;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SeenSheetTests {

	private final Sample sample = new Sample(UUID.fromString("0-0-0-0-1"), 123_456_789, "method",
			List.of(new SampledLine(2, "STAFF", false), new SampledLine(5, "DRAWN", false)));

	private final SeenSheet sheet = SeenSheet.of(List.of(1, 2, 3, 5, 8), Set.of(1, 3, 99), Optional.of(this.sample));

	@Test
	void onlyMarksOnLinesOfTheListCount() {
		assertThat(this.sheet.lines()).isEqualTo(5);
		assertThat(this.sheet.seen()).isEqualTo(2);
		assertThat(this.sheet.unseen()).containsExactly(2, 5, 8);
		assertThat(this.sheet.sampleUnseen()).containsExactly(2, 5);
		assertThat(this.sheet.isSeen(3)).isTrue();
		assertThat(this.sheet.isSeen(5)).isFalse();
	}

	@Test
	void theNextLineIsTheFirstUnseenAfterThisOneElseTheFirstOfAll() {
		assertThat(this.sheet.next(1)).contains(2);
		assertThat(this.sheet.next(2)).contains(5);
		assertThat(this.sheet.next(4)).contains(5);
		assertThat(this.sheet.next(8)).contains(2);
	}

	@Test
	void theLastUnseenLineHasNoNext() {
		SeenSheet last = SeenSheet.of(List.of(1, 2), Set.of(1), Optional.empty());
		assertThat(last.next(2)).isEmpty();
		assertThat(last.next(1)).contains(2);
		assertThat(last.sampleUnseen()).isEmpty();
		assertThat(SeenSheet.of(List.of(1), Set.of(1), Optional.empty()).next(1)).isEmpty();
	}

}
