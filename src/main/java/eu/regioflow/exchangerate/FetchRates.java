package eu.regioflow.exchangerate;

import java.time.YearMonth;
import java.util.stream.Collectors;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fetches a month's rates from the Commission's service and imports them. A service that
 * is away is no error of ours: it is remembered and told.
 */
@UseCase(Permission.IMPORT_EXCHANGE_RATES)
class FetchRates {

	private static final Logger LOG = LoggerFactory.getLogger(FetchRates.class);

	private final Access access;

	private final InforEuro inforEuro;

	private final ImportRates importRates;

	private final Fetches fetches;

	FetchRates(Access access, InforEuro inforEuro, ImportRates importRates, Fetches fetches) {
		this.access = access;
		this.inforEuro = inforEuro;
		this.importRates = importRates;
		this.fetches = fetches;
	}

	/**
	 * Asks, reads and stores; no transaction waits for the network.
	 * @return what came of it
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public LastFetch fetch(YearMonth month) {
		this.access.require(Permission.IMPORT_EXCHANGE_RATES, Scope.shared());
		try {
			byte[] answer = this.inforEuro.fetch(month);
			ReadRates read = RateFile.readJson(answer, month).withoutUnknownCurrencies();
			this.importRates.store(month, read, Provenance.commission(this.inforEuro.address(month), answer));
			return this.fetches.wentWell(month);
		}
		catch (FetchFailed ex) {
			return failed(month, ex.problem(), ex.detail());
		}
		catch (Refusal refusal) {
			return failed(month, problem(refusal), detail(refusal));
		}
	}

	private LastFetch failed(YearMonth month, FetchProblem problem, String detail) {
		LOG.warn("The exchange rates of {} could not be fetched: {} {}", month, problem, detail);
		return this.fetches.failed(month, problem, detail);
	}

	private static FetchProblem problem(Refusal refusal) {
		return switch (refusal.code()) {
			case "rates-in-use" -> FetchProblem.IN_USE;
			case "rates-empty" -> FetchProblem.NOT_PUBLISHED;
			case "bad-rates", "rates-month" -> FetchProblem.BAD_RATES;
			default -> FetchProblem.NONSENSE;
		};
	}

	private static String detail(Refusal refusal) {
		return refusal.errors().isEmpty() ? refusal.code()
				: refusal.errors().stream().map(FetchRates::detail).collect(Collectors.joining("; "));
	}

	private static String detail(LocatedError error) {
		String arguments = error.arguments().stream().map(String::valueOf).collect(Collectors.joining(" "));
		return "%s: %s (%d %s %s)".formatted(arguments, error.value(), error.row(), error.column(), error.code());
	}

}
