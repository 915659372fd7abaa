package eu.regioflow.control;

import java.time.Instant;
import java.util.List;

import eu.regioflow.money.Money;

/**
 * A certificate as the API tells it: what control made of the report; amounts in EUR, as
 * they were certified, whether or not the certificate still holds.
 *
 * @param issue counts the certificates of one report, from 1
 * @param reopenedAt null while it holds
 * @param reopeningReason null while it holds
 * @param supersededBy number of the next issue, null where there is none
 * @param funds what each fund bears of what is certified
 * @param partnerContribution what the partner bears of it
 */
public record CertificateSheet(String number, int partner, int report, int period, int issue, Instant issuedAt,
		Instant reopenedAt, String reopeningReason, String supersededBy, Money declared, Money deducted, Money parked,
		Money certified, List<Share> funds, Money partnerContribution) {

	/** What a fund bears. */
	public record Share(String fund, Money amount) {
	}

}
