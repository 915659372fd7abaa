package eu.regioflow.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * A workbook of 10,000 rows from its sending to the preview's answer, and on to the
 * answer after it was taken over, against a bare read of its cells by fastexcel.
 */
public final class ImportBenchmark {

	private static final int LINES = 10_000;

	private static final int WARM_UP_ROUNDS = 12;

	private static final int ROUNDS = 12;

	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private static final String PATH = "/api/v1/projects/%s/partners/1/reports/1/imports"
		.formatted(PlayedPeriod.PROJECT);

	private final ServletWebServerApplicationContext application;

	private final Session session;

	private final byte[] workbook;

	private ImportBenchmark(ServletWebServerApplicationContext application) throws Exception {
		this.application = application;
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
			for (int round = 0; round < WARM_UP_ROUNDS; round++) {
				benchmark.round(new Pairs("warm-up", 0), new Pairs("warm-up", 0));
			}
			Pairs preview = new Pairs("Preview of a workbook of 10,000 rows against a bare read", 3);
			Pairs whole = new Pairs("The same and its taking over", 3);
			for (int round = 0; round < ROUNDS; round++) {
				benchmark.round(preview, whole);
			}
			preview.print();
			whole.print();
		}
	}

	private void round(Pairs preview, Pairs whole) throws Exception {
		DemoState.restore(this.application);
		preview.measure(this::bring, this::read);
		whole.measure(() -> {
			String id = bring();
			this.session.post(PATH + "/" + id + "/confirmation", "{}");
		}, this::read);
		DemoState.awaitListeners(this.application);
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
