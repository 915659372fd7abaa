package eu.regioflow.expenditure.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

	/** In this order, since the earlier ones are the narrower ones. */
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
		Map<ListColumn, Pattern> looks = new LinkedHashMap<>();
		looks.put(ListColumn.PAYMENT_DATE, Pattern.compile("paid|payment|zahl|bezahlt|valuta"));
		looks.put(ListColumn.INVOICE_DATE, Pattern.compile("invoice.*date|date.*invoice|rechnungsdatum|belegdatum"));
		looks.put(ListColumn.INVOICE_NUMBER, Pattern
			.compile("(invoice|bill|receipt).*(n[ou°]|id|ref)|rechnungsn|rechnung nr|re-?nr|belegn|beleg nr"));
		looks.put(ListColumn.TOTAL_INVOICE_VALUE, Pattern.compile("gross|total|invoice.*(value|amount)|brutto|gesamt"));
		looks.put(ListColumn.VAT, Pattern.compile("\\bvat\\b|\\btax\\b|mwst|ust|mehrwertsteuer|umsatzsteuer"));
		looks.put(ListColumn.DECLARED_AMOUNT,
				Pattern.compile("declared|eligible|amount|\\bnet\\b|betrag|netto|förderfähig|geltend"));
		looks.put(ListColumn.CURRENCY, Pattern.compile("curr|währung"));
		looks.put(ListColumn.COST_CATEGORY, Pattern.compile("categ|budget line|cost type|kategorie|kostenart"));
		looks.put(ListColumn.SUPPLIER,
				Pattern.compile("supplier|vendor|creditor|company|payee|lieferant|kreditor|firma"));
		looks.put(ListColumn.DESCRIPTION,
				Pattern.compile("descr|text|subject|purpose|beschreib|zweck|gegenstand|leistung"));
		looks.put(ListColumn.INTERNAL_REFERENCE,
				Pattern.compile("internal|voucher|booking|document n|referen|buchung|interne|aktenzeichen"));
		looks.put(ListColumn.COMMENT, Pattern.compile("comment|remark|note|bemerkung|kommentar|anmerkung"));
		looks.put(ListColumn.GDPR, Pattern.compile("gdpr|personal|dsgvo|person"));
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
