package eu.regioflow.expenditure.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Gathers the rows of a sheet; the first one that holds anything is the heading.
 */
final class SheetRows {

	private static final int MOST_COLUMNS = 16_384;

	private final WorkbookParts parts;

	private final HeadingRule rule;

	private final List<RawRow> rows = new ArrayList<>();

	private Headings headings;

	private int headingRow;

	private boolean isEmpty = true;

	SheetRows(WorkbookParts parts, HeadingRule rule) {
		this.parts = parts;
		this.rule = rule;
	}

	/** What was read. */
	RawTable table() {
		if (this.headings == null) {
			throw this.isEmpty ? RawTable.empty() : RawTable.withoutHeadings();
		}
		return new RawTable(this.rows, true, this.headings.places(this.headingRow), this.headings.fileColumns(),
				this.headings.currency(), this.parts.template());
	}

	void read(XMLStreamReader xml) throws XMLStreamException {
		int number = 0;
		while (xml.hasNext()) {
			xml.next();
			if (xml.isStartElement() && xml.getLocalName().equals("row")) {
				String given = Xml.attribute(xml, "r", "");
				int next = given.isEmpty() ? number + 1 : Integer.parseInt(given);
				if (next <= number) {
					throw new XMLStreamException("The rows are not in order");
				}
				number = next;
				add(number, cells(xml));
			}
		}
	}

	private void add(int number, SortedMap<Integer, RawCell> cells) {
		cells.values().removeIf(RawCell::isBlank);
		if (cells.isEmpty()) {
			return;
		}
		this.isEmpty = false;
		if (this.headings == null) {
			this.headings = this.rule.read(cells);
			this.headingRow = number;
			return;
		}
		RawTable.guardSize(this.rows);
		this.rows.add(this.headings.row(number - this.headingRow, cells, this.headings.width()));
	}

	private SortedMap<Integer, RawCell> cells(XMLStreamReader xml) throws XMLStreamException {
		SortedMap<Integer, RawCell> cells = new TreeMap<>();
		int column = -1;
		while (xml.hasNext()) {
			xml.next();
			if (xml.isEndElement() && xml.getLocalName().equals("row")) {
				return cells;
			}
			if (xml.isStartElement() && xml.getLocalName().equals("c")) {
				SheetCell cell = new SheetCell(xml, this.parts);
				column = cell.place().isEmpty() ? column + 1 : column(cell.place());
				cells.put(column, cell.read());
			}
		}
		return cells;
	}

	/** 0 for {@code A7}; bounded, since a sheet's width is whatever its cells claim. */
	static int column(String place) throws XMLStreamException {
		int column = 0;
		for (int index = 0; index < place.length() && Character.isLetter(place.charAt(index)); index++) {
			column = column * 26 + Character.toUpperCase(place.charAt(index)) - 'A' + 1;
			if (column < 1 || column > MOST_COLUMNS) {
				throw new XMLStreamException("No such column");
			}
		}
		return column - 1;
	}

}
