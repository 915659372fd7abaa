package eu.regioflow.exchangerate;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.money.ForeignMoney;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The stored monthly rates, as units of a currency for 1 EUR.
 */
@Component
public class ExchangeRates {

	private final JdbcTemplate jdbc;

	private final Clock clock;

	ExchangeRates(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * All rates of a month by currency code, EUR at 1 among them; a currency without a
	 * rate is missing.
	 */
	public Map<String, BigDecimal> of(YearMonth month) {
		Map<String, BigDecimal> rates = new HashMap<>();
		rates.put(ForeignMoney.EURO, BigDecimal.ONE);
		this.jdbc.query("select currency, rate from exchange_rate where month = ?", (row) -> {
			rates.put(row.getString(1), row.getBigDecimal(2).stripTrailingZeros());
		}, month.atDay(1));
		return rates;
	}

	/** The same of these currencies; the euro alone needs no look-up. */
	public Map<String, BigDecimal> of(YearMonth month, Collection<String> currencies) {
		return currencies.stream().allMatch(ForeignMoney.EURO::equals) ? Map.of(ForeignMoney.EURO, BigDecimal.ONE)
				: of(month);
	}

	/**
	 * Notes that figures will rest on a month's rates of these currencies: from now on
	 * nobody changes them. To be called before they are read, in the transaction that
	 * stores the figures.
	 */
	public void use(YearMonth month, Collection<String> currencies) {
		Timestamp now = Timestamp.from(this.clock.instant());
		// one after the other in their order, so that two submissions never wait for each
		// other's rate
		List<Object[]> rows = currencies.stream()
			.filter((currency) -> !currency.equals(ForeignMoney.EURO))
			.distinct()
			.sorted()
			.map((currency) -> new Object[] { now, month.atDay(1), currency })
			.toList();
		this.jdbc.batchUpdate(
				"update exchange_rate set first_used_at = ? where month = ? and currency = ? and first_used_at is null",
				rows);
	}

	/** A month's rates with where they came from, by currency. */
	public List<StoredRate> stored(YearMonth month) {
		return stored(month, "");
	}

	/**
	 * The same, kept from imports and first uses by others until the transaction ends.
	 */
	List<StoredRate> locked(YearMonth month) {
		this.jdbc.query("select pg_advisory_xact_lock(hashtext('exchange_rate'), ?)", (row) -> {
		}, Math.toIntExact(month.getLong(ChronoField.PROLEPTIC_MONTH)));
		return stored(month, "for update");
	}

	private List<StoredRate> stored(YearMonth month, String lock) {
		return this.jdbc.query("select * from exchange_rate where month = ? order by currency " + lock,
				(row, index) -> read(row), month.atDay(1));
	}

	/** All months that have rates, newest first. */
	public List<RateMonth> months() {
		return this.jdbc.query("""
				select month, count(*), array_agg(distinct source), bool_or(first_used_at is not null)
					from exchange_rate group by month order by month desc
				""", (row, index) -> new RateMonth(YearMonth.from(row.getObject(1, LocalDate.class)), row.getInt(2),
				sources(row.getArray(3)), row.getBoolean(4)));
	}

	/** Stores rates that the month has not got yet; one that is there stays. */
	public void add(YearMonth month, Map<String, BigDecimal> rates, Provenance provenance, UUID storedBy) {
		Timestamp now = Timestamp.from(this.clock.instant());
		List<Object[]> rows = rates.entrySet()
			.stream()
			.map((rate) -> new Object[] { month.atDay(1), rate.getKey(), rate.getValue(), provenance.detail(),
					provenance.source().name(), provenance.sha256(), now, storedBy })
			.toList();
		this.jdbc.batchUpdate("""
				insert into exchange_rate (month, currency, rate, provenance, source, sha256, stored_at, stored_by)
					values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
				""", rows);
	}

	/** Puts other values in the place of rates that nobody used. */
	void correct(YearMonth month, Map<String, BigDecimal> rates, Provenance provenance, UUID storedBy) {
		Timestamp now = Timestamp.from(this.clock.instant());
		List<Object[]> rows = rates.entrySet()
			.stream()
			.map((rate) -> new Object[] { rate.getValue(), provenance.detail(), provenance.source().name(),
					provenance.sha256(), now, storedBy, month.atDay(1), rate.getKey() })
			.toList();
		this.jdbc.batchUpdate("""
				update exchange_rate set rate = ?, provenance = ?, source = ?, sha256 = ?, stored_at = ?, stored_by = ?
					where month = ? and currency = ?
				""", rows);
	}

	private static StoredRate read(ResultSet row) throws SQLException {
		return new StoredRate(YearMonth.from(row.getObject("month", LocalDate.class)), row.getString("currency"),
				plain(row.getBigDecimal("rate")),
				new Provenance(RateSource.valueOf(row.getString("source")), row.getString("provenance"),
						row.getString("sha256")),
				row.getTimestamp("stored_at").toInstant(), row.getObject("stored_by", UUID.class),
				instant(row.getTimestamp("first_used_at")));
	}

	// without the zeros that the column adds, and never in powers of ten
	private static BigDecimal plain(BigDecimal rate) {
		return new BigDecimal(rate.stripTrailingZeros().toPlainString());
	}

	private static Instant instant(Timestamp stored) {
		return (stored != null) ? stored.toInstant() : null;
	}

	private static List<RateSource> sources(Array names) throws SQLException {
		return Arrays.stream((String[]) names.getArray()).map(RateSource::valueOf).sorted().toList();
	}

}
