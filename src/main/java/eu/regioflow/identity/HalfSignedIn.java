package eu.regioflow.identity;

import java.util.UUID;

/**
 * Somebody whose password was right and whose code is still asked for.
 */
public record HalfSignedIn(UUID account, String username) {

}
