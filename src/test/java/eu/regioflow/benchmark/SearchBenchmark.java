package eu.regioflow.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

import eu.regioflow.DemoState;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Regioflow;
import eu.regioflow.SignedIn;
import eu.regioflow.search.Search;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A search over a million lines and 200,000 files by an auditor, who may see all, and by
 * one partner, against one bare statement that finds twenty invoices by the beginning of
 * their number.
 */
public final class SearchBenchmark {

	private static final int WARM_UP = 30;

	private static final int PAIRS = 100;

	// 10,000 reports of 100 lines each in 125 projects of eight partners and ten periods
	private static final String REPORTS = """
			insert into partner_report
				select (jsonb_populate_record(one, jsonb_build_object('id', md5(n::text)::uuid,
						'project', 'MANY' || n % 125, 'partner', n / 125 % 8 + 1, 'number', n / 1000 + 1,
						'period', n / 1000 + 1))).*
					from partner_report one, generate_series(1, 10000) n
					where one.project = 'PGI06030' and one.partner = 1 and one.number = 1
			""";

	private static final String LINES = """
			insert into expenditure_line (report, line, category, description, supplier, internal_reference,
				invoice_number, currency, declared_amount, comment, gdpr)
				select md5(n::text)::uuid, line, 'TRAVEL', 'Train', 'Railway', '',
						substr(md5(n || '-' || line), 1, 10), 'EUR', 10, '', false
					from generate_series(1, 10000) n, generate_series(1, 100) line
			""";

	// each fifth line has a file that is called by its invoice number
	private static final String DOCUMENTS = """
			insert into document (id, project, partner, subject, line, name, media_type, size, sha256, note,
				uploaded_by, uploaded_at)
				select md5('file ' || l.report || l.line)::uuid, r.project, r.partner, 'partner-report/' || l.report, l.line,
						l.invoice_number || ' invoice.pdf', 'application/pdf', 1000, repeat('0', 64), '', l.report, now()
					from expenditure_line l join partner_report r on r.id = l.report
					where l.line % 5 = 0 and r.project like 'MANY%'
			""";

	private static final String BARE = """
			select l.invoice_number, l.supplier, l.report, l.line from expenditure_line l
				where l.invoice_number <> '' and search_number(l.invoice_number) collate "C" like ?
				order by search_number(l.invoice_number) collate "C" limit 20
			""";

	private SearchBenchmark() {
	}

	/** Prints the results. */
	public static void main(String[] arguments) throws Exception {
		Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "benchmark")), "search-")
			.toAbsolutePath();
		System.setProperty("regioflow.data.directory", data.toString());
		System.setProperty("server.port", "0");
		try (var application = SpringApplication.run(Regioflow.class)) {
			new PlayedPeriod(application).fill(2);
			try (Connection superuser = DemoState.superuser(); Statement sql = superuser.createStatement()) {
				sql.execute("set session_replication_role = replica");
				sql.execute(REPORTS);
				sql.execute(LINES);
				sql.execute(DOCUMENTS);
				sql.execute("vacuum analyze expenditure_line, partner_report, document");
			}
			measure(application, "auditor");
			measure(application, "partner-2");
		}
	}

	private static void measure(ApplicationContext application, String user) throws Exception {
		Pairs pairs = Pairs.within(50,
				"Search in 1,000,000 lines and 200,000 files by " + user + " against one bare statement");
		for (int i = -WARM_UP; i < PAIRS; i++) {
			String typed = Integer.toHexString(0x1000 + 37 * (i + WARM_UP)).substring(0, 3);
			Pairs.Work ours = () -> SignedIn.as(user, () -> application.getBean(Search.class).all(typed));
			Pairs.Work bare = () -> application.getBean(JdbcTemplate.class).queryForList(BARE, typed + "%");
			if (i < 0) {
				ours.run();
				bare.run();
			}
			else {
				pairs.measure(ours, bare);
			}
		}
		pairs.print();
	}

}
