package eu.regioflow.control;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far a controller has come with the lines of a report.
 *
 * @param lines how many the report has
 * @param seen how many of them were looked at
 * @param unseen the numbers of the others, in their order
 * @param sampleUnseen those of them that are in the sample
 */
public record SeenSheet(int lines, int seen, List<Integer> unseen, List<Integer> sampleUnseen) {

	/**
	 * Counts; a mark on a line that the list does not have any more counts for nothing.
	 */
	public static SeenSheet of(List<Integer> lines, Set<Integer> seen, Optional<Sample> sample) {
		List<Integer> unseen = lines.stream().filter((line) -> !seen.contains(line)).toList();
		Set<Integer> sampled = sample.map(Sample::lines)
			.orElse(List.of())
			.stream()
			.map(SampledLine::line)
			.collect(Collectors.toSet());
		return new SeenSheet(lines.size(), lines.size() - unseen.size(), unseen,
				unseen.stream().filter(sampled::contains).toList());
	}

	/** Whether a line was looked at. */
	public boolean isSeen(int line) {
		return !this.unseen.contains(line);
	}

	/** The line to look at next: the first one after this, else the first of all. */
	public Optional<Integer> next(int line) {
		return this.unseen.stream()
			.filter((other) -> other > line)
			.findFirst()
			.or(() -> this.unseen.stream().filter((other) -> other != line).findFirst());
	}

}
