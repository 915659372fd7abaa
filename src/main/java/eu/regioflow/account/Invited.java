package eu.regioflow.account;

import eu.regioflow.identity.Account;

/**
 * Somebody who was given a role.
 *
 * @param link by which they set their first password; null where they have one
 */
public record Invited(Account account, LinkIssued link) {
}
