package eu.regioflow.exchangerate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A month's rate of a currency, with where it came from.
 *
 * @param rate units of the currency for 1 EUR
 * @param storedBy the account, or null for the system itself
 * @param firstUsedAt when the first submitted report was converted at it; null while none
 * was
 */
public record StoredRate(YearMonth month, String currency, BigDecimal rate, Provenance provenance, Instant storedAt,
		UUID storedBy, Instant firstUsedAt) {

	/** Whether figures rest on it, so that it stays as it is. */
	public boolean isUsed() {
		return this.firstUsedAt != null;
	}

}
