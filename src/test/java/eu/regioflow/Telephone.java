package eu.regioflow;

import java.security.InvalidKeyException;
import java.time.Instant;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import org.apache.commons.codec.binary.Base32;

/**
 * Somebody's telephone with the application that shows codes for signing in.
 */
public final class Telephone {

	private Telephone() {
	}

	/** What it shows some seconds from now. */
	public static String code(String secret, int later) {
		try {
			TimeBasedOneTimePasswordGenerator app = new TimeBasedOneTimePasswordGenerator();
			return app.generateOneTimePasswordString(new SecretKeySpec(new Base32().decode(secret), app.getAlgorithm()),
					Instant.now().plusSeconds(later));
		}
		catch (InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
