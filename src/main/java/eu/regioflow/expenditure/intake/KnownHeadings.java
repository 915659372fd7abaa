package eu.regioflow.expenditure.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The headings that need no asking, and those that look like a column of the list.
 */
public final class KnownHeadings {

	private static final Map<String, ListColumn> TITLES = titles();

	private static final Set<String> WHAT_TO_MEND = ShippedWords.of("intake", "column.what-to-mend").keySet();

	private static final List<ListColumn> NARROWEST_FIRST = List.of(ListColumn.PAYMENT_DATE, ListColumn.INVOICE_DATE,
			ListColumn.INVOICE_NUMBER, ListColumn.TOTAL_INVOICE_VALUE, ListColumn.VAT, ListColumn.DECLARED_AMOUNT,
			ListColumn.CURRENCY, ListColumn.COST_CATEGORY, ListColumn.SUPPLIER, ListColumn.DESCRIPTION,
			ListColumn.INTERNAL_REFERENCE, ListColumn.COMMENT, ListColumn.GDPR);

	private static final Map<ListColumn, Pattern> LOOKS = looks();

	private static final int LONGEST = 200;

	private KnownHeadings() {
	}

	private static Map<String, ListColumn> titles() {
		Map<String, ListColumn> titles = new HashMap<>();
		ShippedWords.of("intake", "column.").forEach((title, name) -> titles.put(title, ListColumn.named(name)));
		titles.values().removeIf(Objects::isNull);
		Arrays.stream(ListColumn.values())
			.forEach((column) -> titles.put(ShippedWords.plain(column.columnName()), column));
		return Map.copyOf(titles);
	}

	private static Map<ListColumn, Pattern> looks() {
		Map<String, List<String>> words = ShippedWords.byKey("heading", "heading.");
		Map<ListColumn, Pattern> looks = new LinkedHashMap<>();
		NARROWEST_FIRST
			.forEach((column) -> looks.put(column, Pattern.compile(String.join("|", words.get(column.columnName())))));
		return looks;
	}

	/**
	 * The column that a heading names in any shipped language; null when it names none.
	 */
	static ListColumn named(String heading) {
		return TITLES.get(ShippedWords.plain(heading));
	}

	/** The column that a heading may mean, for a person to say so. */
	static Optional<ListColumn> likely(String heading) {
		String plain = ShippedWords.plain(heading);
		return LOOKS.entrySet()
			.stream()
			.filter((look) -> look.getValue().matcher(plain).find())
			.map(Map.Entry::getKey)
			.findFirst();
	}

	/**
	 * Whether we wrote the column ourselves, to say what is to be mended; a remark on the
	 * whole file stands behind its title.
	 */
	static boolean isOurs(String heading) {
		return WHAT_TO_MEND.contains(ShippedWords.plain(heading.split(":", 2)[0]));
	}

	/** A heading as it is remembered: without what does not matter, and not too long. */
	public static String plain(String heading) {
		String plain = ShippedWords.plain(Texts.shortened(heading));
		return plain.substring(0, Math.min(LONGEST, plain.length()));
	}

}
