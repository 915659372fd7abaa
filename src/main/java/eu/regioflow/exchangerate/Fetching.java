package eu.regioflow.exchangerate;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import eu.regioflow.identity.Access;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/**
 * Fetches rates behind the scenes, one month at a time, so that neither a page nor a
 * submission ever waits for the Commission's service.
 */
@Component
public class Fetching {

	private final RateSettings settings;

	private final FetchRates fetchRates;

	private final Fetches fetches;

	private final Access access;

	private final Clock clock;

	private final TaskExecutor executor;

	private final AtomicBoolean busy = new AtomicBoolean();

	Fetching(RateSettings settings, FetchRates fetchRates, Fetches fetches, Access access, Clock clock,
			@Qualifier(RateConfiguration.FETCHER) TaskExecutor executor) {
		this.settings = settings;
		this.fetchRates = fetchRates;
		this.fetches = fetches;
		this.access = access;
		this.clock = clock;
		this.executor = executor;
	}

	/** Whether there is a service to ask. */
	public boolean isOn() {
		return this.settings.isOn();
	}

	/** Whether the service is being asked right now. */
	public boolean isBusy() {
		return this.busy.get();
	}

	/** The month of today, as the programme reckons it. */
	public YearMonth thisMonth() {
		return YearMonth.now(this.clock.withZone(this.settings.zone()));
	}

	/** How the last fetch went, if there was one. */
	public Optional<LastFetch> last() {
		return isOn() ? this.fetches.last() : Optional.empty();
	}

	/**
	 * Begins to fetch a month's rates for whoever is signed in.
	 * @return false when an earlier fetch is not done yet
	 */
	public boolean begin(YearMonth month) {
		return begin(new DelegatingSecurityContextRunnable(() -> this.fetchRates.fetch(month)));
	}

	/**
	 * Looks every hour of real time whether the service has given this month's rates, and
	 * asks for them while it has not.
	 */
	@Scheduled(cron = "${regioflow.exchange-rates.cron:0 20 * * * *}")
	void fetchWhatIsMissing() {
		if (isOn() && !this.fetches.isDone(thisMonth())) {
			begin(() -> this.access.asSystem(() -> this.fetchRates.fetch(thisMonth())));
		}
	}

	private boolean begin(Runnable fetch) {
		if (!this.busy.compareAndSet(false, true)) {
			return false;
		}
		this.executor.execute(() -> {
			try {
				fetch.run();
			}
			finally {
				this.busy.set(false);
			}
		});
		return true;
	}

}
