package eu.regioflow.demo;

import java.util.Locale;

import eu.regioflow.identity.Account;
import eu.regioflow.identity.Accounts;
import eu.regioflow.identity.Grant;
import eu.regioflow.identity.Grants;
import eu.regioflow.identity.Role;

import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The accounts with which the demo is tried; all have the password {@code demo}.
 */
@Component
@Profile("demo")
class DemoAccounts {

	static final String PASSWORD = "demo";

	private final Accounts accounts;

	private final Grants grants;

	private final PasswordEncoder encoder;

	DemoAccounts(Accounts accounts, Grants grants, PasswordEncoder encoder) {
		this.accounts = accounts;
		this.grants = grants;
		this.encoder = encoder;
	}

	/**
	 * Creates the accounts of the API contract for the first project and those of the
	 * second.
	 */
	void create(DemoProject main, DemoProject second) {
		// hashing is slow on purpose; one hash serves all of them
		String hash = this.encoder.encode(PASSWORD);
		for (DemoProject.DemoPartner partner : main.partners()) {
			Account account = account("partner-" + partner.number(), partner.abbreviation(), hash);
			employ(account, main.code(), partner.number());
			if (partner.number() == 1) {
				grant(account, Role.LEAD_PARTNER, main.code(), null);
			}
			String country = partner.country().toLowerCase(Locale.ROOT);
			grant(account("controller-" + country, "Controller " + partner.country(), hash), Role.CONTROLLER,
					main.code(), partner.number());
		}
		grant(account("js", "Joint secretariat", hash), Role.JS, main.code(), null);
		grant(account("ma", "Managing authority", hash), Role.MA, main.code(), null);
		grant(account("ca", "Accounting", hash), Role.CA, main.code(), null);
		grant(account("auditor", "Auditor", hash), Role.AUDITOR, null, null);
		grant(account("admin", "Administrator", hash), Role.ADMIN, null, null);
		for (DemoProject.DemoPartner partner : second.partners()) {
			Account account = account("partner-2-" + partner.number(), partner.abbreviation(), hash);
			employ(account, second.code(), partner.number());
			if (partner.number() == 1) {
				grant(account, Role.LEAD_PARTNER, second.code(), null);
			}
		}
		Account controller = account("controller-2", "Controller of the second project", hash);
		second.partners().forEach((partner) -> grant(controller, Role.CONTROLLER, second.code(), partner.number()));
		grant(account("js-2", "Joint secretariat, second project", hash), Role.JS, second.code(), null);
	}

	private Account account(String username, String displayName, String hash) {
		return this.accounts.findByUsername(username)
			.orElseGet(() -> this.accounts
				.save(new Account(username, displayName, username + "@regioflow.example", hash)));
	}

	/** Whoever is the first at a partner is its administrator. */
	private void employ(Account account, String project, int partner) {
		this.grants.save(Grant.ofPartner(account.id(), project, partner, true));
	}

	private void grant(Account account, Role role, String project, Integer partner) {
		this.grants.save(new Grant(account.id(), role, project, partner));
	}

}
