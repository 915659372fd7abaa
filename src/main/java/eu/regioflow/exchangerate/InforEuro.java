package eu.regioflow.exchangerate;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.YearMonth;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * The Commission's public service of monthly accounting rates. It answers
 * {@code GET <address>?year=2020&month=2&lang=en} with a JSON array, one object for each
 * country.
 */
@Component
class InforEuro {

	private static final int OK = 200;

	private static final int TOO_MANY_REQUESTS = 429;

	private static final int SERVER_ERROR = 500;

	private final RateSettings settings;

	InforEuro(RateSettings settings) {
		this.settings = settings;
	}

	/** What is asked for a month's rates. */
	URI address(YearMonth month) {
		String address = this.settings.address().toString();
		return URI.create("%s%syear=%d&month=%d&lang=en".formatted(address, address.contains("?") ? "&" : "?",
				month.getYear(), month.getMonthValue()));
	}

	/**
	 * Asks for a month's rates, again after a pause where that may help.
	 * @return the answer as it came
	 * @throws FetchFailed when the last attempt failed too, or asking again is of no use
	 */
	byte[] fetch(YearMonth month) {
		// made when it is needed, which is about once a month
		HttpClient client = HttpClient.newBuilder()
			.connectTimeout(this.settings.connectTimeout())
			.followRedirects(HttpClient.Redirect.NORMAL)
			.build();
		HttpRequest request = HttpRequest.newBuilder(address(month))
			.timeout(this.settings.timeout())
			.header("Accept", "application/json")
			.build();
		Duration pause = this.settings.backOff();
		for (int attempt = 1;; attempt++) {
			try {
				return ask(client, request);
			}
			catch (FetchFailed ex) {
				if (!ex.problem().isPassing() || attempt >= this.settings.attempts()) {
					throw ex;
				}
			}
			pause(pause);
			pause = pause.multipliedBy(2);
		}
	}

	// the request's own timeout ends with the answer's head; this one holds for the body
	// too
	private byte[] ask(HttpClient client, HttpRequest request) {
		CompletableFuture<HttpResponse<byte[]>> asked = client.sendAsync(request, (head) -> (head.statusCode() == OK)
				? new LimitedBody(RateFile.MOST_BYTES) : HttpResponse.BodySubscribers.replacing(new byte[0]));
		try {
			HttpResponse<byte[]> answer = asked.get(this.settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
			if (answer.statusCode() != OK) {
				throw new FetchFailed(problem(answer.statusCode()), String.valueOf(answer.statusCode()));
			}
			return answer.body();
		}
		catch (TimeoutException ex) {
			throw new FetchFailed(FetchProblem.AWAY, "> " + this.settings.timeout().toMillis() + " ms");
		}
		catch (ExecutionException ex) {
			throw brokenOff(ex);
		}
		catch (InterruptedException ex) {
			throw interrupted();
		}
		finally {
			asked.cancel(true);
		}
	}

	private static FetchFailed brokenOff(ExecutionException ex) {
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(ex);
		return (cause instanceof FetchFailed failed) ? failed
				: new FetchFailed(FetchProblem.AWAY, cause.getClass().getSimpleName());
	}

	private static FetchProblem problem(int status) {
		return (status >= SERVER_ERROR || status == TOO_MANY_REQUESTS) ? FetchProblem.TROUBLE : FetchProblem.STATUS;
	}

	private static void pause(Duration pause) {
		try {
			TimeUnit.MILLISECONDS.sleep(pause.toMillis());
		}
		catch (InterruptedException ex) {
			throw interrupted();
		}
	}

	/** The application stops. */
	private static IllegalStateException interrupted() {
		Thread.currentThread().interrupt();
		return new IllegalStateException("Interrupted while rates were fetched");
	}

}
