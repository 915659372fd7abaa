package eu.regioflow.partnerreport;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import eu.regioflow.expenditure.ExpenditureLine;

/**
 * Finds the lines whose invoice number stands in a file's name.
 *
 * <p>
 * Only letters and digits count: case, spaces, slashes, dashes, underscores and dots do
 * not. A number must begin and end where a word or a figure of the name does, so that 123
 * is not found in 1234. A number that is part of a longer one found at the same place
 * does not count, nor does one of fewer than three signs, which could be anything.
 */
final class InvoiceNumbers {

	private static final int SHORTEST = 3;

	private static final Pattern PIECE = Pattern.compile("\\p{L}+|\\p{N}+");

	private static final Pattern ENDING = Pattern.compile("\\.\\p{Alnum}{1,5}$");

	private final List<Known> known;

	InvoiceNumbers(List<ExpenditureLine> lines) {
		this.known = lines.stream()
			.map((line) -> new Known(line.line(), String.join("", pieces(line.declared().invoiceNumber()))))
			.filter((one) -> one.number().length() >= SHORTEST)
			.toList();
	}

	/** The lines that the name could mean, by number; none, one or several. */
	List<Integer> lines(String fileName) {
		List<String> pieces = pieces(ENDING.matcher(fileName).replaceFirst(""));
		String joined = String.join("", pieces);
		Set<Integer> edges = edges(pieces);
		List<Found> found = this.known.stream().flatMap((one) -> one.in(joined, edges).stream()).toList();
		return found.stream()
			.filter((one) -> found.stream().noneMatch((other) -> other.covers(one)))
			.map(Found::line)
			.distinct()
			.sorted()
			.toList();
	}

	private static List<String> pieces(String text) {
		List<String> pieces = new ArrayList<>();
		Matcher piece = PIECE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT));
		while (piece.find()) {
			pieces.add(piece.group());
		}
		return pieces;
	}

	private static Set<Integer> edges(List<String> pieces) {
		Set<Integer> edges = new HashSet<>(Set.of(0));
		int end = 0;
		for (String piece : pieces) {
			end += piece.length();
			edges.add(end);
		}
		return edges;
	}

	private record Known(int line, String number) {

		List<Found> in(String name, Set<Integer> edges) {
			List<Found> found = new ArrayList<>();
			for (int at = name.indexOf(this.number); at >= 0; at = name.indexOf(this.number, at + 1)) {
				if (edges.contains(at) && edges.contains(at + this.number.length())) {
					found.add(new Found(this.line, at, at + this.number.length()));
				}
			}
			return found;
		}

	}

	private record Found(int line, int from, int to) {

		/** Whether the other one is only a part of this one. */
		boolean covers(Found other) {
			return this.from <= other.from && other.to <= this.to && this.to - this.from > other.to - other.from;
		}

	}

}
