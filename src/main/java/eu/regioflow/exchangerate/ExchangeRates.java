package eu.regioflow.exchangerate;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

import eu.regioflow.money.ForeignMoney;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The stored monthly rates, as units of a currency for 1 EUR.
 */
@Component
public class ExchangeRates {

	private final JdbcTemplate jdbc;

	ExchangeRates(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
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

	/**
	 * Stores a month's rate with its provenance; a rate that is already there stays, for
	 * figures may rest on it.
	 */
	public void store(YearMonth month, String currency, BigDecimal rate, String provenance) {
		this.jdbc.update("insert into exchange_rate values (?, ?, ?, ?) on conflict do nothing", month.atDay(1),
				currency, rate, provenance);
	}

}
