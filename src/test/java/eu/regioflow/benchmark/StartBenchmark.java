package eu.regioflow.benchmark;

import java.io.ByteArrayOutputStream;
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
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

import eu.regioflow.RunningApplication;

/**
 * A start of the packaged product on data of an earlier start until it is ready, against
 * a start of the bare Camunda web application starter until it answers; both packaged as
 * one jar, both on one running PostgreSQL, both with the same settings of the virtual
 * machine.
 */
public final class StartBenchmark {

	private static final int WARM_UP = 2;

	private static final int PAIRS = 9;

	/** What the starter and the driver bring, by the files' names. */
	private static final Pattern BARE = Pattern.compile("(camunda-(?!.*(junit5|assert|mockito)).*"
			+ "|spring-(aop|beans|context|core|expression|jcl|jdbc|tx|web|webmvc)-\\d.*"
			+ "|spring-boot-\\d.*|spring-boot-autoconfigure-\\d.*|spring-boot-starter-(json|jdbc|logging|tomcat|web)-\\d.*"
			+ "|spring-boot-starter-\\d.*|tomcat-embed-.*|jackson-.*|snakeyaml-.*|logback-.*|log4j-(api|to).*"
			+ "|jul-to-slf4j.*|slf4j-api.*|HikariCP.*|postgresql-.*|mybatis-.*|feel-.*|java-uuid-generator.*|gson-.*"
			+ "|jersey-.*|hk2-.*|jakarta\\..*|javax\\..*|aopalliance.*|osgi-resource.*|javassist-.*|typed-values.*"
			+ "|micrometer-(commons|observation)-.*|commons-(fileupload2?|io|lang3)-?.*|jaxb-.*|angus-.*|joda-time.*)\\.jar");

	private static final HttpClient CLIENT = HttpClient.newBuilder()
		.followRedirects(HttpClient.Redirect.NEVER)
		.version(HttpClient.Version.HTTP_1_1)
		.build();

	private static final Path PRODUCT = Path.of("target", "regioflow.jar").toAbsolutePath();

	private final Path data;

	private final Path bareJar;

	private final Properties access = new Properties();

	private StartBenchmark() throws Exception {
		this.data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "benchmark")), "start-")
			.toAbsolutePath();
		this.bareJar = bareJar(this.data);
		RunningApplication.in(this.data).ready().kill();
		try (Reader file = Files.newBufferedReader(this.data.resolve("postgres-access.properties"))) {
			this.access.load(file);
		}
		try (Connection superuser = DriverManager.getConnection(url("postgres"), "postgres",
				this.access.getProperty("postgres")); Statement sql = superuser.createStatement()) {
			sql.execute("create database bare");
		}
	}

	/** Prints the result. */
	public static void main(String[] arguments) throws Exception {
		StartBenchmark benchmark = new StartBenchmark();
		try {
			for (int i = 0; i < WARM_UP; i++) {
				benchmark.product();
				benchmark.bare();
			}
			Pairs pairs = new Pairs("Second start until ready against the bare Camunda web application", 1.25);
			for (int i = 0; i < PAIRS; i++) {
				pairs.add(benchmark.product(), benchmark.bare());
			}
			pairs.print();
		}
		finally {
			RunningApplication.killDatabaseOf(benchmark.data);
		}
	}

	private String url(String database) {
		return "jdbc:postgresql://localhost:%s/%s".formatted(this.access.getProperty("port"), database);
	}

	private long product() throws Exception {
		int port = freePort();
		return start(List.of("-jar", PRODUCT.toString(), "--regioflow.data.directory=" + this.data), port,
				"/actuator/health");
	}

	private long bare() throws Exception {
		int port = freePort();
		return start(List.of("-jar", this.bareJar.toString(), "--spring.datasource.url=" + url("bare"),
				"--spring.datasource.username=postgres",
				"--spring.datasource.password=" + this.access.getProperty("postgres"),
				"--camunda.bpm.job-execution.wait-time-in-millis=5000"), port, "/camunda/app/welcome/default/");
	}

	/**
	 * The product's jar without the product: its launcher, what the starter and the
	 * driver bring, and the one class.
	 */
	private static Path bareJar(Path folder) throws IOException {
		Path jar = folder.resolve("bare.jar");
		try (JarFile ours = new JarFile(PRODUCT.toFile());
				JarOutputStream bare = new JarOutputStream(Files.newOutputStream(jar))) {
			// in the order in which a build without further care leaves them
			List<JarEntry> entries = Collections.list(ours.entries());
			entries.sort(Comparator.comparing(JarEntry::getName));
			for (JarEntry entry : entries) {
				String name = entry.getName();
				String library = name.startsWith("BOOT-INF/lib/") ? name.substring("BOOT-INF/lib/".length()) : "";
				if (name.startsWith("org/springframework/boot/loader/") || BARE.matcher(library).matches()) {
					copy(name, ours.getInputStream(entry).readAllBytes(), bare);
				}
			}
			// the launcher looks for the folder itself
			copy("BOOT-INF/classes/", new byte[0], bare);
			String type = BareCamunda.class.getName().replace('.', '/') + ".class";
			copy("BOOT-INF/classes/" + type, Files.readAllBytes(Path.of("target", "test-classes").resolve(type)), bare);
			Manifest manifest = ours.getManifest();
			manifest.getMainAttributes().putValue("Start-Class", BareCamunda.class.getName());
			manifest.getMainAttributes().remove(new Attributes.Name("Spring-Boot-Classpath-Index"));
			manifest.getMainAttributes().remove(new Attributes.Name("Spring-Boot-Layers-Index"));
			ByteArrayOutputStream written = new ByteArrayOutputStream();
			manifest.write(written);
			copy(JarFile.MANIFEST_NAME, written.toByteArray(), bare);
		}
		return jar;
	}

	// stored, not deflated: the launcher reads jars inside the jar where they lie
	private static void copy(String name, byte[] content, JarOutputStream jar) throws IOException {
		CRC32 checksum = new CRC32();
		checksum.update(content);
		JarEntry entry = new JarEntry(name);
		entry.setMethod(ZipEntry.STORED);
		entry.setSize(content.length);
		entry.setCrc(checksum.getValue());
		jar.putNextEntry(entry);
		jar.write(content);
		jar.closeEntry();
	}

	private long start(List<String> program, int port, String page) throws Exception {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
						"-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m"));
		command.addAll(program);
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
			return System.nanoTime() - begin;
		}
		finally {
			process.destroyForcibly().waitFor();
		}
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

}
