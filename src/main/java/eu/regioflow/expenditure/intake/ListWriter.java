package eu.regioflow.expenditure.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes lines as files that {@link ListReader} reads back to equal lines. Lines are
 * taken one by one, so that a list of any length needs no more memory than a row.
 */
public final class ListWriter {

	/**
	 * Writes CSV as RFC 4180 lays it down, UTF-8 without a mark, separated by commas.
	 * @param withFigures whether the computed columns follow
	 * @throws IOException when the target cannot take it; it stays open
	 */
	public void writeCsv(Iterable<WrittenLine> lines, boolean withFigures, OutputStream target) throws IOException {
		Set<ListColumn> columns = columns(withFigures);
		Writer text = new OutputStreamWriter(target, StandardCharsets.UTF_8);
		CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
		csv.writeRecord(columns.stream().map(ListColumn::columnName).toList());
		for (WrittenLine line : lines) {
			csv.writeRecord(columns.stream().map((column) -> plain(line.value(column))).toList());
		}
		csv.flush();
		text.flush();
	}

	/**
	 * Writes a workbook with one sheet.
	 * @param withFigures whether the computed columns follow
	 * @throws IOException when the target cannot take it; it stays open
	 */
	public void writeXlsx(Iterable<WrittenLine> lines, boolean withFigures, OutputStream target) throws IOException {
		Workbook workbook = new Workbook(target, "Regioflow", "1.0");
		new ListSheet(workbook, "expenditure", columns(withFigures), ListColumn::columnName).write(lines);
		workbook.finish();
	}

	private static Set<ListColumn> columns(boolean withFigures) {
		return withFigures ? EnumSet.allOf(ListColumn.class) : ListColumn.typed();
	}

	private static String plain(Object value) {
		return (value instanceof BigDecimal number) ? number.toPlainString() : Objects.toString(value, "");
	}

}
