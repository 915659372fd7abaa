package eu.regioflow.expenditure.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Numbers as workbooks store them: binary fractions written out, so that 33.3 may stand
 * there as 33.299999999999997, and days counted from 1900 or 1904.
 */
final class WorkbookNumber {

	private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,3})?");

	/** Up to so many signs, the pattern takes any plain number. */
	private static final int MOST_PLAIN = 400;

	/** As many digits as a binary fraction always keeps. */
	private static final MathContext KEPT = new MathContext(15);

	private static final int LAST_DAY = 100_000;

	private WorkbookNumber() {
	}

	static boolean isNumber(String raw) {
		return raw.length() <= MOST_PLAIN && PlainNumber.isOne(raw) || NUMBER.matcher(raw).matches();
	}

	/**
	 * The shortest decimal that is the stored number; where none is short, all of its
	 * digits.
	 */
	static String plain(String raw) {
		if (isShortest(raw)) {
			return raw;
		}
		BigDecimal stored = new BigDecimal(raw);
		BigDecimal shortest = stored.round(KEPT);
		boolean same = shortest.equals(stored) || shortest.doubleValue() == stored.doubleValue();
		BigDecimal number = (same ? shortest : stored).stripTrailingZeros();
		String sign = raw.startsWith("-") && number.signum() == 0 ? "-" : "";
		return sign + number.toPlainString();
	}

	/** As most amounts are: no more digits than are kept, and none that says nothing. */
	private static boolean isShortest(String raw) {
		return raw.length() <= KEPT.getPrecision() && PlainNumber.isOne(raw) && raw.charAt(0) != '0'
				&& (raw.indexOf('.') < 0 || !raw.endsWith("0"));
	}

	/**
	 * The day of a serial number, whatever its time of day.
	 * @return {@code yyyy-MM-dd}; the number itself when it is no day
	 */
	static String day(String raw, boolean from1904) {
		BigDecimal number = new BigDecimal(raw);
		if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
			return plain(raw);
		}
		int serial = number.intValue();
		if (from1904) {
			return LocalDate.of(1904, 1, 1).plusDays(serial).toString();
		}
		// workbooks count a 29 February 1900 that never was
		return LocalDate.of(1899, 12, (serial < 60) ? 31 : 30).plusDays(serial).toString();
	}

}
