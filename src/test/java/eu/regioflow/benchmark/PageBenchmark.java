package eu.regioflow.benchmark;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import eu.regioflow.PlayedPeriod;
import eu.regioflow.Regioflow;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * The controller's page with 100 lines against the same lines as JSON, both over HTTP by
 * one signed-in session.
 */
public final class PageBenchmark {

	private static final int LINES = 100;

	private static final int WARM_UP = 4_000;

	private static final int PAIRS = 1_000;

	private static final String REPORT = "/projects/" + PlayedPeriod.PROJECT + "/partners/1/reports/1";

	private PageBenchmark() {
	}

	/** Prints the result. */
	public static void main(String[] arguments) throws Exception {
		Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "benchmark")), "page-")
			.toAbsolutePath();
		System.setProperty("regioflow.data.directory", data.toString());
		System.setProperty("server.port", "0");
		try (var application = (ServletWebServerApplicationContext) SpringApplication.run(Regioflow.class)) {
			PlayedPeriod period = new PlayedPeriod(application);
			period.replace(1, 1, ManyLines.of(1, LINES));
			period.submit(1, 1);
			Session session = new Session("http://localhost:" + application.getWebServer().getPort(), "controller-ie");
			Pairs.Work page = () -> session.get(REPORT + "/control", "text/html");
			Pairs.Work json = () -> session.get("/api/v1" + REPORT + "/expenditure", "application/json");
			measure(new Pairs("warm-up", 0), WARM_UP, page, json);
			Pairs pairs = new Pairs("The controller's page of 100 lines against the same lines as JSON", 2);
			measure(pairs, PAIRS, page, json);
			pairs.print();
			System.out.printf("  page %,d bytes, JSON %,d bytes, neither compressed%n",
					size(session.get(REPORT + "/control", "text/html")),
					size(session.get("/api/v1" + REPORT + "/expenditure", "application/json")));
		}
	}

	private static void measure(Pairs pairs, int count, Pairs.Work page, Pairs.Work json) throws Exception {
		for (int i = 0; i < count; i++) {
			pairs.measure(page, json);
		}
	}

	private static int size(String body) {
		return body.getBytes(StandardCharsets.UTF_8).length;
	}

}
