package eu.regioflow.web.chart;

import java.util.List;
import java.util.stream.IntStream;

import eu.regioflow.money.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BurnDownTests {

	private static final List<String> PERIODS = IntStream.rangeClosed(1, 7).mapToObj(String::valueOf).toList();

	@Test
	void placesFiguresBetweenZeroAndTheTopOfItsScale() {
		BurnDown chart = new BurnDown(PERIODS,
				List.of(new Series("planned", List.of(Money.ZERO, Money.of("600000"), Money.of("1215614.00")))));
		assertThat(chart.ticks()).extracting(BurnDown.Tick::value)
			.containsExactly(Money.ZERO, Money.of("500000"), Money.of("1000000"), Money.of("1500000"));
		assertThat(chart.ticks().get(0).y()).isEqualTo(BurnDown.BOTTOM);
		assertThat(chart.ticks().get(3).y()).isEqualTo(BurnDown.TOP);
		List<BurnDown.Mark> marks = chart.lines().get(0).marks();
		assertThat(marks.get(0).y()).isEqualTo(BurnDown.BOTTOM);
		assertThat(marks.get(1).y()).isEqualTo(BurnDown.BOTTOM - 280 * 2 / 5);
		assertThat(marks.get(2).x()).isGreaterThan(marks.get(1).x());
		assertThat(chart.lines().get(0).latest()).isEqualTo(Money.of("1215614.00"));
	}

	@Test
	void drawsNothingWhereThereIsNothingYet() {
		BurnDown chart = new BurnDown(PERIODS, List.of(new Series("paid", List.of())));
		assertThat(chart.lines().get(0).points()).isEmpty();
		assertThat(chart.lines().get(0).latest()).isEqualTo(Money.ZERO);
		assertThat(chart.ticks()).hasSize(2);
		assertThat(chart.labels()).hasSize(7);
	}

	@Test
	void staysReadableForTheLargestAmount() {
		BurnDown chart = new BurnDown(PERIODS, List.of(new Series("planned", List.of(Money.LIMIT))));
		assertThat(chart.ticks()).hasSizeBetween(3, 6);
	}

	@Test
	void takesNoSixthLine() {
		Series line = new Series("x", List.of());
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new BurnDown(PERIODS, List.of(line, line, line, line, line, line)));
	}

	@Test
	void aBarShowsSharesOfTheBudgetAndWhatExceedsIt() {
		Bullet half = new Bullet(Money.of("100"), Money.of("50"), Money.of("25"));
		assertThat(half.width(half.budget())).isEqualTo(Bullet.WIDTH);
		assertThat(half.width(half.declared())).isEqualTo(Bullet.WIDTH / 2);
		assertThat(half.width(half.certified())).isEqualTo(Bullet.WIDTH / 4);
		Bullet over = new Bullet(Money.of("100"), Money.of("200"), Money.ZERO);
		assertThat(over.width(over.budget())).isEqualTo(Bullet.WIDTH / 2);
		assertThat(over.width(over.certified())).isZero();
		assertThat(new Bullet(Money.ZERO, Money.ZERO, Money.ZERO).width(Money.ZERO)).isZero();
	}

}
