package eu.regioflow.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

import eu.regioflow.DemoState;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Regioflow;
import eu.regioflow.expenditure.DeclaredLine;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.Finding;
import eu.regioflow.expenditure.ListFiles;
import eu.regioflow.expenditure.VerificationFinding;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.postgresql.PGConnection;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A workbook of 10,000 rows from its sending to the preview's answer, against a bare read
 * of its cells by fastexcel; and on to the answer after its rows were stored, against
 * that read and a COPY of the same rows into a table of the same shape and indexes.
 */
public final class ImportBenchmark {

	private static final int LINES = 10_000;

	private static final int WARM_UP_ROUNDS = 12;

	private static final int ROUNDS = 12;

	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private static final String PATH = "/api/v1/projects/%s/partners/1/reports/1/imports"
		.formatted(PlayedPeriod.PROJECT);

	private static final String OPEN_LIST = "select id from public.partner_report where project = '%s' and partner = 1 and number = 1"
		.formatted(PlayedPeriod.PROJECT);

	private final ServletWebServerApplicationContext application;

	private final Session session;

	private final JdbcTemplate jdbc;

	private final byte[] workbook;

	private byte[] rows;

	private ImportBenchmark(ServletWebServerApplicationContext application) throws Exception {
		this.application = application;
		this.jdbc = application.getBean(JdbcTemplate.class);
		this.session = new Session("http://localhost:" + application.getWebServer().getPort(), "partner-1");
		List<DeclaredLine> lines = ManyLines.of(1, LINES).lines();
		this.workbook = application.getBean(ListFiles.class)
			.write(lines.stream()
				.map((line) -> new ExpenditureLine(line, null, null, Finding.NONE, VerificationFinding.NONE))
				.toList(), ListFiles.Format.XLSX);
	}

	/** Prints the result. */
	public static void main(String[] arguments) throws Exception {
		Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "benchmark")), "import-")
			.toAbsolutePath();
		System.setProperty("regioflow.data.directory", data.toString());
		System.setProperty("server.port", "0");
		try (var application = (ServletWebServerApplicationContext) SpringApplication.run(Regioflow.class)) {
			ImportBenchmark benchmark = new ImportBenchmark(application);
			benchmark.keepCopy();
			for (int round = 0; round < WARM_UP_ROUNDS; round++) {
				benchmark.round(new Pairs("warm-up", 0), new Pairs("warm-up", 0));
			}
			Pairs preview = new Pairs("Preview of a workbook of 10,000 rows against a bare read", 3);
			Pairs whole = new Pairs("The same and its taking over against a bare read and COPY", 3);
			for (int round = 0; round < ROUNDS; round++) {
				benchmark.round(preview, whole);
			}
			preview.print();
			whole.print();
		}
	}

	private void round(Pairs preview, Pairs whole) throws Exception {
		DemoState.restore(this.application);
		this.jdbc.execute("truncate benchmark.line");
		preview.measure(this::bring, this::read);
		whole.measure(this::takeOver, () -> {
			read();
			copy();
		}, () -> DemoState.awaitListeners(this.application));
		DemoState.awaitListeners(this.application);
	}

	/** Keeps the stored rows of one taking over for the floor to copy. */
	private void keepCopy() throws Exception {
		DemoState.restore(this.application);
		takeOver();
		DemoState.awaitListeners(this.application);
		try (Connection superuser = DemoState.superuser(); Statement sql = superuser.createStatement()) {
			sql.execute("create schema benchmark");
			sql.execute("create table benchmark.line (like public.expenditure_line including all)");
			sql.execute("grant usage on schema benchmark to public");
			sql.execute("grant all on benchmark.line to public");
			ByteArrayOutputStream rows = new ByteArrayOutputStream();
			superuser.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyOut("copy (select * from public.expenditure_line where report = (" + OPEN_LIST + ")) to stdout",
						rows);
			this.rows = rows.toByteArray();
		}
	}

	private void takeOver() throws IOException, InterruptedException {
		String id = bring();
		this.session.post(PATH + "/" + id + "/confirmation", "{}");
	}

	private void copy() throws IOException, SQLException {
		try (Connection connection = this.jdbc.getDataSource().getConnection()) {
			long copied = connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("copy benchmark.line from stdin", new ByteArrayInputStream(this.rows));
			if (copied != LINES) {
				throw new IllegalStateException(copied + " rows copied");
			}
		}
	}

	private String bring() throws IOException, InterruptedException {
		String answer = this.session.send("POST", PATH, XLSX, this.workbook);
		String mark = "\"id\":\"";
		int place = answer.indexOf(mark) + mark.length();
		return answer.substring(place, answer.indexOf('"', place));
	}

	private long read() throws IOException {
		try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(this.workbook));
				Stream<Row> rows = read.getFirstSheet().openStream()) {
			return rows
				.mapToLong((row) -> row.stream()
					.filter((cell) -> cell != null)
					.mapToLong((cell) -> cell.getText().length())
					.sum())
				.sum();
		}
	}

}
