package eu.regioflow.expenditure.intake;

import java.io.IOException;

import javax.xml.stream.XMLStreamException;

import org.apache.commons.compress.archivers.zip.ZipFile;

import eu.regioflow.refusal.Refusal;

/**
 * Takes a workbook's first sheet apart, cell by cell and from the text of the file, so
 * that no number passes through a binary fraction and no formula through as its result.
 */
final class XlsxTable {

	private XlsxTable() {
	}

	static RawTable of(byte[] content, HeadingRule rule) {
		try (ZipFile zip = ZipGuard.open(content)) {
			WorkbookParts parts = new WorkbookParts(zip);
			SheetRows rows = new SheetRows(parts, rule);
			if (!Xml.read(zip, parts.sheetPart(), rows::read)) {
				throw new IOException("The first sheet is missing");
			}
			return rows.table();
		}
		catch (Refusal ex) {
			throw ex;
		}
		catch (IOException | XMLStreamException | RuntimeException ex) {
			// a broken archive makes the libraries below fail in many ways, all mean the
			// same
			throw Refusal.unreadable("not-a-workbook");
		}
	}

}
