package eu.regioflow.expenditure.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What a workbook holds beside its first sheet's cells: where that sheet is, the shared
 * strings, which cell formats are dates, and from when days count.
 */
final class WorkbookParts {

	private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

	private static final Pattern DATE = Pattern.compile("(?i).*[ymdhs].*", Pattern.DOTALL);

	private final Map<String, String> targets = new HashMap<>();

	private final Map<String, String> customFormats = new HashMap<>();

	private final Map<Integer, Boolean> dates = new HashMap<>();

	private final List<String> cellFormats = new ArrayList<>();

	private final List<String> strings = new ArrayList<>();

	private String firstSheet = "";

	private boolean from1904;

	private int template;

	private String stringsPart = "";

	private String stylesPart = "";

	private boolean inCellFormats;

	WorkbookParts(ZipFile zip) throws IOException, XMLStreamException {
		boolean found = Xml.read(zip, "xl/workbook.xml", (xml) -> each(xml, this::workbook))
				&& Xml.read(zip, "xl/_rels/workbook.xml.rels", (xml) -> each(xml, this::relation));
		if (!found || !this.targets.containsKey(this.firstSheet)) {
			throw new IOException("Not a workbook with a sheet");
		}
		Xml.read(zip, this.stylesPart, (xml) -> each(xml, this::style));
		Xml.read(zip, this.stringsPart, (xml) -> each(xml, this::string));
	}

	private static void each(XMLStreamReader xml, Xml.Reading start) throws XMLStreamException {
		while (xml.hasNext()) {
			xml.next();
			if (xml.isStartElement()) {
				start.read(xml);
			}
		}
	}

	private void workbook(XMLStreamReader xml) {
		if (xml.getLocalName().equals("workbookPr")) {
			this.from1904 = Set.of("1", "true").contains(Xml.attribute(xml, "date1904", "0"));
		}
		else if (xml.getLocalName().equals("sheet")) {
			sheet(xml);
		}
	}

	private void sheet(XMLStreamReader xml) {
		this.template = Math.max(this.template, TemplateWriter.version(Xml.attribute(xml, "name", "")));
		if (this.firstSheet.isEmpty()) {
			String relation = xml
				.getAttributeValue("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
			this.firstSheet = (relation != null) ? relation : Xml.attribute(xml, "id", "");
		}
	}

	private void relation(XMLStreamReader xml) {
		if (!xml.getLocalName().equals("Relationship")) {
			return;
		}
		String target = Xml.attribute(xml, "Target", "");
		String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
		String type = Xml.attribute(xml, "Type", "");
		this.targets.put(Xml.attribute(xml, "Id", ""), part);
		this.stringsPart = type.endsWith("/sharedStrings") ? part : this.stringsPart;
		this.stylesPart = type.endsWith("/styles") ? part : this.stylesPart;
	}

	private void style(XMLStreamReader xml) {
		switch (xml.getLocalName()) {
			case "numFmt" ->
				this.customFormats.put(Xml.attribute(xml, "numFmtId", ""), Xml.attribute(xml, "formatCode", ""));
			case "cellXfs" -> this.inCellFormats = true;
			case "cellStyles", "dxfs" -> this.inCellFormats = false;
			case "xf" -> {
				if (this.inCellFormats) {
					this.cellFormats.add(Xml.attribute(xml, "numFmtId", "0"));
				}
			}
			default -> {
				// fonts, fills and borders say nothing about values
			}
		}
	}

	private void string(XMLStreamReader xml) throws XMLStreamException {
		if (xml.getLocalName().equals("si")) {
			this.strings.add(Xml.richText(xml));
		}
	}

	/** A shared string by its number. */
	String string(int index) {
		return this.strings.get(index);
	}

	/** Whether days count from 1904 and not from 1900. */
	boolean isFrom1904() {
		return this.from1904;
	}

	/** The version of our own template, 0 when it is none. */
	int template() {
		return this.template;
	}

	String sheetPart() {
		return this.targets.get(this.firstSheet);
	}

	/** Whether cells of this format show a day or a time. */
	boolean isDate(int cellFormat) {
		return this.dates.computeIfAbsent(cellFormat, this::showsDay);
	}

	private boolean showsDay(int cellFormat) {
		if (cellFormat < 0 || cellFormat >= this.cellFormats.size()) {
			return false;
		}
		String format = this.cellFormats.get(cellFormat);
		if (this.customFormats.containsKey(format)) {
			String code = LITERAL.matcher(this.customFormats.get(format)).replaceAll("");
			return DATE.matcher(code).matches() && !code.equalsIgnoreCase("Standard");
		}
		int id = format.matches("[0-9]{1,4}") ? Integer.parseInt(format) : 0;
		return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
	}

}
