package eu.regioflow.web.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Bars below one another on one scale: each a whole, a part of it, and what lies inside
 * the part.
 */
public final class Bars {

	/** The drawing's width in pixels of its own. */
	public static final int WIDTH = 880;

	/** Where the bars begin, from the left. */
	public static final int LEFT = 250;

	/** The height of one row. */
	public static final int ROW = 30;

	private static final int LONGEST = 490;

	private static final int MOST_LETTERS = 33;

	private final List<Entry> entries;

	private final BigDecimal most;

	public Bars(List<Entry> entries) {
		this.entries = List.copyOf(entries);
		this.most = this.entries.stream()
			.map((entry) -> entry.whole.max(entry.part))
			.max(BigDecimal::compareTo)
			.orElse(BigDecimal.ZERO);
	}

	/**
	 * What a bar shows, all in one unit.
	 *
	 * @param value the words at its end
	 * @param words the whole in words, in the reader's language
	 * @param whole such as a budget, or the days that are allowed
	 * @param part such as what was declared, or the days that were used
	 * @param inner such as what was certified; zero where there is none
	 */
	public record Entry(String label, String value, String words, BigDecimal whole, BigDecimal part, BigDecimal inner) {
	}

	/**
	 * One bar, in pixels.
	 *
	 * @param y its top
	 */
	public record Bar(int y, String label, String value, String words, int whole, int part, int inner) {
	}

	/** The bars in the order of their entries. */
	public List<Bar> bars() {
		List<Bar> bars = new ArrayList<>();
		for (Entry entry : this.entries) {
			bars.add(new Bar(bars.size() * ROW, shortened(entry.label), entry.value, entry.words, width(entry.whole),
					width(entry.part), width(entry.inner)));
		}
		return bars;
	}

	/** The drawing's height in pixels of its own. */
	public int height() {
		return Math.max(1, this.entries.size()) * ROW;
	}

	private static String shortened(String label) {
		return (label.length() > MOST_LETTERS) ? label.substring(0, MOST_LETTERS - 1) + "\u2026" : label;
	}

	private int width(BigDecimal amount) {
		if (this.most.signum() <= 0 || amount.signum() <= 0) {
			return 0;
		}
		return amount.multiply(BigDecimal.valueOf(LONGEST)).divideToIntegralValue(this.most).intValue();
	}

}
