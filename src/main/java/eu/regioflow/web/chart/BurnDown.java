package eu.regioflow.web.chart;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import eu.regioflow.money.Money;

/**
 * How far a budget has come, period by period: up to five lines of cumulative amounts.
 */
public final class BurnDown {

	/** The drawing's size in pixels of its own. */
	public static final int WIDTH = 880;

	/** The drawing's size in pixels of its own. */
	public static final int HEIGHT = 400;

	/** Where the plot begins, from the left. */
	public static final int LEFT = 110;

	/** Where the plot ends, from the left. */
	public static final int RIGHT = 860;

	/** Where the plot begins, from the top. */
	public static final int TOP = 70;

	/** Where the plot ends, from the top. */
	public static final int BOTTOM = 350;

	private static final int MOST_LINES = 5;

	/** So many entries of the legend stand side by side, unless there are more. */
	private static final int LEGEND = 4;

	private final List<String> periods;

	private final List<Series> series;

	private final Scale scale;

	/**
	 * Lays the lines out.
	 * @param periods the labels of the horizontal axis, in the reader's language
	 * @param series at most five; none longer than the periods
	 */
	public BurnDown(List<String> periods, List<Series> series) {
		if (periods.isEmpty() || series.isEmpty() || series.size() > MOST_LINES) {
			throw new IllegalArgumentException("A chart has periods and one to five lines");
		}
		this.periods = List.copyOf(periods);
		this.series = List.copyOf(series);
		this.scale = Scale.upTo(series.stream().flatMap((line) -> line.values().stream()).toList());
	}

	/**
	 * A value on its axis.
	 *
	 * @param y pixels from the top
	 */
	public record Tick(int y, Money value) {

	}

	/**
	 * A period on its axis.
	 *
	 * @param x pixels from the left
	 */
	public record Label(int x, String text) {

	}

	/**
	 * One figure in the plot.
	 *
	 * @param x pixels from the left
	 * @param y pixels from the top
	 */
	public record Mark(int x, int y, String period, Money value) {

	}

	/**
	 * One line with its marks.
	 *
	 * @param number from 1 on; decides colour, dash and shape of marks
	 * @param legend where this line's entry of the legend begins, from the left
	 */
	public record Line(int number, String name, int legend, List<Mark> marks) {

		/** As the attribute {@code points} of a polyline. */
		public String points() {
			return this.marks.stream().map((mark) -> mark.x() + "," + mark.y()).collect(Collectors.joining(" "));
		}

		/** The latest figure; zero before the first. */
		public Money latest() {
			return this.marks.isEmpty() ? Money.ZERO : this.marks.get(this.marks.size() - 1).value();
		}

		/** The outline of a mark: disc, square, triangle, diamond and cross in turn. */
		public String shape(int x, int y) {
			return switch (this.number) {
				case 1 -> "M%d %da5 5 0 1 0 10 0a5 5 0 1 0-10 0z".formatted(x - 5, y);
				case 2 -> "M%d %dh10v10h-10z".formatted(x - 5, y - 5);
				case 3 -> "M%d %dl7 12h-14z".formatted(x, y - 7);
				case 4 -> "M%d %dl7 7l-7 7l-7-7z".formatted(x, y - 7);
				default -> "M%d %dh4v-4h4v4h4v4h-4v4h-4v-4h-4z".formatted(x - 6, y - 2);
			};
		}

	}

	/** The values of the vertical axis, from zero up. */
	public List<Tick> ticks() {
		return this.scale.steps().stream().map((value) -> new Tick(y(value), value)).toList();
	}

	/** The periods of the horizontal axis. */
	public List<Label> labels() {
		return IntStream.range(0, this.periods.size())
			.mapToObj((index) -> new Label(x(index), this.periods.get(index)))
			.toList();
	}

	/** The lines in the order in which they were given. */
	public List<Line> lines() {
		List<Line> lines = new ArrayList<>();
		for (Series line : this.series) {
			List<Mark> marks = IntStream.range(0, line.values().size())
				.mapToObj((index) -> new Mark(x(index), y(line.values().get(index)), this.periods.get(index),
						line.values().get(index)))
				.toList();
			int legend = LEFT + lines.size() * (RIGHT - LEFT) / Math.max(LEGEND, this.series.size());
			lines.add(new Line(lines.size() + 1, line.name(), legend, marks));
		}
		return lines;
	}

	private int x(int index) {
		int room = (RIGHT - LEFT) / this.periods.size();
		return LEFT + room * index + room / 2;
	}

	private int y(Money value) {
		BigInteger pixels = value.amount()
			.unscaledValue()
			.multiply(BigInteger.valueOf(BOTTOM - TOP))
			.divide(this.scale.top().amount().unscaledValue());
		return BOTTOM - pixels.intValueExact();
	}

}
