package eu.regioflow.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;

/**
 * A sample with its share of what was declared in lines; flat rates follow from lines and
 * count on neither side.
 *
 * @param amount EUR of the lines in the sample
 * @param percent of all lines' EUR, two decimals HALF_UP; empty where a share of nothing
 * has no figure
 */
public record SampleSheet(long seed, String method, List<SampledLine> lines, Money amount,
		Optional<Percentage> percent) {

	/** Adds up the share. */
	public static SampleSheet of(Sample sample, List<ExpenditureLine> declared) {
		Set<Integer> numbers = sample.lines().stream().map(SampledLine::line).collect(Collectors.toSet());
		Money whole = Money.sum(declared.stream().map(ExpenditureLine::amountEur).toList());
		Money amount = Money.sum(declared.stream()
			.filter((line) -> numbers.contains(line.line()))
			.map(ExpenditureLine::amountEur)
			.toList());
		return new SampleSheet(sample.seed(), sample.method(), sample.lines(), amount,
				Percentage.ofWhole(amount, whole));
	}

	/** How each line came into the sample, by its number. */
	public Map<Integer, SampledLine> byLine() {
		return this.lines.stream().collect(Collectors.toMap(SampledLine::line, Function.identity()));
	}

}
