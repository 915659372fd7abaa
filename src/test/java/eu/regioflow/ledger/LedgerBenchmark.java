package eu.regioflow.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;

import eu.regioflow.benchmark.Pairs;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The four overviews of a project with 10,000 postings in a ledger of a million, against
 * the same where it is the only project.
 */
public final class LedgerBenchmark {

	private static final int WARM_UP = 200;

	private static final int PAIRS = 200;

	private static final List<Dimension> OVERVIEWS = List.of(Dimension.CATEGORY, Dimension.PARTNER, Dimension.PERIOD,
			Dimension.SOURCE);

	// per project 5 partners, 10 periods, 8 measures and 25 postings each: 10,000
	private static final String FILL = """
			insert into posting (project, partner, report, period, side, category, component, source, item, measure,
				amount, cause, at)
			select 'P' || project, partner, md5(project || '-' || partner || '-' || period)::uuid, period,
				case when item < 6 then 'SOURCE' else 'COST' end,
				case when item < 6 then null else (array['STAFF', 'OFFICE', 'TRAVEL', 'EXTERNAL'])[mod(item, 4) + 1] end,
				case when item < 6 then null else 'LINE' end,
				case when item < 6 then (array['ERDF', 'PARTNER'])[mod(item, 2) + 1] end,
				item::text, measure, item, gen_random_uuid(), now()
			from generate_series(1, %d) project, generate_series(1, 5) partner, generate_series(1, 10) period,
				unnest(array['DECLARED', 'CERTIFIED', 'DEDUCTED_CONTROL', 'PARKED_CONTROL', 'CLAIMED', 'VERIFIED',
					'AUTHORISED', 'PAID']) measure,
				generate_series(1, 25) item
			""";

	private LedgerBenchmark() {
	}

	/** Prints the result. */
	public static void main(String[] arguments) throws Exception {
		try (EmbeddedPostgres large = EmbeddedPostgres.start(); EmbeddedPostgres small = EmbeddedPostgres.start()) {
			Ledger million = ledger(large, 100);
			Ledger alone = ledger(small, 1);
			measure(new Pairs("warm-up", 0), WARM_UP, million, alone);
			Pairs pairs = new Pairs("Overviews of a project in a ledger of 1,000,000 postings against one of 10,000",
					1.5);
			measure(pairs, PAIRS, million, alone);
			pairs.print();
		}
	}

	private static void measure(Pairs pairs, int count, Ledger million, Ledger alone) throws Exception {
		for (int i = 0; i < count; i++) {
			String project = "P" + (1 + i % 100);
			pairs.measure(() -> overviews(million, project), () -> overviews(alone, "P1"));
		}
	}

	private static void overviews(Ledger ledger, String project) {
		OVERVIEWS.forEach((dimension) -> ledger.breakdown(Slice.project(project), dimension));
	}

	private static Ledger ledger(EmbeddedPostgres server, int projects) throws IOException, SQLException {
		try (Connection connection = server.getPostgresDatabase().getConnection();
				Statement sql = connection.createStatement()) {
			migrate(sql, "V020__trail.sql");
			migrate(sql, "V030__ledger.sql");
			sql.execute("set session_replication_role = replica");
			sql.execute(FILL.formatted(projects));
			migrate(sql, "V570__balance.sql");
			sql.execute("vacuum analyze");
		}
		return new Ledger(
				new JdbcTemplate(new SingleConnectionDataSource(server.getPostgresDatabase().getConnection(), true)),
				Clock.systemUTC());
	}

	private static void migrate(Statement sql, String file) throws IOException, SQLException {
		sql.execute(Files.readString(Path.of("src", "main", "resources", "db", "migration", file)));
	}

}
