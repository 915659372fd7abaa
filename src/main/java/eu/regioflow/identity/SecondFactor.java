package eu.regioflow.identity;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;

/**
 * The second factor of a person's sign-in: codes of an app that shares a secret with us,
 * and codes on paper for the day on which the app is lost. It counts once it was
 * confirmed by a first code.
 */
@Entity
public class SecondFactor {

	@Id
	private UUID account;

	private String secret;

	private Instant begunAt;

	private Instant confirmedAt;

	private long lastStep;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "recovery_code", joinColumns = @JoinColumn(name = "account"))
	@Column(name = "hash")
	private Set<String> recoveryCodes = new HashSet<>();

	protected SecondFactor() {
	}

	SecondFactor(UUID account, String encryptedSecret, Instant now) {
		this.account = account;
		this.secret = encryptedSecret;
		this.begunAt = now;
	}

	/** When the first code was given, or null while it does not count yet. */
	public Instant confirmedAt() {
		return this.confirmedAt;
	}

	/** Whether a sign-in has to give a code. */
	public boolean isConfirmed() {
		return this.confirmedAt != null;
	}

	/** How many codes on paper are left. */
	public int recoveryCodesLeft() {
		return this.recoveryCodes.size();
	}

	String secret() {
		return this.secret;
	}

	/** Takes the code of a step once; those of earlier steps are over, too. */
	boolean take(long step) {
		if (step <= this.lastStep) {
			return false;
		}
		this.lastStep = step;
		return true;
	}

	boolean takeRecoveryCode(String hash) {
		return this.recoveryCodes.remove(hash);
	}

	void confirm(Instant now, Set<String> recoveryCodeHashes) {
		this.confirmedAt = now;
		this.recoveryCodes.addAll(recoveryCodeHashes);
	}

}
