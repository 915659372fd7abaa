package eu.regioflow.identity;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * Tells who did what is noted under an id.
 */
@Component
public class Doers {

	private final Accounts accounts;

	private final Substitutions substitutions;

	Doers(Accounts accounts, Substitutions substitutions) {
		this.accounts = accounts;
		this.substitutions = substitutions;
	}

	/**
	 * Who did it.
	 *
	 * @param onBehalfOf the name of whoever was away, or null
	 */
	public record Doer(String name, String onBehalfOf) {

	}

	/** Whoever has this account, or acted under this substitution. */
	public Optional<Doer> find(UUID noted) {
		return this.accounts.findById(noted)
			.map((account) -> new Doer(account.displayName(), null))
			.or(() -> this.substitutions.findById(noted)
				.map((held) -> new Doer(name(held.substitute()), name(held.absent()))));
	}

	private String name(UUID account) {
		return this.accounts.findById(account).map(Account::displayName).orElseThrow();
	}

}
