package eu.regioflow.desk.web;

import java.util.UUID;

/**
 * Somebody who is away, for whom the reader may act today.
 *
 * @param work how much waits for them
 */
public record StandIn(UUID substitution, String name, int work) {
}
