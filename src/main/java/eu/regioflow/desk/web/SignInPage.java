package eu.regioflow.desk.web;

import java.util.Map;
import java.util.TreeMap;

import eu.regioflow.identity.Account;
import eu.regioflow.identity.Accounts;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where people sign in; in the demo it says which accounts there are.
 */
@Controller
class SignInPage {

	private final Accounts accounts;

	private final boolean demo;

	SignInPage(Accounts accounts, Environment environment) {
		this.accounts = accounts;
		this.demo = environment.acceptsProfiles(Profiles.of("demo"));
	}

	@GetMapping("/sign-in")
	String show(@RequestParam Map<String, String> query, Model page) {
		page.addAttribute("failed", query.containsKey("error"));
		page.addAttribute("wait", query.containsKey("wait"));
		page.addAttribute("signedOut", query.containsKey("signed-out"));
		page.addAttribute("expired", query.containsKey("expired"));
		page.addAttribute("continueTo", query.get("continue"));
		page.addAttribute("demoAccounts", this.demo ? demoAccounts() : Map.of());
		return "identity/sign-in";
	}

	private Map<String, String> demoAccounts() {
		Map<String, String> names = new TreeMap<>();
		for (Account account : this.accounts.findAll()) {
			names.put(account.username(), account.displayName());
		}
		return names;
	}

}
