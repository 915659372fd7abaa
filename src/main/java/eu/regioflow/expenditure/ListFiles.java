package eu.regioflow.expenditure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.regioflow.expenditure.intake.LineFigures;
import eu.regioflow.expenditure.intake.ListFormat;
import eu.regioflow.expenditure.intake.ListReader;
import eu.regioflow.expenditure.intake.ListWriter;
import eu.regioflow.expenditure.intake.ReadLine;
import eu.regioflow.expenditure.intake.ReadList;
import eu.regioflow.expenditure.intake.TemplateWriter;
import eu.regioflow.expenditure.intake.WrittenLine;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

import org.springframework.stereotype.Component;

/**
 * Lists of expenditure as files: read into lines and located errors, written so that they
 * read the same again.
 */
@Component
public class ListFiles {

	/** The forms in which a list travels. */
	public enum Format {

		CSV, XLSX, JSON

	}

	private static final ObjectMapper JSON = new ObjectMapper();

	/** {@code 1.234} may mean two amounts. */
	private static final Pattern AMBIGUOUS = Pattern.compile("-?\\d{1,3}[.,]\\d{3}");

	private final ListReader reader = new ListReader();

	private final ListWriter writer = new ListWriter();

	/**
	 * Reads a list; every bad cell is an error with its row, and bad rows are not among
	 * the lines.
	 * @throws Refusal when the content as a whole cannot be a list
	 */
	public ImportedList read(byte[] content, Format format) {
		ReadList list = this.reader.read(content, ListFormat.valueOf(format.name()));
		return new ImportedList(list.lines().stream().map(ListFiles::declared).toList(),
				list.lines().stream().map(ReadLine::row).toList(), list.errors(), list.places());
	}

	/**
	 * Reads one row that people typed; an amount that is not in the form of JSON is told
	 * in the words for a field.
	 * @param cells by the names of JSON rows
	 */
	public ImportedList read(Map<String, String> cells) {
		ImportedList row = read(json(cells), Format.JSON);
		return new ImportedList(row.lines(), row.rows(), row.errors().stream().map(ListFiles::asTyped).toList(),
				row.places());
	}

	private static byte[] json(Map<String, String> cells) {
		try {
			return JSON.writeValueAsBytes(List.of(cells));
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Nobody who fills in a field needs to know how JSON writes amounts. */
	private static LocatedError asTyped(LocatedError error) {
		boolean isDoubtful = error.code().equals("not-a-plain-amount")
				|| error.code().equals("too-many-decimals") && AMBIGUOUS.matcher(error.value().strip()).matches();
		return isDoubtful ? LocatedError.at(error.row(), error.column(), error.value(), "typed-amount") : error;
	}

	/**
	 * Writes lines with their figures as CSV or xlsx.
	 * @param lines in their order; personal text is already replaced where the reader may
	 * not see it
	 */
	public byte[] write(List<ExpenditureLine> lines, Format format) {
		List<WrittenLine> written = lines.stream().map(ListFiles::written).toList();
		ByteArrayOutputStream target = new ByteArrayOutputStream();
		try {
			if (format == Format.XLSX) {
				this.writer.writeXlsx(written, true, target);
			}
			else {
				this.writer.writeCsv(written, true, target);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return target.toByteArray();
	}

	/**
	 * Writes the empty workbook that a partner fills in.
	 * @param sheetNames the titles of the examples' and of the project's sheet
	 * @param facts label and value per row of the project's sheet
	 */
	public byte[] template(List<String> sheetNames, Map<String, String> facts) {
		ByteArrayOutputStream target = new ByteArrayOutputStream();
		try {
			new TemplateWriter().write(sheetNames, facts, List.of(), target);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return target.toByteArray();
	}

	private static DeclaredLine declared(ReadLine line) {
		return new DeclaredLine(line.line(), line.category(), line.description(), line.supplier(),
				line.internalReference(), line.invoiceNumber(), line.invoiceDate(), line.paymentDate(), line.currency(),
				line.totalInvoiceValue(), line.vat(), line.declaredAmount(), line.comment(), line.gdpr(),
				LineReference.find(line.reduces()).orElse(null), line.procurement(),
				line.costOption().isEmpty() ? null : new CountedOption(line.costOption(), line.units()),
				line.investment());
	}

	private static WrittenLine written(ExpenditureLine stored) {
		DeclaredLine line = stored.declared();
		ReadLine read = new ReadLine(line.line(), line.line(), line.category(), line.description(), line.supplier(),
				line.internalReference(), line.invoiceNumber(), line.invoiceDate(), line.paymentDate(), line.currency(),
				line.totalInvoiceValue(), line.vat(), line.declaredAmount(), line.comment(), line.gdpr(),
				line.text("reduces"), line.procurement(), line.text("cost_option"),
				(line.option() != null) ? line.option().units() : null, line.investment());
		return new WrittenLine(read,
				new LineFigures(stored.rate(), stored.amountEur(), stored.finding().deducted(),
						stored.finding().parked(), (stored.amountEur() != null) ? stored.certified() : null,
						(stored.finding().errorType() != null) ? stored.finding().errorType().name() : null,
						stored.isReincluded() ? stored.origin().toString() : null));
	}

}
