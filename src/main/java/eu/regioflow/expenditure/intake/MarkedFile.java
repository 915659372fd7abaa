package eu.regioflow.expenditure.intake;

import java.io.IOException;
import java.util.Map;

import eu.regioflow.refusal.Refusal;
import eu.regioflow.refusal.SheetPlaces;

/**
 * A partner's own file once more, with one more column that says what is to be mended;
 * everything else stays as it is.
 */
public final class MarkedFile {

	/**
	 * Writes the file.
	 * @param places where the list stands in it
	 * @param title of the added column
	 * @param remarks by row, 1 for the first below the headings; 0 speaks of the whole
	 * @throws Refusal not-found for a form that has no columns
	 */
	public byte[] write(byte[] content, ListFormat format, SheetPlaces places, String title,
			Map<Integer, String> remarks) throws IOException {
		return switch (format) {
			case XLSX -> new MarkedWorkbook(places.heading(), title, remarks).write(content);
			case CSV -> new MarkedCsv(places.heading(), title, remarks).write(content);
			case JSON -> throw Refusal.notFound();
		};
	}

	/** What stands in the added cell of a row of the file, or null for none. */
	static String remark(int row, int heading, String title, Map<Integer, String> remarks) {
		if (row == heading) {
			return remarks.containsKey(0) ? title + ": " + remarks.get(0) : title;
		}
		String remark = remarks.get(row - heading);
		return (row > heading && remark != null) ? Texts.escaped(remark) : null;
	}

}
