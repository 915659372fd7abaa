package eu.regioflow.control;

import java.time.Instant;
import java.util.List;

import eu.regioflow.money.Money;

/**
 * A certificate as the API tells it: what control made of the report; amounts in EUR.
 *
 * @param funds what each fund bears of what is certified
 * @param partnerContribution what the partner bears of it
 */
public record CertificateSheet(String number, int partner, int report, int period, Instant issuedAt, Money declared,
		Money deducted, Money parked, Money certified, List<Share> funds, Money partnerContribution) {

	/** What a fund bears. */
	public record Share(String fund, Money amount) {
	}

}
