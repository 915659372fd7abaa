package eu.regioflow.identity;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * A person who can sign in.
 */
@Entity
public class Account {

	/** A password of this hash does not exist. */
	private static final String NO_PASSWORD = "!";

	@Id
	private UUID id;

	private String username;

	private String displayName;

	private String email;

	private String passwordHash;

	private boolean enabled;

	protected Account() {
	}

	/** Creates an enabled account whose password is given as its hash. */
	public Account(String username, String displayName, String email, String passwordHash) {
		this.id = UUID.randomUUID();
		this.username = username;
		this.displayName = displayName;
		this.email = email;
		this.passwordHash = passwordHash;
		this.enabled = true;
	}

	/** Creates an enabled account whose person has yet to choose a password. */
	public static Account withoutPassword(String username, String displayName, String email) {
		return new Account(username, displayName, email, NO_PASSWORD);
	}

	public UUID id() {
		return this.id;
	}

	public String username() {
		return this.username;
	}

	public String displayName() {
		return this.displayName;
	}

	public String email() {
		return this.email;
	}

	public boolean isEnabled() {
		return this.enabled;
	}

	/** Withdraws the right to sign in; takes effect at the next request. */
	public void disable() {
		this.enabled = false;
	}

	/** Gives the right to sign in back. */
	public void enable() {
		this.enabled = true;
	}

	/** Takes another password, given as its hash. */
	public void changePassword(String hash) {
		this.passwordHash = hash;
	}

	/** Whether the person chose a password; nobody signs in before. */
	public boolean hasPassword() {
		return !NO_PASSWORD.equals(this.passwordHash);
	}

	/** For comparing only. */
	public String passwordHash() {
		return this.passwordHash;
	}

}
