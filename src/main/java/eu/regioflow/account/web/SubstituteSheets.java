package eu.regioflow.account.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.account.Substitutes;
import eu.regioflow.identity.Account;
import eu.regioflow.identity.Accounts;
import eu.regioflow.identity.Handovers;
import eu.regioflow.identity.Substitution;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.ProgrammeDays;
import eu.regioflow.web.RefusedForm;
import eu.regioflow.web.TypedDate;
import eu.regioflow.web.View;

import org.springframework.stereotype.Component;

/**
 * Puts together the page on somebody's substitutes.
 */
@Component
class SubstituteSheets {

	private static final Map<String, String> FIELDS = Map.of("substitute-unfit", "substitute",
			"substitute-needs-second-factor", "substitute", "substitute-past", "until", "substitute-long", "until");

	private final Substitutes substitutes;

	private final Accounts accounts;

	private final Handovers handovers;

	private final Clock clock;

	SubstituteSheets(Substitutes substitutes, Accounts accounts, Handovers handovers, Clock clock) {
		this.substitutes = substitutes;
		this.accounts = accounts;
		this.handovers = handovers;
		this.clock = clock;
	}

	SubstitutesPage own(UUID person, Map<String, String> typed, RefusedForm refused) {
		return page("/account/substitutes", null, person, typed, refused);
	}

	SubstitutesPage of(UUID person, Map<String, String> typed, RefusedForm refused) {
		Account account = this.accounts.findById(person).orElseThrow(Refusal::notFound);
		return page("/accounts/" + person + "/substitutes", account.displayName(), person, typed, refused);
	}

	private SubstitutesPage page(String base, String name, UUID person, Map<String, String> typed,
			RefusedForm refused) {
		List<SubstitutesPage.Row> rows = this.substitutes.of(person).stream().map((held) -> row(held, person)).toList();
		return new SubstitutesPage(base, name, rows, this.substitutes.colleagues(person), typed, refused);
	}

	private SubstitutesPage.Row row(Substitution held, UUID person) {
		boolean acting = held.substitute().equals(person);
		UUID other = acting ? held.absent() : held.substitute();
		return new SubstitutesPage.Row(held.id(), this.accounts.findById(other).map(Account::displayName).orElseThrow(),
				acting, held.holds(this.clock.instant()) && !this.handovers.grants(held).isEmpty(),
				ProgrammeDays.of(held.startsAt()), ProgrammeDays.of(held.endsAt().minusMillis(1)));
	}

	/** A day as it was typed, or null where it is none. */
	static LocalDate day(String typed, Locale language) {
		return (typed != null) ? TypedDate.find(typed, language).orElse(null) : null;
	}

	static RefusedForm refused(Refusal refusal, View view) {
		return RefusedForm.of(refusal, view, FIELDS.getOrDefault(refusal.code(), "from"));
	}

}
