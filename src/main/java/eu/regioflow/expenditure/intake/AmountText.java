package eu.regioflow.expenditure.intake;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an amount's cell may mean before its column has decided on a style.
 *
 * @param given as it stands in the cell
 * @param problem an error code when no style can help, else null
 * @param negative whether it is below zero, as only a credit note may be
 * @param point its value if a point separates the cents, null when it cannot
 * @param comma its value if a comma separates the cents, null when it cannot
 */
record AmountText(String given, String problem, boolean negative, BigDecimal point, BigDecimal comma) {

	private static final int MOST_DIGITS = 15;

	private static final Pattern POINT = Pattern
		.compile("([0-9]+|[1-9][0-9]{0,2}([, '’])[0-9]{3}(\\2[0-9]{3})*)(\\.[0-9]+)?");

	private static final Pattern COMMA = Pattern
		.compile("([0-9]+|[1-9][0-9]{0,2}([. '’])[0-9]{3}(\\2[0-9]{3})*)(,[0-9]+)?");

	private static final Pattern NEGATIVE = Pattern.compile("-.*[0-9].*|.*[0-9].*-|\\(.*[0-9].*\\)");

	private static final Pattern NUMBER_WORDS = Pattern.compile("[+-]?(nan|inf|infinity|∞)");

	private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?[0-9.,]+e[+-]?[0-9]+");

	private static final Pattern WITH_CURRENCY = Pattern.compile(".*\\p{Sc}.*|[a-z]{3} ?[0-9].*|.*[0-9] ?[a-z]{3}");

	private static final Pattern DIGITS_AND_SIGNS = Pattern.compile("[-+0-9.,'’ ()]+");

	/** Reads a typed amount of a spreadsheet. */
	static AmountText typed(String given) {
		String signed = clean(given);
		String problem = problem(signed);
		boolean negative = NEGATIVE.matcher(signed).matches();
		String text = negative ? withoutSign(signed) : signed;
		if (problem == null && digits(text) > MOST_DIGITS) {
			problem = "too-many-digits";
		}
		if (problem != null) {
			return new AmountText(given, problem, negative, null, null);
		}
		BigDecimal point = POINT.matcher(text).matches() ? new BigDecimal(text.replaceAll("[, '’]", "")) : null;
		BigDecimal comma = COMMA.matcher(text).matches()
				? new BigDecimal(text.replaceAll("[. '’]", "").replace(',', '.')) : null;
		boolean none = point == null && comma == null;
		return new AmountText(given, none ? "not-an-amount" : null, negative, signed(point, negative),
				signed(comma, negative));
	}

	/** Reads an amount of JSON or a number of a workbook, which have one form only. */
	static AmountText plain(String given) {
		if (given.length() <= MOST_DIGITS && PlainNumber.isOne(given)) {
			BigDecimal value = new BigDecimal(given);
			return new AmountText(given, null, false, value, value);
		}
		String signed = clean(given);
		String problem = problem(signed);
		boolean negative = NEGATIVE.matcher(signed).matches();
		String text = negative ? withoutSign(signed) : signed;
		if (problem == null && !PlainNumber.isOne(text)) {
			problem = "not-a-plain-amount";
		}
		if (problem == null && digits(text.split("\\.")[0]) > MOST_DIGITS) {
			problem = "too-many-digits";
		}
		BigDecimal value = (problem != null) ? null : signed(new BigDecimal(text), negative);
		return new AmountText(given, problem, negative, value, value);
	}

	private static String withoutSign(String text) {
		String inner = text.startsWith("(") ? text.substring(1, text.length() - 1) : text;
		return inner.replaceFirst("^-", "").replaceFirst("-$", "").strip();
	}

	private static BigDecimal signed(BigDecimal value, boolean negative) {
		return (value != null && negative) ? value.negate() : value;
	}

	private static long digits(String text) {
		return text.chars().filter((character) -> character >= '0' && character <= '9').count();
	}

	private static String clean(String given) {
		return given.replace('\u00a0', ' ').replace('\u202f', ' ').replace('\u2212', '-').strip();
	}

	private static String problem(String text) {
		// most are, and none of the problems below can be theirs
		if (PlainNumber.isOne(text)) {
			return null;
		}
		String lower = text.toLowerCase(Locale.ROOT);
		if (NUMBER_WORDS.matcher(lower).matches()) {
			return "not-a-number";
		}
		if (SCIENTIFIC.matcher(lower).matches()) {
			return "scientific-notation";
		}
		if (WITH_CURRENCY.matcher(lower).matches()) {
			return "currency-sign";
		}
		if (!DIGITS_AND_SIGNS.matcher(text).matches()) {
			return "not-an-amount";
		}
		if (NEGATIVE.matcher(text).matches() && text.matches("[^1-9]*")) {
			return "negative-zero";
		}
		if (text.startsWith("+")) {
			return "plus-sign";
		}
		return null;
	}

	BigDecimal value(AmountStyle style) {
		return (style == AmountStyle.POINT) ? this.point : this.comma;
	}

	/** Says nothing about the style: the same in each, or readable in none. */
	boolean isNeutral() {
		return this.problem != null
				|| this.point != null && this.comma != null && this.point.compareTo(this.comma) == 0;
	}

	/** Readable in both styles with different values, such as {@code 1.234}. */
	boolean isAmbiguous() {
		return !isNeutral() && this.point != null && this.comma != null;
	}

	/** Readable in the given style only. */
	boolean isOnly(AmountStyle style) {
		return !isNeutral() && !isAmbiguous() && value(style) != null;
	}

}
