package eu.regioflow.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.nulabinc.zxcvbn.Zxcvbn;
import eu.regioflow.refusal.Refusal;

import org.springframework.stereotype.Component;

/**
 * What a password must be: long and hard to guess, nothing about which characters it is
 * made of, and no change is ever forced (OWASP ASVS 5.0, 6.2.1 to 6.2.10).
 */
@Component
public class PasswordRule {

	/** In characters. */
	public static final int SHORTEST = 12;

	/** In bytes of UTF-8; what bcrypt would cut off is refused instead. */
	static final int LONGEST = 72;

	/** Of 0 to 4: more than a hundred million guesses. */
	private static final int HARD_TO_GUESS = 3;

	private final Zxcvbn estimate = new Zxcvbn();

	/**
	 * Refuses a bad password.
	 * @throws Refusal password-short, password-long or password-guessable
	 */
	public void check(String password, Account account) {
		if (password.codePointCount(0, password.length()) < SHORTEST) {
			throw Refusal.invalid("password-short", SHORTEST);
		}
		if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
			throw Refusal.invalid("password-long", LONGEST);
		}
		if (this.estimate.measure(password, known(account)).getScore() < HARD_TO_GUESS) {
			throw Refusal.invalid("password-guessable");
		}
	}

	/**
	 * What a guesser who knows the person tries first; the estimate wants small letters.
	 */
	private static List<String> known(Account account) {
		return Stream.of("regioflow", account.username(), account.displayName(), account.email())
			.map((text) -> text.toLowerCase(Locale.ROOT))
			.flatMap((text) -> Stream.concat(Stream.of(text), Stream.of(text.split("[^\\p{L}\\p{N}]+"))))
			.toList();
	}

}
