package eu.regioflow.expenditure.intake;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One cell of a sheet while it is read.
 */
final class SheetCell {

	private final XMLStreamReader xml;

	private final WorkbookParts parts;

	private String place = "";

	private String type = "n";

	private int format;

	private String formula;

	private String value = "";

	/** Begins with the cell's element. */
	SheetCell(XMLStreamReader xml, WorkbookParts parts) {
		this.xml = xml;
		this.parts = parts;
		for (int index = 0; index < xml.getAttributeCount(); index++) {
			// those of another namespace are of an extension, whatever their name
			if (xml.getAttributeNamespace(index).isEmpty()) {
				take(xml.getAttributeLocalName(index), xml.getAttributeValue(index));
			}
		}
	}

	private void take(String attribute, String given) {
		switch (attribute) {
			case "r" -> this.place = given;
			case "t" -> this.type = given;
			case "s" -> this.format = Integer.parseInt(given);
			default -> {
				// others say nothing about the value
			}
		}
	}

	/** The cell's address, such as {@code L7}; empty where it follows the one before. */
	String place() {
		return this.place;
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
