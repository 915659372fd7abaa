package eu.regioflow.exchangerate;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may change about exchange rates.
 *
 * @param address of the Commission's monthly rates, without its query; null when they are
 * not to be fetched
 * @param connectTimeout for reaching the service
 * @param timeout for one whole answer
 * @param attempts how often one fetch asks, at least once
 * @param backOff before the second attempt; doubles before each further one
 * @param zone in which the month of today is reckoned
 */
@ConfigurationProperties("regioflow.exchange-rates")
record RateSettings(URI address, @DefaultValue("5s") Duration connectTimeout, @DefaultValue("15s") Duration timeout,
		@DefaultValue("3") int attempts, @DefaultValue("2s") Duration backOff,
		@DefaultValue("Europe/Paris") ZoneId zone) {

	/** Whether rates are fetched at all. */
	boolean isOn() {
		return this.address != null && !this.address.toString().isBlank();
	}

}
