package eu.regioflow.expenditure.intake;

import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The currencies that an invoice may be in: those that a country uses now.
 */
public final class Currencies {

	/** Invoices of before the euro's introduction in Bulgaria keep their currency. */
	private static final String LEV = "BGN";

	private static final Set<String> ACTIVE = Stream
		.concat(Stream.of(LEV),
				Arrays.stream(Locale.getISOCountries())
					.map((country) -> Currency.getInstance(new Locale("", country)))
					.filter(Objects::nonNull)
					.map(Currency::getCurrencyCode))
		.collect(Collectors.toUnmodifiableSet());

	private Currencies() {
	}

	/** Whether money is still paid in it. */
	public static boolean isActive(String code) {
		return ACTIVE.contains(code);
	}

}
