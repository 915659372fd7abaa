package eu.regioflow.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a person's program shows to act for them. It is random enough (256 bits) to be
 * kept as a plain hash.
 *
 * @param text begins with {@code rf_}, so that scanners for leaked secrets can tell it
 */
public record TokenSecret(String text) {

	private static final String PREFIX = "rf_";

	private static final String BEARER = "Bearer ";

	private static final int BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	/** A new one, known to nobody yet. */
	public static TokenSecret random() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return new TokenSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	/** The one in a request's head {@code Authorization}, if it holds one. */
	static Optional<TokenSecret> in(String authorization) {
		return Optional.ofNullable(authorization)
			.filter((head) -> head.regionMatches(true, 0, BEARER, 0, BEARER.length()))
			.map((head) -> new TokenSecret(head.substring(BEARER.length()).strip()));
	}

	/** SHA-256 as 64 hex digits. */
	public String hash() {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(this.text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Never the secret itself: it would end up in a log. */
	@Override
	public String toString() {
		return PREFIX + "…";
	}

}
