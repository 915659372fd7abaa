package eu.regioflow.dashboard.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.web.View;

/**
 * One table of a dashboard, on the page and as a file.
 *
 * @param id as it stands in addresses
 * @param columns the names of the columns, those of the file; the first heads the rows
 */
public record Section(String id, List<String> columns, List<Row> rows) {

	/**
	 * One row.
	 *
	 * @param cells as many as columns
	 */
	public record Row(List<Cell> cells) {

		static Row of(Cell... cells) {
			return new Row(List.of(cells));
		}

	}

	/**
	 * One figure or text.
	 *
	 * @param value may be null where there is none
	 * @param href the list that makes it; null where there is none
	 */
	public record Cell(Object value, String href) {

		static Cell of(Object value) {
			return new Cell(value, null);
		}

		static Cell of(Optional<Percentage> value) {
			return new Cell(value.orElse(null), null);
		}

		/** Whether it is aligned with the figures above and below. */
		public boolean isNumber() {
			return this.value == null || this.value instanceof Money || this.value instanceof Percentage
					|| this.value instanceof Integer;
		}

		/** As it is written on a page. */
		public String text(View view) {
			if (this.value instanceof Money money) {
				return view.money(money);
			}
			if (this.value instanceof Percentage share) {
				return view.percent(share);
			}
			if (this.value instanceof LocalDate day) {
				return view.date(day);
			}
			return Objects.toString(this.value, "\u2013");
		}

		private String csv() {
			String text = Objects.toString(this.value, "");
			if (isNumber()) {
				return text;
			}
			// a spreadsheet would run a text that begins like a formula
			String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
			return '"' + safe.replace("\"", "\"\"") + '"';
		}

	}

	/** Whether a column holds figures only. */
	public boolean isNumber(int column) {
		return this.rows.stream().allMatch((row) -> row.cells().get(column).isNumber());
	}

	/** The whole as a file for a spreadsheet; amounts in EUR with a point. */
	byte[] csv() {
		return Stream.concat(Stream
			.of(this.columns.stream().map((column) -> column.replace('-', '_')).collect(Collectors.joining(","))),
				this.rows.stream().map((row) -> row.cells().stream().map(Cell::csv).collect(Collectors.joining(","))))
			.collect(Collectors.joining("\r\n", "", "\r\n"))
			.getBytes(StandardCharsets.UTF_8);
	}

}
