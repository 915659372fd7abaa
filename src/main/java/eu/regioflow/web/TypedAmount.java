package eu.regioflow.web;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

import eu.regioflow.money.Money;
import eu.regioflow.refusal.Refusal;

/**
 * An amount in EUR as people type it into a field.
 */
public final class TypedAmount {

	private static final Pattern POINT = Pattern
		.compile("-?(\\d{1,15}|\\d{1,3}([, '’\u00a0\u202f])\\d{3}(\\2\\d{3})*)(\\.\\d{1,2})?");

	private static final Pattern COMMA = Pattern
		.compile("-?(\\d{1,15}|\\d{1,3}([. '’\u00a0\u202f])\\d{3}(\\2\\d{3})*)(,\\d{1,2})?");

	private static final Pattern AMBIGUOUS = Pattern.compile("-?\\d{1,3}[.,]\\d{3}");

	private TypedAmount() {
	}

	/**
	 * Reads {@code 1234.56}, {@code 1,234.56} or {@code 1.234,56}.
	 * @return the amount, or null where nothing is typed
	 * @throws Refusal not-an-amount, also for {@code 1.234}, which may mean either
	 */
	public static Money read(String typed) {
		String text = (typed != null) ? typed.strip() : "";
		if (text.isEmpty()) {
			return null;
		}
		Optional<Money> amount = find(text);
		if (amount.isPresent()) {
			return amount.get();
		}
		throw Refusal.invalid("typed-amount", (text.length() > 40) ? text.substring(0, 40) + "…" : text);
	}

	/** The amount, or empty where nothing is typed or it cannot be read without doubt. */
	public static Optional<Money> find(String typed) {
		String text = typed.strip();
		if (isAmbiguous(text)) {
			return Optional.empty();
		}
		if (POINT.matcher(text).matches()) {
			return Optional.of(Money.of(new BigDecimal(text.replaceAll("[^-\\d.]", ""))));
		}
		if (COMMA.matcher(text).matches()) {
			return Optional.of(Money.of(new BigDecimal(text.replaceAll("[^-\\d,]", "").replace(',', '.'))));
		}
		return Optional.empty();
	}

	/** Whether it may mean two amounts, such as {@code 1.234}. */
	public static boolean isAmbiguous(String typed) {
		return AMBIGUOUS.matcher(typed.strip()).matches();
	}

}
