package eu.regioflow.account;

import java.time.Instant;

import eu.regioflow.identity.HalfSignedIn;
import eu.regioflow.identity.OneTimeCodes;
import eu.regioflow.identity.SignInTries;
import eu.regioflow.refusal.Refusal;

import org.springframework.stereotype.Component;

/**
 * The second step of a sign-in. It is no use case: nobody is signed in yet who could hold
 * a permission.
 */
@Component
public class PassSecondFactor {

	private final OneTimeCodes codes;

	private final SignInTries tries;

	PassSecondFactor(OneTimeCodes codes, SignInTries tries) {
		this.codes = codes;
		this.tries = tries;
	}

	/**
	 * Refuses a wrong code.
	 * @throws Refusal code-wrong, or too-many-tries after ten
	 */
	public void pass(HalfSignedIn person, String code) {
		String who = person.username() + " with a code";
		if (!this.tries.isAllowed(who)) {
			throw Refusal.conflict("too-many-tries");
		}
		if (!this.codes.pass(person.account(), code, Instant.now())) {
			this.tries.failed(who);
			throw Refusal.invalid("code-wrong");
		}
		this.tries.passed(who);
	}

}
