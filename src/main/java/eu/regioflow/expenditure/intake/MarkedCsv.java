package eu.regioflow.expenditure.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * Adds a cell to the end of the records of a CSV file, letting every other sign stand.
 */
final class MarkedCsv {

	private static final Pattern LINE = Pattern.compile("([^\\r\\n]*)(\\r\\n|\\r|\\n|$)");

	private final int heading;

	private final String title;

	private final Map<Integer, String> remarks;

	MarkedCsv(int heading, String title, Map<Integer, String> remarks) {
		this.heading = heading;
		this.title = title;
		this.remarks = remarks;
	}

	byte[] write(byte[] content) throws IOException {
		String text = Utf8.decoded(content);
		char separator = CsvTable.separator(text);
		List<CsvRecord> records = records(text, separator);
		int width = records.get(this.heading - 1).getFieldCount();
		// programs that open CSV by a click know UTF-8 by its mark only
		StringBuilder marked = new StringBuilder("\ufeff");
		Matcher line = LINE.matcher(text);
		long number = 0;
		for (int index = 0; index < records.size(); index++) {
			long next = (index + 1 < records.size()) ? records.get(index + 1).getStartingLineNumber() : Long.MAX_VALUE;
			String remark = MarkedFile.remark(index + 1, this.heading, this.title, this.remarks);
			while (number + 1 < next && line.find() && !line.group().isEmpty()) {
				number++;
				boolean last = number + 1 == next || next == Long.MAX_VALUE && line.end() == text.length();
				marked.append(line.group(1));
				if (last && remark != null) {
					int missing = Math.max(0, width - records.get(index).getFieldCount());
					marked.append(String.valueOf(separator).repeat(missing + 1))
						.append('"')
						.append(remark.replace("\"", "\"\""))
						.append('"');
				}
				marked.append(line.group(2));
			}
		}
		return marked.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static List<CsvRecord> records(String text, char separator) throws IOException {
		try (CsvReader<CsvRecord> reader = CsvTable.reader(text, separator)) {
			List<CsvRecord> records = new ArrayList<>();
			reader.forEach(records::add);
			return records;
		}
	}

}
