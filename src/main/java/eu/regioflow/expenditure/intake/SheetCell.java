package eu.regioflow.expenditure.intake;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One cell of a sheet while it is read.
 */
final class SheetCell {

	private final XMLStreamReader xml;

	private final WorkbookParts parts;

	private final String place;

	private final String type;

	private final int format;

	private String formula;

	private String value = "";

	SheetCell(XMLStreamReader xml, WorkbookParts parts, String place) {
		this.xml = xml;
		this.parts = parts;
		this.place = place;
		this.type = Xml.attribute(xml, "t", "n");
		this.format = Integer.parseInt(Xml.attribute(xml, "s", "0"));
	}

	RawCell read() throws XMLStreamException {
		while (this.xml.hasNext()) {
			this.xml.next();
			if (this.xml.isEndElement() && this.xml.getLocalName().equals("c")) {
				return cell();
			}
			if (this.xml.isStartElement()) {
				take(this.xml.getLocalName());
			}
		}
		throw new XMLStreamException("A cell does not end");
	}

	private void take(String element) throws XMLStreamException {
		switch (element) {
			case "f" -> this.formula = "=" + this.xml.getElementText();
			case "v" -> this.value = this.xml.getElementText();
			case "is" -> this.value = Xml.richText(this.xml);
			default -> {
				// extensions say nothing about the value
			}
		}
	}

	private RawCell cell() throws XMLStreamException {
		if (this.formula != null) {
			return of(RawCell.Kind.FORMULA, this.formula);
		}
		if (this.value.isEmpty()) {
			return RawCell.EMPTY;
		}
		return switch (this.type) {
			case "s" -> of(RawCell.Kind.TEXT, this.parts.string(Integer.parseInt(this.value)));
			case "inlineStr" -> of(RawCell.Kind.TEXT, this.value);
			case "str" -> of(RawCell.Kind.TEXT, WorkbookText.decoded(this.value));
			case "b" -> of(RawCell.Kind.TEXT, this.value.equals("1") ? "true" : "false");
			case "e" -> of(RawCell.Kind.ERROR, this.value);
			case "d" -> of(RawCell.Kind.DATE, this.value.substring(0, Math.min(10, this.value.length())));
			case "n" -> number(this.value.strip());
			default -> throw new XMLStreamException("Unknown type of cell");
		};
	}

	private RawCell number(String raw) {
		if (!WorkbookNumber.isNumber(raw)) {
			return of(RawCell.Kind.TEXT, raw);
		}
		if (this.parts.isDate(this.format)) {
			return of(RawCell.Kind.DATE, WorkbookNumber.day(raw, this.parts.isFrom1904()));
		}
		return of(RawCell.Kind.NUMBER, WorkbookNumber.plain(raw));
	}

	private RawCell of(RawCell.Kind kind, String text) {
		return new RawCell(kind, text, this.place);
	}

}
