package eu.regioflow.ledger;

import java.time.Instant;

/**
 * Something is parked of a partner that was neither declared again nor deducted since.
 *
 * @param since when the oldest of it was parked
 */
public record ParkedSince(String project, int partner, Instant since) {
}
