package eu.regioflow.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import eu.regioflow.control.SampleRule.Selection;

/**
 * Draws a sample that anybody can draw again from its seed.
 *
 * <p>
 * Lines with the same rule are drawn from together: they stand in the order of the
 * SHA-256 of {@code seed:line}, written in hexadecimal digits, and the first ones are
 * taken, as many as the percentage asks for, rounded up. The order of the list is
 * therefore of no importance, and a group that is drawn from is never left out.
 */
final class SampleDraw {

	private SampleDraw() {
	}

	/**
	 * The lines of the sample, in the order of their numbers.
	 * @param rules what the method says, by line
	 */
	static List<SampledLine> lines(long seed, Map<Integer, SampleRule> rules) {
		List<SampledLine> sample = new ArrayList<>();
		Map<SampleRule, List<Integer>> groups = rules.keySet().stream().collect(Collectors.groupingBy(rules::get));
		groups.forEach((rule, lines) -> {
			SortedMap<String, Integer> ranked = new TreeMap<>();
			lines.forEach((line) -> ranked.put(rank(seed, line), line));
			ranked.values()
				.stream()
				.limit(share(rule, lines.size()))
				.forEach((line) -> sample.add(new SampledLine(line, rule.reason(), false)));
		});
		sample.sort(Comparator.comparingInt(SampledLine::line));
		return sample;
	}

	private static long share(SampleRule rule, int lines) {
		if (rule.selection() == Selection.DRAW) {
			return (lines * (long) rule.percent() + 99) / 100;
		}
		return (rule.selection() == Selection.ALWAYS) ? lines : 0;
	}

	private static String rank(long seed, int line) {
		try {
			byte[] text = (seed + ":" + line).getBytes(StandardCharsets.US_ASCII);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
