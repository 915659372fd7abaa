package eu.regioflow.expenditure.intake;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns of a list of expenditure in the order in which files show them; those from
 * {@link #RATE} on are computed, written on request and ignored when read.
 */
public enum ListColumn {

	LINE, COST_CATEGORY, DESCRIPTION(500), SUPPLIER(400), INTERNAL_REFERENCE(50), INVOICE_NUMBER(50), INVOICE_DATE,
	PAYMENT_DATE, CURRENCY, TOTAL_INVOICE_VALUE, VAT, DECLARED_AMOUNT, COMMENT(1000), GDPR, REDUCES, PROCUREMENT,
	COST_OPTION(40), UNITS, INVESTMENT, RATE, AMOUNT_EUR, DEDUCTED, PARKED, CERTIFIED, ERROR_TYPE, REINCLUDED_FROM;

	/** What every list has. */
	public static final Set<ListColumn> FILLED_IN = Set.copyOf(EnumSet.range(LINE, GDPR));

	/** What a list may have besides. */
	public static final Set<ListColumn> OPTIONAL = Set.copyOf(EnumSet.range(REDUCES, INVESTMENT));

	/** What the system works out. */
	public static final Set<ListColumn> COMPUTED = Set.copyOf(EnumSet.range(RATE, REINCLUDED_FROM));

	static final Set<ListColumn> AMOUNTS = Set.copyOf(EnumSet.of(TOTAL_INVOICE_VALUE, VAT, DECLARED_AMOUNT, UNITS));

	static final Set<ListColumn> DATES = Set.copyOf(EnumSet.of(INVOICE_DATE, PAYMENT_DATE));

	private static final Map<String, ListColumn> BY_NAME = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap(ListColumn::columnName, Function.identity()));

	private static final Map<String, ListColumn> BY_PROPERTY = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap(ListColumn::property, Function.identity()));

	private final String columnName = name().toLowerCase(Locale.ROOT);

	private final int longest;

	ListColumn() {
		this(Integer.MAX_VALUE);
	}

	ListColumn(int longest) {
		this.longest = longest;
	}

	/**
	 * The name in files, such as {@code cost_category}; its title is the message
	 * {@code column.<name>}.
	 */
	public String columnName() {
		return this.columnName;
	}

	/** The name in JSON rows, such as {@code costCategory}. */
	public String property() {
		String[] words = columnName().split("_");
		return words[0] + Arrays.stream(words)
			.skip(1)
			.map((word) -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
			.collect(Collectors.joining());
	}

	/** How many characters its text may have. */
	public int longest() {
		return this.longest;
	}

	boolean isComputed() {
		return compareTo(RATE) >= 0;
	}

	/**
	 * Finds a column by its heading, ignoring case and blanks around it; null when
	 * unknown.
	 */
	static ListColumn named(String heading) {
		return BY_NAME.get(heading.strip().toLowerCase(Locale.ROOT));
	}

	/** Finds a column by its JSON name; null when unknown. */
	static ListColumn ofProperty(String property) {
		return BY_PROPERTY.get(property);
	}

	/** What a partner may fill in, in the order of files. */
	static Set<ListColumn> typed() {
		return EnumSet.range(LINE, INVESTMENT);
	}

	/** All columns to fill in, as a message lists them. */
	static String expected() {
		return typed().stream().map(ListColumn::columnName).collect(Collectors.joining(", "));
	}

}
