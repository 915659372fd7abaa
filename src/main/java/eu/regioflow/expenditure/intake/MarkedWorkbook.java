package eu.regioflow.expenditure.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

import eu.regioflow.refusal.SheetPlaces;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Adds a cell to rows of a workbook's first sheet; every other cell and part is copied.
 */
final class MarkedWorkbook {

	private static final XMLEventFactory EVENTS = XMLEventFactory.newDefaultFactory();

	private static final XMLOutputFactory OUTPUT = XMLOutputFactory.newDefaultFactory();

	private final int heading;

	private final String title;

	private final Map<Integer, String> remarks;

	MarkedWorkbook(int heading, String title, Map<Integer, String> remarks) {
		this.heading = heading;
		this.title = title;
		this.remarks = remarks;
	}

	byte[] write(byte[] content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipFile zip = ZipGuard.open(content); ZipOutputStream target = new ZipOutputStream(bytes)) {
			WorkbookParts parts = new WorkbookParts(zip);
			int place = free(zip, parts);
			for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
				target.putNextEntry(new ZipEntry(entry.getName()));
				try (InputStream part = zip.getInputStream(entry)) {
					if (entry.getName().equals(parts.sheetPart())) {
						sheet(part, place, target);
					}
					else {
						part.transferTo(target);
					}
				}
				target.closeEntry();
			}
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
		return bytes.toByteArray();
	}

	/**
	 * The column of our earlier remarks if it is the last, else the one after the last.
	 */
	private int free(ZipFile zip, WorkbookParts parts) throws IOException, XMLStreamException {
		int[] last = { -1 };
		int[] ours = { -1 };
		Xml.read(zip, parts.sheetPart(), (xml) -> {
			int row = 0;
			int column = -1;
			while (xml.hasNext()) {
				xml.next();
				if (xml.isStartElement() && xml.getLocalName().equals("row")) {
					row = rowNumber(Xml.attribute(xml, "r", ""), row);
					column = -1;
				}
				else if (xml.isStartElement() && xml.getLocalName().equals("c")) {
					SheetCell cell = new SheetCell(xml, parts);
					column = cell.place().isEmpty() ? column + 1 : SheetRows.column(cell.place());
					last[0] = Math.max(last[0], column);
					if (row == this.heading && KnownHeadings.isOurs(cell.read().text())) {
						ours[0] = column;
					}
				}
			}
		});
		return (ours[0] >= 0 && ours[0] == last[0]) ? ours[0] : last[0] + 1;
	}

	private static int rowNumber(String given, int before) {
		return given.isEmpty() ? before + 1 : Integer.parseInt(given);
	}

	private void sheet(InputStream part, int place, OutputStream target) throws XMLStreamException {
		XMLEventReader reader = Xml.events(part);
		XMLEventWriter writer = OUTPUT.createXMLEventWriter(target, "UTF-8");
		int row = 0;
		int column = -1;
		QName name = null;
		while (reader.hasNext()) {
			XMLEvent event = reader.nextEvent();
			if (starts(event, "row")) {
				StartElement start = event.asStartElement();
				row = rowNumber(attribute(start, "r"), row);
				column = -1;
				name = start.getName();
				event = withoutSpans(start);
			}
			else if (starts(event, "c")) {
				String cell = attribute(event.asStartElement(), "r");
				column = cell.isEmpty() ? column + 1 : SheetRows.column(cell);
				if (column == place) {
					skip(reader);
					continue;
				}
			}
			else if (event.isEndElement() && event.asEndElement().getName().getLocalPart().equals("row")) {
				String remark = MarkedFile.remark(row, this.heading, this.title, this.remarks);
				if (remark != null) {
					add(writer, name, SheetPlaces.letters(place) + row, remark);
				}
			}
			writer.add(event);
		}
		writer.flush();
	}

	private static boolean starts(XMLEvent event, String element) {
		return event.isStartElement() && event.asStartElement().getName().getLocalPart().equals(element);
	}

	private static String attribute(StartElement start, String name) {
		Attribute attribute = start.getAttributeByName(new QName(name));
		return (attribute != null) ? attribute.getValue() : "";
	}

	/** The span of a row's cells is a hint that would be wrong now. */
	private static XMLEvent withoutSpans(StartElement start) {
		List<Attribute> kept = new ArrayList<>();
		for (Iterator<Attribute> attributes = start.getAttributes(); attributes.hasNext();) {
			Attribute attribute = attributes.next();
			if (!attribute.getName().getLocalPart().equals("spans")) {
				kept.add(attribute);
			}
		}
		return EVENTS.createStartElement(start.getName(), kept.iterator(), start.getNamespaces());
	}

	private static void skip(XMLEventReader reader) throws XMLStreamException {
		for (int depth = 1; depth > 0;) {
			XMLEvent event = reader.nextEvent();
			depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
		}
	}

	private static void add(XMLEventWriter writer, QName row, String place, String text) throws XMLStreamException {
		QName cell = new QName(row.getNamespaceURI(), "c", row.getPrefix());
		QName inline = new QName(row.getNamespaceURI(), "is", row.getPrefix());
		QName words = new QName(row.getNamespaceURI(), "t", row.getPrefix());
		writer.add(EVENTS.createStartElement(cell,
				List.of(EVENTS.createAttribute("r", place), EVENTS.createAttribute("t", "inlineStr")).iterator(),
				null));
		writer.add(EVENTS.createStartElement(inline, null, null));
		writer.add(EVENTS.createStartElement(words, null, null));
		writer.add(EVENTS.createCharacters(WorkbookText.encoded(text)));
		writer.add(EVENTS.createEndElement(words, null));
		writer.add(EVENTS.createEndElement(inline, null));
		writer.add(EVENTS.createEndElement(cell, null));
	}

}
