package eu.regioflow.exchangerate;

import java.time.Clock;
import java.time.YearMonth;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Stores a month's rates, all or none. What a submitted report used stays as it is; what
 * nobody used may be corrected.
 */
@UseCase(Permission.IMPORT_EXCHANGE_RATES)
public class ImportRates {

	/** The first month that the Commission publishes rates for. */
	private static final YearMonth FIRST = YearMonth.of(1994, 3);

	private final Access access;

	private final ExchangeRates rates;

	private final RateSettings settings;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	ImportRates(Access access, ExchangeRates rates, RateSettings settings, Clock clock,
			ApplicationEventPublisher events) {
		this.access = access;
		this.rates = rates;
		this.settings = settings;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Stores what was read.
	 * @throws Refusal naming every bad place, for a month that can have no rates yet, or
	 * when a rate in use would become another
	 */
	public Outcome store(YearMonth month, ReadRates read, Provenance provenance) {
		Actor actor = this.access.require(Permission.IMPORT_EXCHANGE_RATES, Scope.shared());
		requirePublished(month);
		if (!read.errors().isEmpty()) {
			throw Refusal.invalid("bad-rates", read.errors(), read.errors().size());
		}
		RateChanges changes = RateChanges.of(read, this.rates.locked(month));
		if (!changes.refused().isEmpty()) {
			throw Refusal.invalid("rates-in-use", changes.refused(), changes.refused().size(), month);
		}
		this.rates.add(month, changes.added(), provenance, actor.account());
		this.rates.correct(month, changes.corrected(), provenance, actor.account());
		this.events.publishEvent(RatesImported.of(month, provenance, changes));
		int changed = changes.added().size() + changes.corrected().size();
		return new Outcome(changes.added().size(), changes.corrected().size(), read.rates().size() - changed);
	}

	/** The Commission publishes a month's rates in the last days of the month before. */
	private void requirePublished(YearMonth month) {
		YearMonth last = YearMonth.now(this.clock.withZone(this.settings.zone())).plusMonths(1);
		if (month.isBefore(FIRST) || month.isAfter(last)) {
			throw Refusal.invalid("rates-month", month, FIRST, last);
		}
	}

	/**
	 * What became of the rates that were read.
	 *
	 * @param unchanged were there with the same value
	 */
	public record Outcome(int added, int corrected, int unchanged) {

	}

}
