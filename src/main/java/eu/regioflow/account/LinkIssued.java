package eu.regioflow.account;

import java.util.UUID;

import eu.regioflow.identity.TokenSecret;

/**
 * A link was made that its person has to be sent.
 *
 * @param inviter who invited them, by name; empty where they asked themselves
 */
public record LinkIssued(UUID account, Kind kind, TokenSecret secret, String inviter) {

	/** What the link is for. */
	public enum Kind {

		/** The person forgot the password. */
		RESET,
		/** The person has no password yet. */
		INVITATION

	}

	/** The page on which the password is set. */
	public String path() {
		return "/password/" + this.secret.text();
	}

}
