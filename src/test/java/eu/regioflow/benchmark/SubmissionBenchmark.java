package eu.regioflow.benchmark;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import eu.regioflow.DemoState;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Regioflow;
import eu.regioflow.expenditure.DeclaredLine;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * The submission of a report with 1,000 stored lines, from the POST to the answer after
 * its commit, against a batch insert of as many rows into a table of the same shape.
 */
public final class SubmissionBenchmark {

	private static final int LINES = 1_000;

	private static final int PARTNERS = 8;

	private static final int WARM_UP_ROUNDS = 4;

	private static final int ROUNDS = 3;

	private final ServletWebServerApplicationContext application;

	private final List<Session> sessions = new ArrayList<>();

	private SubmissionBenchmark(ServletWebServerApplicationContext application) throws Exception {
		this.application = application;
		String url = "http://localhost:" + application.getWebServer().getPort();
		PlayedPeriod period = new PlayedPeriod(application);
		for (int partner = 1; partner <= PARTNERS; partner++) {
			period.replace(partner, 1, ManyLines.of(partner, LINES));
			this.sessions.add(new Session(url, "partner-" + partner));
		}
		try (Connection superuser = DemoState.superuser(); Statement sql = superuser.createStatement()) {
			sql.execute("create schema benchmark");
			sql.execute("create table benchmark.line (like public.expenditure_line including all)");
			sql.execute("grant usage on schema benchmark to public");
			sql.execute("grant all on benchmark.line to public");
		}
	}

	/** Prints the result. */
	public static void main(String[] arguments) throws Exception {
		Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "benchmark")), "submission-")
			.toAbsolutePath();
		System.setProperty("regioflow.data.directory", data.toString());
		System.setProperty("server.port", "0");
		try (var application = (ServletWebServerApplicationContext) SpringApplication.run(Regioflow.class)) {
			SubmissionBenchmark benchmark = new SubmissionBenchmark(application);
			for (int round = 0; round < WARM_UP_ROUNDS; round++) {
				benchmark.round(new Pairs("warm-up", 0));
			}
			Pairs pairs = new Pairs("Submission of 1,000 lines against a batch insert of 1,000 rows", 4);
			for (int round = 0; round < ROUNDS; round++) {
				benchmark.round(pairs);
			}
			pairs.print();
		}
	}

	private void round(Pairs pairs) throws Exception {
		DemoState.restore(this.application);
		for (int partner = 1; partner <= PARTNERS; partner++) {
			Session session = this.sessions.get(partner - 1);
			String path = "/api/v1/projects/%s/partners/%d/reports/1/submission".formatted(PlayedPeriod.PROJECT,
					partner);
			List<DeclaredLine> rows = ManyLines.of(partner, LINES).lines();
			pairs.measure(() -> session.post(path, "{\"declaration\": true}"), () -> insert(rows));
			// what follows the commit shall not slow down the next pair
			DemoState.awaitListeners(this.application);
		}
	}

	private void insert(List<DeclaredLine> lines) throws SQLException {
		UUID report = UUID.randomUUID();
		try (Connection connection = this.application.getBean(DataSource.class).getConnection()) {
			connection.setAutoCommit(false);
			try (PreparedStatement insert = connection.prepareStatement("""
					insert into benchmark.line (report, line, category, description, supplier, internal_reference,
						invoice_number, invoice_date, payment_date, currency, total_invoice_value, vat,
						declared_amount, comment, gdpr, duplicate_key, rate, amount_eur)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					""")) {
				for (DeclaredLine line : lines) {
					fill(insert, report, line);
				}
				insert.executeBatch();
			}
			connection.commit();
			connection.setAutoCommit(true);
		}
	}

	private static void fill(PreparedStatement insert, UUID report, DeclaredLine line) throws SQLException {
		Object[] values = { report, line.line(), line.category().name(), line.description(), line.supplier(),
				line.internalReference(), line.invoiceNumber(), Date.valueOf(line.invoiceDate()),
				Date.valueOf(line.paymentDate()), line.currency(), line.totalInvoiceValue(), line.vat(),
				line.declaredAmount(), line.comment(), line.gdpr(), line.duplicateKey(), BigDecimal.ONE,
				line.declaredAmount() };
		for (int i = 0; i < values.length; i++) {
			insert.setObject(i + 1, values[i]);
		}
		insert.addBatch();
	}

}
