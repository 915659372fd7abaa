package eu.regioflow.identity;

import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import org.apache.commons.codec.binary.Base32;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The codes of second factors: six digits that change every 30 seconds (RFC 6238, SHA-1,
 * as every app reads them), the step before and after allowed for clocks that differ,
 * each code once. Secrets are kept encrypted with the setting {@code regioflow.secret}.
 */
@Component
@Transactional
public class OneTimeCodes {

	private static final Duration STEP = Duration.ofSeconds(30);

	/** As long as the hash; RFC 4226, 4 R6. */
	private static final int SECRET_BYTES = 20;

	private static final int RECOVERY_CODES = 8;

	private static final int RECOVERY_BYTES = 10;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final SecondFactors factors;

	private final String key;

	private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(STEP);

	OneTimeCodes(SecondFactors factors, @Value("${regioflow.secret}") String key) {
		this.factors = factors;
		this.key = key;
	}

	/** The second factor of a person, begun or confirmed. */
	public Optional<SecondFactor> find(UUID account) {
		return this.factors.findByAccount(account);
	}

	/** Begins anew with another secret; does nothing to one that is confirmed. */
	public void begin(UUID account, Instant now) {
		Optional<SecondFactor> there = this.factors.lock(account);
		if (there.isEmpty()) {
			this.factors.save(new SecondFactor(account, encryptor(account).encrypt(base32(SECRET_BYTES)), now));
		}
	}

	/** What an app has to know, as base 32; only while it is not confirmed. */
	public Optional<String> secret(UUID account) {
		return this.factors.findByAccount(account)
			.filter((factor) -> !factor.isConfirmed())
			.map((factor) -> encryptor(account).decrypt(factor.secret()));
	}

	/**
	 * Confirms what was begun by a first code.
	 * @return the recovery codes, to be shown this once; empty when the code is wrong
	 */
	public Set<String> confirm(UUID account, String code, Instant now) {
		Optional<SecondFactor> begun = this.factors.lock(account).filter((factor) -> !factor.isConfirmed());
		if (begun.isEmpty() || !isCode(begun.get(), account, code, now)) {
			return Set.of();
		}
		Set<String> codes = new TreeSet<>();
		while (codes.size() < RECOVERY_CODES) {
			codes.add(base32(RECOVERY_BYTES).replaceAll("(.{4})(?=.)", "$1-"));
		}
		Set<String> hashes = new TreeSet<>();
		codes.forEach((recovery) -> hashes.add(new TokenSecret(recovery).hash()));
		begun.get().confirm(now, hashes);
		return codes;
	}

	/** Whether a code of the app or of the paper is right; each works once. */
	public boolean pass(UUID account, String code, Instant now) {
		return this.factors.lock(account)
			.filter(SecondFactor::isConfirmed)
			.filter((factor) -> isCode(factor, account, code, now)
					|| factor.takeRecoveryCode(new TokenSecret(recovery(code)).hash()))
			.isPresent();
	}

	/** Signs in by password alone from now on. */
	public void remove(UUID account) {
		this.factors.lock(account).ifPresent(this.factors::delete);
	}

	private boolean isCode(SecondFactor factor, UUID account, String code, Instant now) {
		SecretKeySpec secret = new SecretKeySpec(new Base32().decode(encryptor(account).decrypt(factor.secret())),
				this.generator.getAlgorithm());
		String typed = code.replaceAll("\\s", "");
		long step = now.getEpochSecond() / STEP.toSeconds();
		return LongStream.rangeClosed(step - 1, step + 1)
			.filter((candidate) -> codeOf(secret, candidate).equals(typed))
			.boxed()
			.findFirst()
			.filter(factor::take)
			.isPresent();
	}

	private String codeOf(SecretKeySpec secret, long step) {
		try {
			return this.generator.generateOneTimePasswordString(secret, Instant.ofEpochSecond(step * STEP.toSeconds()));
		}
		catch (InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The account's own key: one row's secret read into another row is no secret. */
	private TextEncryptor encryptor(UUID account) {
		return Encryptors.delux(this.key, account.toString().replace("-", ""));
	}

	private static String recovery(String typed) {
		return typed.strip().toUpperCase(Locale.ROOT);
	}

	private static String base32(int bytes) {
		byte[] random = new byte[bytes];
		RANDOM.nextBytes(random);
		return new Base32().encodeToString(random);
	}

}
