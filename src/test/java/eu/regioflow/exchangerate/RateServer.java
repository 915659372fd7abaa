package eu.regioflow.exchangerate;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Stands in for the Commission's service and answers as a test wants it to.
 */
public final class RateServer implements AutoCloseable {

	/** As the service answers: one object for each country, several with one currency. */
	public static final String GOOD = """
			[{"country":"Austria","currency":"Euro","isoA3Code":"EUR","isoA2Code":"AT","value":1,"comment":null},
			{"country":"Bulgaria","currency":"Lev","isoA3Code":"BGN","isoA2Code":"BG","value":1.9558,"comment":null},
			{"country":"Hungary","currency":"Forint","isoA3Code":"HUF","isoA2Code":"HU","value":337.05,"comment":null},
			{"country":"Iran","currency":"Rial","isoA3Code":"IRR","isoA2Code":"IR","value":4.62E4,"comment":"official"},
			{"country":"Liechtenstein","currency":"Swiss franc","isoA3Code":"SEK","isoA2Code":"LI","value":10.6,"comment":""},
			{"country":"Sweden","currency":"Krona","isoA3Code":"SEK","isoA2Code":"SE","value":10.60,"comment":null},
			{"country":"Nowhere","currency":"Nothing","isoA3Code":"QQQ","isoA2Code":"QQ","value":7,"comment":null}]
			""";

	/** What the service may do when it is asked. */
	public interface Answer {

		void to(HttpExchange exchange) throws IOException, InterruptedException;

	}

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final List<String> asked = new CopyOnWriteArrayList<>();

	private final CountDownLatch closed = new CountDownLatch(1);

	private volatile List<Answer> answers = List.of();

	private RateServer(HttpServer server) {
		this.server = server;
	}

	/** Starts on a free port. */
	public static RateServer started() throws IOException {
		RateServer rates = new RateServer(
				HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
		rates.server.setExecutor(rates.threads);
		rates.server.createContext("/", rates::answer);
		rates.server.start();
		return rates;
	}

	/**
	 * From now on it gives these answers in their order, the last one again and again.
	 */
	public RateServer answering(Answer... inOrder) {
		this.asked.clear();
		this.answers = List.of(inOrder);
		return this;
	}

	public URI address() {
		return URI.create("http://localhost:" + this.server.getAddress().getPort() + "/monthly-rates");
	}

	/** What it was asked since its answers were set: path and query. */
	public List<String> asked() {
		return List.copyOf(this.asked);
	}

	/** A list of rates or whatever the text is. */
	public static Answer text(String text) {
		return text(200, text);
	}

	public static Answer text(int status, String text) {
		byte[] body = text.getBytes(StandardCharsets.UTF_8);
		return (exchange) -> {
			exchange.sendResponseHeaders(status, body.length);
			exchange.getResponseBody().write(body);
		};
	}

	/** Begins to answer and never comes to an end. */
	public Answer stuckInTheBody() {
		return (exchange) -> {
			exchange.sendResponseHeaders(200, 0);
			exchange.getResponseBody().write('[');
			exchange.getResponseBody().flush();
			this.closed.await();
		};
	}

	/** Says nothing at all until the test is over. */
	public Answer silent() {
		return (exchange) -> this.closed.await();
	}

	private void answer(HttpExchange exchange) throws IOException {
		int number = this.asked.size();
		this.asked.add(exchange.getRequestURI().toString());
		try {
			this.answers.get(Math.min(number, this.answers.size() - 1)).to(exchange);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			exchange.close();
		}
	}

	@Override
	public void close() {
		this.closed.countDown();
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
