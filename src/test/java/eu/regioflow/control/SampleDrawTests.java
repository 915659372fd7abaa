package eu.regioflow.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

import eu.regioflow.control.SampleRule.Selection;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SampleDrawTests {

	private static final SampleRule ALWAYS = new SampleRule(Selection.ALWAYS, 0, "STAFF");

	private static final SampleRule NEVER = new SampleRule(Selection.NEVER, 0, "SMALL_AMOUNT");

	/**
	 * Checked by hand: {@code for n in 1 2 …; do printf 483920114:$n | sha256sum; done}.
	 */
	@Test
	void theDrawCanBeRepeatedByHandFromTheSeed() {
		assertThat(numbers(SampleDraw.lines(483_920_114, all(10, draw(30))))).containsExactly(1, 4, 7);
	}

	@Test
	void linesThatAreAlwaysInAreInAndThoseThatNeverAreAreNot() {
		assertThat(SampleDraw.lines(1, Map.of(1, ALWAYS, 2, NEVER, 3, ALWAYS)))
			.containsExactly(new SampledLine(1, "STAFF", false), new SampledLine(3, "STAFF", false));
	}

	@ParameterizedTest
	@CsvSource({ "0, 10, 0", "1, 10, 1", "10, 10, 1", "11, 10, 2", "7, 0, 0", "7, 100, 7", "10000, 33, 3300" })
	void thePercentageIsRoundedUpToWholeLines(int lines, int percent, int drawn) {
		assertThat(SampleDraw.lines(42, all(lines, draw(percent)))).hasSize(drawn);
	}

	@RepeatedTest(50)
	void theOrderOfTheListDoesNotMatter(RepetitionInfo repetition) {
		long seed = repetition.getCurrentRepetition();
		Map<Integer, SampleRule> rules = all(40, draw(25));
		List<Integer> shuffled = new ArrayList<>(rules.keySet());
		Collections.shuffle(shuffled, new Random(seed));
		Map<Integer, SampleRule> other = new LinkedHashMap<>();
		shuffled.forEach((line) -> other.put(line, rules.get(line)));
		assertThat(SampleDraw.lines(seed, other)).as("seed " + seed).isEqualTo(SampleDraw.lines(seed, rules));
	}

	@Test
	void whatIsDrawnOfOneGroupDoesNotDependOnTheOthers() {
		Map<Integer, SampleRule> rules = all(40, draw(25));
		List<SampledLine> alone = SampleDraw.lines(42, rules);
		IntStream.rangeClosed(41, 60).forEach((line) -> rules.put(line, ALWAYS));
		assertThat(SampleDraw.lines(42, rules)).hasSize(30).containsAll(alone);
	}

	/** Of 1,000 draws of one in ten, each line should be in about 100. */
	@Test
	void everyLineHasTheSameChance() {
		Map<Integer, Integer> times = new TreeMap<>();
		for (int seed = 1; seed <= 1000; seed++) {
			numbers(SampleDraw.lines(seed, all(100, draw(10)))).forEach((line) -> times.merge(line, 1, Integer::sum));
		}
		assertThat(times).hasSize(100);
		assertThat(times.values()).allSatisfy((count) -> assertThat(count).isBetween(60, 140));
	}

	private static SampleRule draw(int percent) {
		return new SampleRule(Selection.DRAW, percent, "DRAWN");
	}

	private static Map<Integer, SampleRule> all(int lines, SampleRule rule) {
		Map<Integer, SampleRule> rules = new TreeMap<>();
		IntStream.rangeClosed(1, lines).forEach((line) -> rules.put(line, rule));
		return rules;
	}

	private static List<Integer> numbers(List<SampledLine> lines) {
		return lines.stream().map(SampledLine::line).toList();
	}

}
