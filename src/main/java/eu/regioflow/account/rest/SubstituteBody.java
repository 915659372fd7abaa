package eu.regioflow.account.rest;

import java.time.LocalDate;
import java.util.UUID;

import eu.regioflow.identity.Accounts;
import eu.regioflow.identity.Substitution;
import eu.regioflow.web.ProgrammeDays;

/**
 * A substitution.
 *
 * @param absent the user name of whoever is away
 * @param substitute the user name of whoever acts for them
 * @param from the first day
 * @param until the last day, in the programme's zone
 */
record SubstituteBody(UUID id, String absent, String substitute, LocalDate from, LocalDate until) {

	static SubstituteBody of(Substitution held, Accounts accounts) {
		return new SubstituteBody(held.id(), accounts.findById(held.absent()).orElseThrow().username(),
				accounts.findById(held.substitute()).orElseThrow().username(), ProgrammeDays.of(held.startsAt()),
				ProgrammeDays.of(held.endsAt().minusMillis(1)));
	}

	/** A substitute to be named, by user name. */
	record Wanted(String substitute, LocalDate from, LocalDate until) {
	}

	/** Somebody who could be named. */
	record Colleague(String user, String name) {
	}

}
