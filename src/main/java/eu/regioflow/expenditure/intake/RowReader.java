package eu.regioflow.expenditure.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import eu.regioflow.programme.CostCategory;

/**
 * Makes a line of a row, noting every bad cell of it at once.
 */
final class RowReader {

	private static final Map<String, CostCategory> CATEGORIES = Arrays.stream(CostCategory.values())
		.collect(Collectors.toUnmodifiableMap(CostCategory::name, (category) -> category));

	private static final Map<String, String> TITLES = ShippedWords.of("budget", "budget.category.");

	private static final String KNOWN = Arrays.stream(CostCategory.values())
		.map(CostCategory::name)
		.collect(Collectors.joining(", "));

	private static final Set<String> YES = answers("yes");

	private static final Set<String> NO = answers("no");

	private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

	private static final Pattern LINE_OF_REPORT = Pattern.compile("[1-9][0-9]{0,3}/[1-9][0-9]{0,5}");

	private final boolean spreadsheet;

	private final boolean numbersRows;

	private final Amounts amounts;

	private final Dates dates;

	private final Map<Integer, Integer> rowByLine = new HashMap<>();

	/**
	 * Reads rows of one table.
	 * @param numbersRows whether a row that names no line is the line of its own number
	 */
	RowReader(boolean spreadsheet, boolean numbersRows, Amounts amounts, Dates dates) {
		this.spreadsheet = spreadsheet;
		this.numbersRows = numbersRows;
		this.amounts = amounts;
		this.dates = dates;
	}

	/** The line counts only when no error was noted. */
	ReadLine read(RawRow row, RowErrors errors) {
		int line = line(row, errors);
		CostCategory category = category(row, errors);
		String description = text(row, ListColumn.DESCRIPTION, errors);
		String supplier = text(row, ListColumn.SUPPLIER, errors);
		String reference = text(row, ListColumn.INTERNAL_REFERENCE, errors);
		String invoice = text(row, ListColumn.INVOICE_NUMBER, errors);
		LocalDate invoiced = date(row, ListColumn.INVOICE_DATE, errors);
		LocalDate paid = date(row, ListColumn.PAYMENT_DATE, errors);
		String currency = currency(row, errors);
		String reduces = reduces(row, errors);
		BigDecimal total = this.amounts.read(row, ListColumn.TOTAL_INVOICE_VALUE, errors);
		BigDecimal vat = this.amounts.read(row, ListColumn.VAT, errors);
		BigDecimal declared = this.amounts.read(row, ListColumn.DECLARED_AMOUNT, errors);
		if (!isLaidDown(row)) {
			required(row, ListColumn.DECLARED_AMOUNT, errors);
		}
		String comment = text(row, ListColumn.COMMENT, errors);
		boolean gdpr = gdpr(row, errors);
		return new ReadLine(row.number(), line, category, description, supplier, reference, invoice, invoiced, paid,
				currency, total, vat, declared, comment, gdpr, reduces,
				number(row, ListColumn.PROCUREMENT, "not-a-procurement", errors), costOption(row, errors),
				this.amounts.read(row, ListColumn.UNITS, errors),
				number(row, ListColumn.INVESTMENT, "not-an-investment", errors));
	}

	private int line(RawRow row, RowErrors errors) {
		RawCell cell = row.cell(ListColumn.LINE);
		String given = cell.trimmed();
		if (unusable(cell, ListColumn.LINE, errors)) {
			return 0;
		}
		if (!given.isEmpty() && !NUMBER.matcher(given).matches()) {
			errors.add(ListColumn.LINE, cell.text(), "not-a-line-number");
			return 0;
		}
		if (given.isEmpty() && !this.numbersRows) {
			return 0;
		}
		int line = given.isEmpty() ? row.number() : Integer.parseInt(given);
		Integer first = this.rowByLine.putIfAbsent(line, row.number());
		if (first != null) {
			errors.add(ListColumn.LINE, String.valueOf(line), "duplicate-line", first);
		}
		return line;
	}

	private static String reduces(RawRow row, RowErrors errors) {
		RawCell cell = row.cell(ListColumn.REDUCES);
		if (unusable(cell, ListColumn.REDUCES, errors) || cell.isBlank()) {
			return "";
		}
		String given = cell.text().replaceAll("\\s", "");
		if (!given.isEmpty() && !LINE_OF_REPORT.matcher(given).matches()) {
			errors.add(ListColumn.REDUCES, cell.text(), "not-a-line-of-a-report");
		}
		return given;
	}

	/** A unit cost or lump sum says itself what it costs. */
	private static boolean isLaidDown(RawRow row) {
		return !row.cell(ListColumn.COST_OPTION).isBlank();
	}

	private String costOption(RawRow row, RowErrors errors) {
		return text(row, ListColumn.COST_OPTION, errors).strip().toUpperCase(Locale.ROOT);
	}

	private static Integer number(RawRow row, ListColumn column, String problem, RowErrors errors) {
		RawCell cell = row.cell(column);
		if (unusable(cell, column, errors) || cell.isBlank()) {
			return null;
		}
		if (!NUMBER.matcher(cell.trimmed()).matches()) {
			errors.add(column, cell.text(), problem);
			return null;
		}
		return Integer.valueOf(cell.trimmed());
	}

	private CostCategory category(RawRow row, RowErrors errors) {
		RawCell cell = row.cell(ListColumn.COST_CATEGORY);
		if (unusable(cell, ListColumn.COST_CATEGORY, errors) || (cell.isBlank() && isLaidDown(row))
				|| !required(row, ListColumn.COST_CATEGORY, errors)) {
			return null;
		}
		String given = cell.trimmed();
		CostCategory category = CATEGORIES.get(given.toUpperCase(Locale.ROOT));
		if (category == null) {
			category = CATEGORIES.get(TITLES.getOrDefault(ShippedWords.plain(given), ""));
		}
		if (category == null) {
			errors.add(ListColumn.COST_CATEGORY, cell.text(), "unknown-category", KNOWN);
		}
		return category;
	}

	private String currency(RawRow row, RowErrors errors) {
		RawCell cell = row.cell(ListColumn.CURRENCY);
		if (unusable(cell, ListColumn.CURRENCY, errors) || (cell.isBlank() && isLaidDown(row))
				|| !required(row, ListColumn.CURRENCY, errors)) {
			return "";
		}
		String currency = cell.trimmed().toUpperCase(Locale.ROOT);
		if (!Currencies.isActive(currency)) {
			errors.add(ListColumn.CURRENCY, cell.text(), "unknown-currency");
		}
		return currency;
	}

	private boolean gdpr(RawRow row, RowErrors errors) {
		RawCell cell = row.cell(ListColumn.GDPR);
		if (unusable(cell, ListColumn.GDPR, errors)) {
			return false;
		}
		String given = cell.trimmed();
		String answer = YES.contains(given) || NO.contains(given) ? given : ShippedWords.plain(given);
		if (!answer.isEmpty() && !YES.contains(answer) && !NO.contains(answer)) {
			errors.add(ListColumn.GDPR, cell.text(), "not-yes-or-no");
		}
		return YES.contains(answer);
	}

	/** The ways to say it in every shipped language. */
	private static Set<String> answers(String key) {
		return ShippedWords.byKey("heading", "answer.")
			.get(key)
			.stream()
			.flatMap((words) -> Stream.of(words.split("\\|")))
			.collect(Collectors.toUnmodifiableSet());
	}

	private LocalDate date(RawRow row, ListColumn column, RowErrors errors) {
		RawCell cell = row.cell(column);
		return CellGuard.refuses(cell, column, errors) ? null : DateCell.read(cell, column, this.dates, errors);
	}

	private String text(RawRow row, ListColumn column, RowErrors errors) {
		RawCell cell = row.cell(column);
		if (unusable(cell, column, errors)) {
			return "";
		}
		String text = this.spreadsheet ? Texts.unescaped(cell.text()) : cell.text();
		int length = text.codePointCount(0, text.length());
		if (length > column.longest()) {
			errors.add(column, text, "too-long", length, column.longest());
		}
		String forbidden = Texts.forbiddenCharacter(text);
		if (!forbidden.isEmpty()) {
			errors.add(column, text, "forbidden-character", forbidden);
		}
		return text;
	}

	private boolean required(RawRow row, ListColumn column, RowErrors errors) {
		RawCell cell = row.cell(column);
		if (cell.isBlank() && !errors.cover(column)) {
			errors.add(column, cell.text(), "required");
		}
		return !cell.isBlank();
	}

	private static boolean unusable(RawCell cell, ListColumn column, RowErrors errors) {
		return CellGuard.refuses(cell, column, errors) || CellGuard.refusesDate(cell, column, errors);
	}

}
