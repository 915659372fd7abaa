package eu.regioflow.account;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.identity.Substitution;
import eu.regioflow.trail.Recordable;
import eu.regioflow.web.ProgrammeDays;

/**
 * Somebody was named to act for a person who is away, or does not act any more.
 *
 * @param from the first day
 * @param until the last day
 * @param ended whether it was ended before its time
 */
public record SubstitutionChanged(UUID substitution, UUID absent, UUID substitute, LocalDate from, LocalDate until,
		boolean ended) implements Recordable {

	static SubstitutionChanged of(Substitution held, boolean ended) {
		return new SubstitutionChanged(held.id(), held.absent(), held.substitute(), ProgrammeDays.of(held.startsAt()),
				ProgrammeDays.of(held.endsAt().minusMillis(1)), ended);
	}

	@Override
	public String chain() {
		return PROGRAMME;
	}

	@Override
	public String action() {
		return this.ended ? "substitute-ended" : "substitute-named";
	}

	@Override
	public String subject() {
		return "account/" + this.absent;
	}

	@Override
	public Map<String, Object> facts() {
		return Map.of("substitution", this.substitution, "substitute", this.substitute, "from", this.from, "until",
				this.until);
	}

}
