package eu.regioflow.expenditure.intake;

import java.io.IOException;
import java.io.InputStream;

import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The XML parts of a workbook, read without entities or anything from outside.
 */
final class Xml {

	/** The JDK's own, which gives back every event as it stood there. */
	private static final XMLInputFactory COPYING = safe(XMLInputFactory.newDefaultFactory());

	/** What is done with a part's reader. */
	interface Reading {

		void read(XMLStreamReader xml) throws XMLStreamException;

	}

	private Xml() {
	}

	private static XMLInputFactory safe(XMLInputFactory factory) {
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

	/**
	 * Reads a part, several times as fast as with the JDK's reader. Its factory would
	 * keep every name that it ever met, so each part has its own.
	 * @return whether the workbook has it
	 */
	static boolean read(ZipFile zip, String name, Reading reading) throws IOException, XMLStreamException {
		ZipArchiveEntry entry = zip.getEntry(name);
		if (entry == null) {
			return false;
		}
		try (InputStream part = zip.getInputStream(entry)) {
			XMLStreamReader xml = safe(new InputFactoryImpl()).createXMLStreamReader(part);
			reading.read(xml);
			xml.close();
		}
		return true;
	}

	/** A part's events, for copying it; the part stays open. */
	static XMLEventReader events(InputStream part) throws XMLStreamException {
		return COPYING.createXMLEventReader(part);
	}

	/** An attribute by its local name, or the given value when it is absent. */
	static String attribute(XMLStreamReader xml, String name, String otherwise) {
		for (int index = 0; index < xml.getAttributeCount(); index++) {
			if (xml.getAttributeLocalName(index).equals(name)) {
				return xml.getAttributeValue(index);
			}
		}
		return otherwise;
	}

	/** The text of a string item, without the readings of Asian signs beside it. */
	static String richText(XMLStreamReader xml) throws XMLStreamException {
		String item = xml.getLocalName();
		StringBuilder text = new StringBuilder();
		boolean reading = false;
		while (xml.hasNext()) {
			xml.next();
			if (xml.isStartElement()) {
				reading |= xml.getLocalName().equals("rPh");
				if (xml.getLocalName().equals("t") && !reading) {
					text.append(xml.getElementText());
				}
			}
			else if (xml.isEndElement()) {
				reading &= !xml.getLocalName().equals("rPh");
				if (xml.getLocalName().equals(item)) {
					return WorkbookText.decoded(text.toString());
				}
			}
		}
		throw new XMLStreamException("A string item does not end");
	}

}
