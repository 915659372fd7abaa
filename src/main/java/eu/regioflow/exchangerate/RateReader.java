package eu.regioflow.exchangerate;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import eu.regioflow.money.ForeignMoney;
import eu.regioflow.refusal.LocatedError;

/**
 * Makes rates of rows, noting every bad cell at once. A currency may stand there once for
 * each of its countries, as long as the value is the same.
 */
final class RateReader {

	static final String UNKNOWN = "no-such-currency";

	/** What the column of the stored rates can hold. */
	private static final int MOST_DECIMALS = 8;

	private static final int MOST_INTEGER_DIGITS = 10;

	private static final int SHOWN = 60;

	private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,200}(\\.[0-9]{1,200})?");

	private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies()
		.stream()
		.map(Currency::getCurrencyCode)
		.collect(Collectors.toUnmodifiableSet());

	private final YearMonth month;

	private final Map<String, ReadRate> rates = new LinkedHashMap<>();

	private final List<LocatedError> errors = new ArrayList<>();

	RateReader(YearMonth month) {
		this.month = month;
	}

	ReadRates read(List<RateRow> rows) {
		rows.forEach(this::read);
		return new ReadRates(List.copyOf(this.rates.values()), this.errors);
	}

	private void read(RateRow row) {
		if (row.problem() != null) {
			add(row, "", "", row.problem());
			return;
		}
		checkMonth(row);
		String currency = currency(row);
		BigDecimal rate = rate(row);
		if (currency == null || rate == null) {
			return;
		}
		if (currency.equals(ForeignMoney.EURO)) {
			if (rate.compareTo(BigDecimal.ONE) != 0) {
				add(row, RateRow.VALUE, row.cell(RateRow.VALUE), "euro-not-one");
			}
			return;
		}
		ReadRate first = this.rates.putIfAbsent(currency, new ReadRate(row.number(), currency, rate));
		if (first != null && first.rate().compareTo(rate) != 0) {
			add(row, RateRow.VALUE, row.cell(RateRow.VALUE), "rate-twice", currency, first.row(),
					first.rate().toPlainString());
		}
	}

	private void checkMonth(RateRow row) {
		String given = row.cell(RateRow.MONTH);
		if (!given.isEmpty() && !given.equals(this.month.toString())) {
			add(row, RateRow.MONTH, given, "other-month", this.month);
		}
	}

	/** Null when it is wrong, which is noted. */
	private String currency(RateRow row) {
		String given = row.cell(RateRow.CURRENCY);
		String currency = given.toUpperCase(Locale.ROOT);
		if (given.isEmpty()) {
			add(row, RateRow.CURRENCY, given, "rate-cell-empty");
			return null;
		}
		if (!CURRENCIES.contains(currency)) {
			add(row, RateRow.CURRENCY, given, UNKNOWN);
			return null;
		}
		return currency;
	}

	/** Null when it is wrong, which is noted. */
	private BigDecimal rate(RateRow row) {
		String given = row.cell(RateRow.VALUE);
		if (given.isEmpty()) {
			add(row, RateRow.VALUE, given, "rate-cell-empty");
			return null;
		}
		if (!PLAIN.matcher(given).matches()) {
			add(row, RateRow.VALUE, given, "not-a-rate");
			return null;
		}
		BigDecimal rate = new BigDecimal(given).stripTrailingZeros();
		String problem = problem(rate);
		if (problem != null) {
			add(row, RateRow.VALUE, given, problem, MOST_DECIMALS);
			return null;
		}
		return rate;
	}

	private static String problem(BigDecimal rate) {
		if (rate.signum() <= 0) {
			return "rate-not-positive";
		}
		if (rate.precision() - rate.scale() > MOST_INTEGER_DIGITS) {
			return "rate-too-large";
		}
		return (rate.scale() > MOST_DECIMALS) ? "rate-too-many-decimals" : null;
	}

	private void add(RateRow row, String column, String value, String code, Object... arguments) {
		String shown = (value.length() <= SHOWN) ? value : value.substring(0, SHOWN) + "…";
		this.errors.add(LocatedError.at(row.number(), column, shown, code, arguments));
	}

}
