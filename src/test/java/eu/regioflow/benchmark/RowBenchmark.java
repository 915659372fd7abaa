package eu.regioflow.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.regioflow.DemoState;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Regioflow;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One row of a list of 1,000 lines that saves itself, from the PATCH to the answer after
 * its commit, against a bare HTTP handler that reads the same JSON and updates one such
 * row through the same connection pool.
 */
public final class RowBenchmark {

	private static final int LINES = 1_000;

	private static final int WARM_UP = 4_000;

	private static final int PAIRS = 400;

	private static final String ROW = "/api/v1/projects/" + PlayedPeriod.PROJECT
			+ "/partners/1/reports/1/expenditure/rows/500";

	private static final ObjectMapper JSON = new ObjectMapper();

	private final ServletWebServerApplicationContext application;

	private final JdbcTemplate jdbc;

	private final Session session;

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private String ours;

	private String floor = "Before";

	private RowBenchmark(ServletWebServerApplicationContext application) throws Exception {
		this.application = application;
		this.jdbc = application.getBean(JdbcTemplate.class);
		new PlayedPeriod(application).replace(1, 1, ManyLines.of(1, LINES));
		this.session = new Session("http://localhost:" + application.getWebServer().getPort(), "partner-1");
		this.ours = ManyLines.of(1, LINES).lines().get(499).description();
		try (Connection superuser = DemoState.superuser(); Statement sql = superuser.createStatement()) {
			sql.execute("create schema benchmark");
			sql.execute("create table benchmark.line (like public.expenditure_line including all)");
			sql.execute("insert into benchmark.line select * from public.expenditure_line");
			sql.execute("grant usage on schema benchmark to public");
			sql.execute("grant all on benchmark.line to public");
		}
	}

	/** Prints the result. */
	public static void main(String[] arguments) throws Exception {
		Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "benchmark")), "row-")
			.toAbsolutePath();
		System.setProperty("regioflow.data.directory", data.toString());
		System.setProperty("server.port", "0");
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try (var application = (ServletWebServerApplicationContext) SpringApplication.run(Regioflow.class)) {
			RowBenchmark benchmark = new RowBenchmark(application);
			// else its small answers wait for the other side's acknowledgement
			System.setProperty("sun.net.httpserver.nodelay", "true");
			HttpServer bare = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			bare.setExecutor(threads);
			bare.createContext("/", benchmark::update);
			bare.start();
			URI address = URI.create("http://localhost:" + bare.getAddress().getPort() + "/500");
			benchmark.measure(new Pairs("warm-up", 0), WARM_UP, address);
			Pairs pairs = new Pairs("A row of a list of 1,000 lines saves itself, against a bare update over HTTP", 3);
			benchmark.measure(pairs, PAIRS, address);
			pairs.print();
			bare.stop(0);
		}
		finally {
			threads.shutdownNow();
		}
	}

	private void measure(Pairs pairs, int count, URI address) throws Exception {
		for (int i = 0; i < count; i++) {
			String text = "Workshop, written " + (i % 2);
			pairs.measure(() -> this.session.patch(ROW, cells(this.ours, text)),
					() -> bare(address, cells(this.floor, text)));
			this.ours = text;
			this.floor = text;
			DemoState.awaitListeners(this.application);
		}
	}

	private static String cells(String was, String now) {
		return "{\"cells\":{\"description\":{\"was\":\"%s\",\"now\":\"%s\"}}}".formatted(was, now);
	}

	private void bare(URI address, String json) throws IOException, InterruptedException {
		HttpResponse<String> answer = this.client.send(HttpRequest.newBuilder(address)
			.header("Content-Type", "application/json")
			.method("PATCH", HttpRequest.BodyPublishers.ofString(json))
			.build(), HttpResponse.BodyHandlers.ofString());
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(answer.body());
		}
	}

	private void update(HttpExchange exchange) throws IOException {
		JsonNode cells = JSON.readTree(exchange.getRequestBody()).get("cells");
		int line = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
		int changed = this.jdbc.update("update benchmark.line set description = ? where line = ?",
				cells.get("description").get("now").asText(), line);
		byte[] answer = JSON.createObjectNode().put("changed", changed).toString().getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders((changed == 1) ? 200 : 500, answer.length);
		try (OutputStream body = exchange.getResponseBody()) {
			body.write(answer);
		}
	}

}
