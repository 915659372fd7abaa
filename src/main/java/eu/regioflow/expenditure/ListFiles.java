package eu.regioflow.expenditure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import eu.regioflow.expenditure.intake.Currencies;
import eu.regioflow.expenditure.intake.DateStyle;
import eu.regioflow.expenditure.intake.FileColumn;
import eu.regioflow.expenditure.intake.KnownHeadings;
import eu.regioflow.expenditure.intake.LineFigures;
import eu.regioflow.expenditure.intake.ListColumn;
import eu.regioflow.expenditure.intake.ListFormat;
import eu.regioflow.expenditure.intake.ListReader;
import eu.regioflow.expenditure.intake.ListWriter;
import eu.regioflow.expenditure.intake.MarkedFile;
import eu.regioflow.expenditure.intake.ReadLine;
import eu.regioflow.expenditure.intake.ReadList;
import eu.regioflow.expenditure.intake.TemplateWriter;
import eu.regioflow.expenditure.intake.WrittenLine;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.refusal.SheetPlaces;

import org.springframework.stereotype.Component;

/**
 * Lists of expenditure as files: read into lines and located errors, written so that they
 * read the same again.
 */
@Component
public class ListFiles {

	/** The forms in which a list travels. */
	public enum Format {

		CSV, XLSX, JSON;

		/**
		 * A workbook may have any name; its first two bytes are those of a packed file.
		 */
		public static Format of(String fileName, byte[] content) {
			boolean packed = content.length > 1 && content[0] == 'P' && content[1] == 'K';
			return (packed || fileName.toLowerCase(Locale.ROOT).endsWith(".xlsx")) ? XLSX : CSV;
		}

	}

	/** Beside the headings that were chosen: what all rows have for a currency. */
	public static final String EVERY_ROW = ListReader.EVERY_ROW;

	/** The version of the template that {@link #template} writes. */
	public static final int TEMPLATE = TemplateWriter.VERSION;

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
		return imported(this.reader.read(content, ListFormat.valueOf(format.name())));
	}

	private static ImportedList imported(ReadList list) {
		return new ImportedList(list.lines().stream().map(ListFiles::declared).toList(),
				list.lines().stream().map(ReadLine::row).toList(), list.errors(), list.places());
	}

	/**
	 * Reads one row that people typed; an amount that is not in the form of JSON is told
	 * in the words for a field.
	 * @param cells by the names of JSON rows
	 */
	public ImportedList read(Map<String, String> cells) {
		ImportedList row = imported(this.reader.read(cells));
		return new ImportedList(row.lines(), row.rows(), row.errors().stream().map(ListFiles::asTyped).toList(),
				row.places());
	}

	/**
	 * Reads any spreadsheet whose columns are known by their headings.
	 * @param chosen the name of the list's column by plain heading, empty for none
	 * @throws Refusal when the content as a whole cannot be a list
	 */
	public RecognisedList recognise(byte[] content, Format format, Map<String, String> chosen) {
		ReadList read = this.reader.recognise(content, ListFormat.valueOf(format.name()), chosen);
		return new RecognisedList(imported(read), read.rows(), read.columns().stream().map(ListFiles::column).toList(),
				read.amountStyles()
					.entrySet()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey, (style) -> style.getValue().name())),
				read.dateStyles()
					.entrySet()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey,
							(styles) -> styles.getValue()
								.stream()
								.map(DateStyle::name)
								.collect(Collectors.toCollection(TreeSet::new)))),
				read.currency(), read.template());
	}

	private static RecognisedList.Column column(FileColumn column) {
		return new RecognisedList.Column(SheetPlaces.letters(column.position()), column.heading(),
				name(column.column()), name(column.likely()), column.samples());
	}

	/** What the system works out is not filled in. */
	private static String name(ListColumn column) {
		return (column != null && !ListColumn.COMPUTED.contains(column)) ? column.columnName() : "";
	}

	/** The names of the columns that a partner may fill in, in their order. */
	public static List<String> columnNames() {
		return EnumSet.range(ListColumn.LINE, ListColumn.INVESTMENT).stream().map(ListColumn::columnName).toList();
	}

	/** Whether money is still paid in a currency. */
	public static boolean isCurrency(String code) {
		return Currencies.isActive(code);
	}

	/** A heading without what does not matter in it, as it is remembered. */
	public static String plainHeading(String heading) {
		return KnownHeadings.plain(heading);
	}

	/**
	 * Writes a file once more with one column more.
	 * @param places where the list stands in it
	 * @param title of the added column
	 * @param remarks by row, 1 for the first below the headings; 0 speaks of the whole
	 * @throws Refusal not-found for a form that has no columns
	 */
	public byte[] marked(byte[] content, Format format, SheetPlaces places, String title,
			Map<Integer, String> remarks) {
		try {
			return new MarkedFile().write(content, ListFormat.valueOf(format.name()), places, title, remarks);
		}
		catch (IOException ex) {
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
	 * @param title of each column by its name, in the reader's language
	 * @param offered what the cells of a column offer, by its name
	 * @param factsName the title of the project's sheet
	 * @param facts label and value per row of the project's sheet
	 */
	public byte[] template(UnaryOperator<String> title, Map<String, List<String>> offered, String factsName,
			Map<String, String> facts) {
		Map<ListColumn, List<String>> lists = new EnumMap<>(ListColumn.class);
		offered.forEach((name, values) -> lists.put(ListColumn.valueOf(name.toUpperCase(Locale.ROOT)), values));
		ByteArrayOutputStream target = new ByteArrayOutputStream();
		try {
			new TemplateWriter().write((column) -> title.apply(column.columnName()), lists, factsName, facts, target);
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
