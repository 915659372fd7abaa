package eu.regioflow.payment.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

/**
 * What accounting confirms from a file: payment reference, day and amount, one row for
 * each instalment.
 *
 * @param rows only those that can be read
 * @param errors every bad cell
 */
public record ConfirmationList(List<Row> rows, List<LocatedError> errors) {

	/** The column of the payment reference. */
	public static final String REFERENCE = "payment_reference";

	/** The column of the day on which the bank sent the money. */
	public static final String PAID_ON = "paid_on";

	/** The column of the amount, EUR. */
	public static final String AMOUNT = "amount";

	private static final List<String> COLUMNS = List.of(REFERENCE, PAID_ON, AMOUNT);

	private static final int MOST_ROWS = 10_000;

	private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("dd.MM.uuuu")
		.withResolverStyle(ResolverStyle.STRICT);

	public ConfirmationList {
		rows = List.copyOf(rows);
		errors = List.copyOf(errors);
	}

	/**
	 * A row that can be read.
	 *
	 * @param number 1 for the first data row
	 */
	public record Row(int number, String reference, LocalDate paidOn, Money amount) {
	}

	/**
	 * Reads UTF-8 CSV with a heading; comma or semicolon; days as {@code 2020-01-31} or
	 * {@code 31.01.2020}, amounts as {@code 1234.56} or {@code 1234,56}.
	 * @throws Refusal when the content as a whole is no such list
	 */
	public static ConfirmationList read(byte[] content) {
		String text = decoded(content);
		String heading = text.lines().findFirst().orElse("");
		List<Row> rows = new ArrayList<>();
		List<LocatedError> errors = new ArrayList<>();
		int number = 0;
		try (CsvReader<NamedCsvRecord> records = CsvReader.builder()
			.fieldSeparator((heading.indexOf(';') >= 0) ? ';' : ',')
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.allowUnclosedQuote(false)
			.ofNamedCsvRecord(text)) {
			for (NamedCsvRecord csv : records) {
				if (++number == 1 && !csv.getHeader().containsAll(COLUMNS)) {
					throw Refusal.invalid("confirmation-columns", String.join(", ", COLUMNS));
				}
				if (number > MOST_ROWS) {
					throw Refusal.invalid("too-many-rows", MOST_ROWS);
				}
				row(number, csv, errors).ifPresent(rows::add);
			}
		}
		catch (CsvParseException ex) {
			throw Refusal.invalid("broken-csv", number + 1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		if (rows.isEmpty() && errors.isEmpty()) {
			throw Refusal.invalid("confirmations-empty");
		}
		return new ConfirmationList(rows, errors);
	}

	private static Optional<Row> row(int number, NamedCsvRecord csv, List<LocatedError> errors) {
		int before = errors.size();
		String reference = cell(number, csv, REFERENCE, Function.identity(), "required", errors);
		LocalDate paidOn = cell(number, csv, PAID_ON, ConfirmationList::day, "not-a-date", errors);
		Money amount = cell(number, csv, AMOUNT, ConfirmationList::amount, "not-an-amount", errors);
		return (errors.size() == before) ? Optional.of(new Row(number, reference, paidOn, amount)) : Optional.empty();
	}

	/** Null with an error where nothing can be read. */
	private static <T> T cell(int number, NamedCsvRecord csv, String column, Function<String, T> reading, String code,
			List<LocatedError> errors) {
		String text = csv.findField(column).map(String::strip).orElse("");
		T value = text.isEmpty() ? null : reading.apply(text);
		if (value == null) {
			errors.add(LocatedError.at(number, column, text, text.isEmpty() ? "required" : code));
		}
		return value;
	}

	private static LocalDate day(String text) {
		try {
			return (text.indexOf('.') > 0) ? LocalDate.parse(text, DOTTED) : LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static Money amount(String text) {
		return text.matches("\\d{1,9}[.,]\\d{2}") ? Money.of(text.replace(',', '.')) : null;
	}

	private static String decoded(byte[] content) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
			return text.startsWith("\ufeff") ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			throw Refusal.unreadable("not-utf-8");
		}
	}

}
