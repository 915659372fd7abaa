package eu.regioflow.account;

import eu.regioflow.identity.Account;

/**
 * Somebody who was given a role.
 *
 * @param link by which they set their first password; null where they have one
 * @param isShown whether the inviter may see the link where no mail is sent: it opens
 * nothing but what they gave themselves, or they keep all accounts
 */
public record Invited(Account account, LinkIssued link, boolean isShown) {
}
