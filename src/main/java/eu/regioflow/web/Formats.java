package eu.regioflow.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;

/**
 * How amounts, shares and dates are written for a reader; of one request, since number
 * formats may not be shared.
 */
final class Formats {

	/** The programme's zone, in which every deadline is meant. */
	static final ZoneId ZONE = ZoneId.of("Europe/Paris");

	/** With the pattern found: looking it up for each day of a page takes longer. */
	private static final Map<Locale, DateTimeFormatter> DAYS = new ConcurrentHashMap<>();

	private final Locale locale;

	private final NumberFormat money;

	private final DateTimeFormatter day;

	/**
	 * For a reader.
	 * @param locale the reader's language
	 */
	Formats(Locale locale) {
		this.locale = locale;
		this.money = NumberFormat.getNumberInstance(region());
		this.money.setMinimumFractionDigits(2);
		this.day = DAYS.computeIfAbsent(region(), (region) -> DateTimeFormatter.ofPattern(DateTimeFormatterBuilder
			.getLocalizedDateTimePattern(FormatStyle.MEDIUM, null, IsoChronology.INSTANCE, region), region));
	}

	Locale locale() {
		return this.locale;
	}

	String money(Money amount) {
		return this.money.format(amount.amount());
	}

	String number(BigDecimal number) {
		NumberFormat format = NumberFormat.getNumberInstance(region());
		format.setMinimumFractionDigits(2);
		format.setMaximumFractionDigits(Math.max(2, number.scale()));
		return format.format(number);
	}

	String whole(Money amount) {
		return NumberFormat.getNumberInstance(region()).format(amount.amount());
	}

	String percent(Percentage share) {
		NumberFormat format = NumberFormat.getPercentInstance(region());
		int decimals = Math.max(0, share.percent().scale());
		format.setMinimumFractionDigits(decimals);
		format.setMaximumFractionDigits(decimals);
		return format.format(share.percent().movePointLeft(2));
	}

	String date(LocalDate date) {
		return this.day.format(date);
	}

	String dateTime(Instant instant) {
		String time = DateTimeFormatter.ofPattern("HH:mm z", region()).withZone(ZONE).format(instant);
		return date(instant.atZone(ZONE).toLocalDate()) + ", " + time;
	}

	/** An argument of a message as it stands on a page; anything else stays as it is. */
	Object written(Object value) {
		if (value instanceof Money amount) {
			return money(amount);
		}
		if (value instanceof Percentage share) {
			return percent(share);
		}
		if (value instanceof LocalDate date) {
			return date(date);
		}
		if (value instanceof Instant instant) {
			return dateTime(instant);
		}
		return value;
	}

	/** English is written as in Europe, with the day before the month. */
	Locale region() {
		return Locale.ENGLISH.getLanguage().equals(this.locale.getLanguage()) ? Locale.UK : this.locale;
	}

}
