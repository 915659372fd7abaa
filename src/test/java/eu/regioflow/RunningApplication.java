package eu.regioflow;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The packaged application in a process of its own, as its users start it; it can be
 * stopped, killed, and robbed of its database.
 *
 * <pre>
 * RunningApplication.Start start = RunningApplication.in(folder);
 * try (RunningApplication application = start.ready()) {
 * 	application.kill();
 * }
 * </pre>
 */
public final class RunningApplication implements AutoCloseable {

	private static final Duration LONGEST_START = Duration.ofSeconds(300);

	private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

	private static final HttpClient CLIENT = HttpClient.newBuilder()
		.connectTimeout(Duration.ofSeconds(5))
		.version(HttpClient.Version.HTTP_1_1)
		.build();

	private final Process process;

	private final Start start;

	private final Path log;

	private RunningApplication(Process process, Start start, Path log) {
		this.process = process;
		this.start = start;
		this.log = log;
	}

	/** A start that can be repeated: same folder, same port, same settings. */
	public static Start in(Path dataDirectory) {
		return new Start(dataDirectory.toAbsolutePath());
	}

	/** Waits until the application answers UP; fails at once when it ends before. */
	public RunningApplication awaitReady() {
		await().atMost(LONGEST_START).pollInterval(Duration.ofMillis(50)).until(() -> {
			assertThat(this.process.isAlive()).as("application runs; it said:%n%s", log()).isTrue();
			return isUp();
		});
		return this;
	}

	/** Waits until the process ended by itself and hands back its exit code. */
	public int awaitEnd() {
		assertThat(endsWithin(LONGEST_START)).as("ends; it said:%n%s", log()).isTrue();
		return this.process.exitValue();
	}

	/** Whether {@code /actuator/health} answers UP now. */
	public boolean isUp() {
		try {
			HttpResponse<String> answer = send(request("/actuator/health").GET());
			return answer.statusCode() == 200 && answer.body().contains("\"UP\"");
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** A request without sign-in; the path starts with a slash. */
	public HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofSeconds(60));
	}

	/** A request signed in by HTTP Basic. */
	public HttpRequest.Builder request(String path, String account, String password) {
		byte[] credentials = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
		return request(path).header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
	}

	/** Sends and reads the answer as text; throws when the application is gone. */
	public HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
		try {
			return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted", ex);
		}
	}

	/** Without a slash at its end. */
	public String url() {
		return "http://localhost:" + this.start.port;
	}

	/** All that this start has said so far. */
	public String log() {
		try {
			return Files.readString(this.log);
		}
		catch (IOException ex) {
			return "no log: " + ex;
		}
	}

	/** Ends only the application, as {@code kill -9} does; its database goes on. */
	public void kill() {
		this.process.destroyForcibly();
		awaitEnd();
	}

	/** Ends all processes of the folder's database, as {@code kill -9} does. */
	public void killDatabase() {
		killDatabaseOf(this.start.dataDirectory);
	}

	/** Ends application and database in order, as Ctrl+C does. */
	public void stop() {
		this.process.destroy();
		assertThat(endsWithin(LONGEST_STOP)).as("stops; it said:%n%s", log()).isTrue();
	}

	/** Leaves no process behind, whatever state they are in. */
	@Override
	public void close() {
		this.process.destroy();
		if (!endsWithin(LONGEST_STOP)) {
			kill();
		}
		killDatabase();
	}

	private boolean endsWithin(Duration time) {
		try {
			return this.process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** Ends all processes of the database in this data folder, if it runs. */
	public static void killDatabaseOf(Path dataDirectory) {
		databaseProcesses(dataDirectory).forEach(ProcessHandle::destroyForcibly);
		await().atMost(Duration.ofSeconds(30))
			.pollInterval(Duration.ofMillis(20))
			.until(() -> databaseProcesses(dataDirectory).isEmpty());
	}

	/** The server's process and its children; empty when it does not run. */
	public static List<ProcessHandle> databaseProcesses(Path dataDirectory) {
		try {
			String process = Files.readAllLines(dataDirectory.resolve("postgres").resolve("postmaster.pid")).get(0);
			return ProcessHandle.of(Long.parseLong(process.strip()))
				.filter((server) -> server.info().command().orElse("").endsWith("postgres"))
				.map((server) -> Stream.concat(Stream.of(server), server.descendants()).toList())
				.orElse(List.of());
		}
		catch (IOException ex) {
			return List.of();
		}
	}

	/** The packaged application. */
	static Path jar() {
		return Path.of(System.getProperty("regioflow.jar", "target/regioflow.jar")).toAbsolutePath();
	}

	/** What to start and with which settings. */
	public static final class Start {

		private final Path dataDirectory;

		private final int port;

		private final List<String> arguments = new ArrayList<>();

		private final Map<String, String> environment = new LinkedHashMap<>();

		private List<String> program = List.of("-jar", jar().toString());

		private Start(Path dataDirectory) {
			this.dataDirectory = dataDirectory;
			this.port = freePort();
			this.environment.put("SERVER_PORT", Integer.toString(this.port));
			this.environment.put("REGIOFLOW_DATA_DIRECTORY", dataDirectory.toString());
			this.environment.put("REGIOFLOW_DATABASE_SERVER_DIRECTORY", FreshTestData.SERVER.toString());
		}

		/**
		 * Adds a command-line setting, such as {@code --spring.profiles.active=plain}.
		 */
		public Start with(String argument) {
			this.arguments.add(argument);
			return this;
		}

		/** Adds environment variables to the few that every start has. */
		public Start with(Map<String, String> variables) {
			this.environment.putAll(variables);
			return this;
		}

		/**
		 * Leaves everything but the port at its default, as the first start of a new user
		 * does: the data lie in {@code ./data} of the folder that the start is in.
		 */
		public Start withDefaults() {
			this.environment.keySet().removeIf((name) -> name.startsWith("REGIOFLOW_"));
			return this;
		}

		/** Adds options of the virtual machine. */
		Start withVirtualMachine(String... options) {
			this.program = Stream.concat(Stream.of(options), this.program.stream()).toList();
			return this;
		}

		/** Starts this jar instead of the packaged one. */
		Start ofJar(Path jar) {
			this.program = List.of("-jar", jar.toString());
			return this;
		}

		/**
		 * Starts the extracted application with shared class data, which takes half the
		 * time: docs/operations.md.
		 */
		public Start extracted() throws IOException {
			ExtractedApplication application = ExtractedApplication.ofThisBuild();
			return ofJar(application.jar()).withVirtualMachine("-XX:SharedArchiveFile=" + application.classes());
		}

		/** Starts and waits until it is ready. */
		public RunningApplication ready() throws IOException {
			RunningApplication application = now();
			try {
				return application.awaitReady();
			}
			catch (RuntimeException | AssertionError ex) {
				application.process.destroyForcibly();
				killDatabaseOf(this.dataDirectory);
				throw new AssertionError("not ready; it said:\n" + application.log(), ex);
			}
		}

		/** Starts and does not wait. */
		public RunningApplication now() throws IOException {
			Files.createDirectories(this.dataDirectory);
			Path log = Files.createTempFile(this.dataDirectory, "console-", ".log");
			List<String> command = new ArrayList<>(
					List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
							"-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m", "-Duser.language=en"));
			command.addAll(this.program);
			command.addAll(this.arguments);
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(log.toFile())
				.directory(this.dataDirectory.toFile());
			builder.environment()
				.keySet()
				.removeIf((name) -> name.startsWith("SPRING_") || name.startsWith("REGIOFLOW_"));
			builder.environment().putAll(this.environment);
			return new RunningApplication(builder.start(), this, log);
		}

		private static int freePort() {
			try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
				return socket.getLocalPort();
			}
			catch (IOException ex) {
				throw new IllegalStateException("no port is free", ex);
			}
		}

	}

}
