package eu.regioflow.expenditure;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells which rows of a file are lines that the list has already: what is the same but
 * for the number, then what has the same number and looks alike, then what has the same
 * internal reference, invoice number and amount, last what only one row and one line have
 * for reference and invoice number.
 */
final class LineMatch {

	private final List<DeclaredLine> stored;

	/** The columns that the file fills; what stands in others does not matter. */
	private final Set<String> filled;

	private final Set<Integer> taken = new HashSet<>();

	LineMatch(List<DeclaredLine> stored, Set<String> filled) {
		this.stored = stored;
		this.filled = filled;
	}

	/** The stored line of each line that was read, null for a new one. */
	List<DeclaredLine> of(List<DeclaredLine> read) {
		DeclaredLine[] found = new DeclaredLine[read.size()];
		match(read, found, this::content);
		Map<Integer, DeclaredLine> byNumber = new HashMap<>();
		this.stored.forEach((line) -> byNumber.put(line.line(), line));
		for (int i = 0; i < found.length; i++) {
			DeclaredLine same = byNumber.get(read.get(i).line());
			if (found[i] == null && same != null && isAlike(read.get(i), same) && this.taken.add(same.line())) {
				found[i] = same;
			}
		}
		match(read, found, LineMatch::key);
		if (this.taken.size() < this.stored.size()) {
			matchByInvoice(read, found);
		}
		return Arrays.asList(found);
	}

	private void match(List<DeclaredLine> read, DeclaredLine[] found, Function<DeclaredLine, Object> sign) {
		Map<Object, Deque<DeclaredLine>> waiting = new HashMap<>();
		for (DeclaredLine line : this.stored) {
			Object is = this.taken.contains(line.line()) ? null : sign.apply(line);
			if (is != null) {
				waiting.computeIfAbsent(is, (any) -> new ArrayDeque<>()).add(line);
			}
		}
		for (int i = 0; i < found.length && !waiting.isEmpty(); i++) {
			Object is = (found[i] == null) ? sign.apply(read.get(i)) : null;
			Deque<DeclaredLine> same = (is != null) ? waiting.get(is) : null;
			if (same != null && !same.isEmpty()) {
				found[i] = same.poll();
				this.taken.add(found[i].line());
			}
		}
	}

	private void matchByInvoice(List<DeclaredLine> read, DeclaredLine[] found) {
		Set<Object> once = new HashSet<>(
				once(this.stored.stream().filter((line) -> !this.taken.contains(line.line()))));
		once.retainAll(once(IntStream.range(0, found.length).filter((i) -> found[i] == null).mapToObj(read::get)));
		match(read, found, (line) -> once.contains(invoice(line)) ? invoice(line) : null);
	}

	private static Set<Object> once(Stream<DeclaredLine> lines) {
		Set<Object> seen = new HashSet<>();
		Set<Object> once = new HashSet<>();
		lines.map(LineMatch::invoice).filter(Objects::nonNull).forEach((sign) -> {
			if (seen.add(sign)) {
				once.add(sign);
			}
			else {
				once.remove(sign);
			}
		});
		return once;
	}

	private static Object invoice(DeclaredLine line) {
		String reference = DeclaredLine.plain(line.internalReference());
		return reference.isEmpty() ? null : List.of(reference, DeclaredLine.plain(line.invoiceNumber()));
	}

	private Object content(DeclaredLine line) {
		return this.filled.stream().filter((column) -> !column.equals("line")).map(line::text).toList();
	}

	private static Object key(DeclaredLine line) {
		String reference = DeclaredLine.plain(line.internalReference());
		String invoice = DeclaredLine.plain(line.invoiceNumber());
		BigDecimal amount = line.declaredAmount();
		return (reference.isEmpty() && invoice.isEmpty()) ? null : List.of(reference, invoice, amount);
	}

	/** A list of one's own may count its rows without meaning our lines. */
	private static boolean isAlike(DeclaredLine one, DeclaredLine other) {
		return isSame(one.internalReference(), other.internalReference())
				|| isSame(one.invoiceNumber(), other.invoiceNumber()) || isSame(one.description(), other.description())
				|| one.category() == other.category() && one.declaredAmount().equals(other.declaredAmount());
	}

	private static boolean isSame(String one, String other) {
		return !DeclaredLine.plain(one).isEmpty() && DeclaredLine.plain(one).equals(DeclaredLine.plain(other));
	}

}
