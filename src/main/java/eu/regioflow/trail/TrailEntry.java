package eu.regioflow.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One link of a chain.
 *
 * @param sequence 1 for the first of its chain, without gaps
 * @param actor null for the system
 * @param facts canonical JSON: keys in order, values text
 * @param previousHash 64 hex digits, zeros for the first link
 */
public record TrailEntry(String chain, long sequence, Instant at, UUID actor, String action, String subject,
		String facts, String previousHash, String hash) {

	static final String NO_HASH = "0".repeat(64);

	static TrailEntry after(String chain, long sequence, String previousHash, Instant at, UUID actor, String action,
			String subject, String facts) {
		TrailEntry open = new TrailEntry(chain, sequence, at, actor, action, subject, facts, previousHash, NO_HASH);
		return new TrailEntry(chain, sequence, at, actor, action, subject, facts, previousHash, open.computedHash());
	}

	/** The account on whose behalf the actor did it, or null. */
	@JsonProperty
	public UUID onBehalfOf() {
		return Facts.onBehalfOf(this.facts);
	}

	/**
	 * SHA-256 over the previous hash and every field, each with its length so that no two
	 * entries read alike.
	 */
	String computedHash() {
		StringBuilder text = new StringBuilder();
		for (Object part : new Object[] { this.previousHash, this.chain, this.sequence, this.at.toEpochMilli(),
				this.actor, this.action, this.subject, this.facts }) {
			String value = String.valueOf(part);
			text.append(value.length()).append(':').append(value);
		}
		return sha256(text.toString());
	}

	static String sha256(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
