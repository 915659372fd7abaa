package eu.regioflow.notification;

import java.util.UUID;

/**
 * A mail that is written and not sent yet.
 *
 * @param id also its identity for whoever receives it, so that a second copy can be told
 * @param tries how often it could not be sent
 */
record Letter(UUID id, String recipient, String subject, String body, int tries) {
}
