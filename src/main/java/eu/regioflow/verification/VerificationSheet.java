package eu.regioflow.verification;

import java.time.Instant;

import eu.regioflow.money.Money;

/**
 * A verification as the API tells it; amounts in EUR, as they were verified, whether or
 * not it still holds.
 *
 * @param number of its statement
 * @param issue counts the verifications of one project report, from 1
 * @param reopenedAt null while it holds
 * @param reopeningReason null while it holds
 * @param supersededBy number of the next statement, null where there is none
 */
public record VerificationSheet(String number, int issue, Instant verifiedAt, String conclusion, Instant reopenedAt,
		String reopeningReason, String supersededBy, Money deducted, Money parked, Money verified) {
}
