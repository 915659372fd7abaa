package eu.regioflow.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

import eu.regioflow.ExtractedApplication;
import eu.regioflow.RunningApplication;

/**
 * A start of the product on data of an earlier start until it is ready, against a start
 * of the bare Camunda web application starter until it answers; each as one jar and
 * installed with an archive of its classes, all on one running PostgreSQL, all with the
 * same settings of the virtual machine.
 */
public final class StartBenchmark {

	private static final int WARM_UP = 1;

	private static final int PAIRS = 9;

	private static final double AIM = 1.25;

	private static final HttpClient CLIENT = HttpClient.newBuilder()
		.followRedirects(HttpClient.Redirect.NEVER)
		.version(HttpClient.Version.HTTP_1_1)
		.build();

	private final Path data;

	private final Properties access = new Properties();

	private StartBenchmark() throws Exception {
		this.data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "benchmark")), "start-")
			.toAbsolutePath();
		RunningApplication.in(this.data).ready().kill();
		try (Reader file = Files.newBufferedReader(this.data.resolve("postgres-access.properties"))) {
			this.access.load(file);
		}
		try (Connection superuser = DriverManager.getConnection(url("postgres"), "postgres",
				this.access.getProperty("postgres")); Statement sql = superuser.createStatement()) {
			sql.execute("create database bare");
		}
	}

	/** Prints the results. */
	public static void main(String[] arguments) throws Exception {
		StartBenchmark benchmark = new StartBenchmark();
		try {
			benchmark.measure();
		}
		finally {
			RunningApplication.killDatabaseOf(benchmark.data);
		}
	}

	private void measure() throws Exception {
		List<String> oneJar = jar(Path.of("target", "regioflow.jar").toAbsolutePath());
		ExtractedApplication extracted = ExtractedApplication.ofThisBuild();
		List<String> installed = archived(extracted.classes(), extracted.jar());
		List<String> bareJar = jar(BarePackage.oneJar(this.data));
		List<String> bareInstalled = bareInstalled();
		Comparison jars = new Comparison("both as one jar");
		Comparison asUsual = new Comparison("ours installed, the bare one as one jar");
		Comparison bothInstalled = new Comparison("both installed with an archive of classes");
		for (int i = -WARM_UP; i < PAIRS; i++) {
			Start product = product(oneJar);
			Start bare = bare(bareJar);
			Start fastProduct = product(installed);
			Start fastBare = bare(bareInstalled);
			if (i >= 0) {
				jars.add(product, bare);
				asUsual.add(fastProduct, bare);
				bothInstalled.add(fastProduct, fastBare);
			}
		}
		jars.print();
		asUsual.print();
		bothInstalled.print();
	}

	private List<String> bareInstalled() throws Exception {
		Path jar = BarePackage.installed(this.data);
		Path archive = jar.resolveSibling("classes.jsa");
		List<String> training = new ArrayList<>(List.of("-XX:ArchiveClassesAtExit=" + archive));
		training.addAll(jar(jar));
		bare(training);
		return archived(archive, jar);
	}

	private static List<String> jar(Path jar) {
		return List.of("-jar", jar.toString());
	}

	private static List<String> archived(Path archive, Path jar) {
		return List.of("-XX:SharedArchiveFile=" + archive, "-jar", jar.toString());
	}

	private String url(String database) {
		return "jdbc:postgresql://localhost:%s/%s".formatted(this.access.getProperty("port"), database);
	}

	private Start product(List<String> program) throws Exception {
		return start(program, List.of("--regioflow.data.directory=" + this.data), "/actuator/health");
	}

	private Start bare(List<String> program) throws Exception {
		return start(program,
				List.of("--spring.datasource.url=" + url("bare"), "--spring.datasource.username=postgres",
						"--spring.datasource.password=" + this.access.getProperty("postgres"),
						"--camunda.bpm.job-execution.wait-time-in-millis=5000"),
				"/camunda/app/welcome/default/");
	}

	private Start start(List<String> program, List<String> settings, String page) throws Exception {
		int port = freePort();
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
						"-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m"));
		command.addAll(program);
		command.addAll(settings);
		command.add("--server.port=" + port);
		Path log = this.data.resolve("start.log");
		long begin = System.nanoTime();
		Process process = new ProcessBuilder(command).directory(this.data.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		try {
			while (!answers(port, page)) {
				if (!process.isAlive() || System.nanoTime() - begin > Duration.ofMinutes(3).toNanos()) {
					throw new IllegalStateException("did not start:\n" + Files.readString(log));
				}
				LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
			}
			return new Start(System.nanoTime() - begin, process.info().totalCpuDuration().orElseThrow().toNanos());
		}
		finally {
			end(process, program);
		}
	}

	// in order where the end writes the archive; else at once, so that the database goes
	// on
	private static void end(Process process, List<String> program) throws InterruptedException {
		if (program.get(0).startsWith("-XX:ArchiveClassesAtExit")) {
			process.destroy();
		}
		else {
			process.destroyForcibly();
		}
		process.waitFor();
	}

	private static boolean answers(int port, String page) throws InterruptedException {
		try {
			return CLIENT
				.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + page)).build(),
						HttpResponse.BodyHandlers.discarding())
				.statusCode() < 400;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	/**
	 * A start that was measured, in nanoseconds.
	 *
	 * @param processor by all threads of the process
	 */
	private record Start(long time, long processor) {

	}

	/**
	 * The same pairs by the clock and by processor time, which other work on the machine
	 * disturbs less.
	 */
	private static final class Comparison {

		private final Pairs time;

		private final Pairs processor;

		Comparison(String how) {
			this.time = new Pairs("Second start until ready, " + how, AIM);
			this.processor = new Pairs("Processor time of the same starts", AIM);
		}

		void add(Start ours, Start floor) {
			this.time.add(ours.time(), floor.time());
			this.processor.add(ours.processor(), floor.processor());
		}

		void print() {
			this.time.print();
			this.processor.print();
		}

	}

}
