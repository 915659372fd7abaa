package eu.regioflow.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Optional;

import eu.regioflow.DemoState;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Regioflow;
import eu.regioflow.SignedIn;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnerreport.ReportOverview;
import eu.regioflow.partnerreport.SubmitPartnerReport;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The overview of a report of 10,000 lines, as a draft and submitted, against one
 * statement that adds the lines up; and a submission of 1,000 lines with the balances
 * kept against one without.
 */
public final class OverviewBenchmark {

	private static final int WARM_UP = 30;

	private static final int PAIRS = 40;

	private static final String ONE_STATEMENT = """
			select category, sum(round(declared_amount / coalesce(rate, 1), 2)) from expenditure_line
				where report = ? group by category
			""";

	private final ApplicationContext application;

	private final PlayedPeriod period;

	private final JdbcTemplate jdbc;

	private OverviewBenchmark(ApplicationContext application) {
		this.application = application;
		this.period = new PlayedPeriod(application);
		this.jdbc = application.getBean(JdbcTemplate.class);
	}

	/** Prints the results. */
	public static void main(String[] arguments) throws Exception {
		Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "benchmark")), "overview-")
			.toAbsolutePath();
		System.setProperty("regioflow.data.directory", data.toString());
		System.setProperty("server.port", "0");
		try (var application = SpringApplication.run(Regioflow.class)) {
			OverviewBenchmark benchmark = new OverviewBenchmark(application);
			benchmark.period.replace(1, 1, ManyLines.of(1, 10_000));
			benchmark.period.replace(2, 1, ManyLines.of(2, 1_000));
			benchmark.overview("Overview of a draft of 10,000 lines against one statement");
			benchmark.period.submit(1, 1);
			DemoState.awaitListeners(application);
			benchmark.overview("Overview of a submitted report of 10,000 lines against one statement");
			benchmark.upkeep();
		}
	}

	private void overview(String name) throws Exception {
		ReportOverview overview = this.application.getBean(ReportOverview.class);
		PartnerReport report = this.application.getBean(PartnerReports.class).get(PlayedPeriod.PROJECT, 1, 1);
		measure(new Pairs("warm-up", 0), WARM_UP, overview, report);
		Pairs pairs = new Pairs(name, 2);
		measure(pairs, PAIRS, overview, report);
		pairs.print();
	}

	private void measure(Pairs pairs, int count, ReportOverview overview, PartnerReport report) throws Exception {
		for (int i = 0; i < count; i++) {
			pairs.measure(() -> overview.of(report), () -> this.jdbc.queryForList(ONE_STATEMENT, report.id()));
		}
	}

	// Rolled back after its last check, so that the same report can be submitted again;
	// the two are as far apart as with a commit, which costs both the same.
	private void upkeep() throws Exception {
		Pairs pairs = new Pairs("Submission of 1,000 lines with balances against one without, up to the commit", 1.05);
		try (Connection superuser = DemoState.superuser(); Statement sql = superuser.createStatement()) {
			for (int i = -WARM_UP; i < PAIRS; i++) {
				long first = submission(sql, i % 2 == 0);
				long second = submission(sql, i % 2 != 0);
				if (i >= 0) {
					pairs.add((i % 2 == 0) ? first : second, (i % 2 == 0) ? second : first);
				}
			}
		}
		pairs.print();
	}

	private long submission(Statement sql, boolean balances) throws Exception {
		sql.execute("alter table posting %s trigger posting_balance".formatted(balances ? "enable" : "disable"));
		return Pairs.nanos(() -> SignedIn.as("partner-2", this::submitAndTakeBack));
	}

	private Void submitAndTakeBack() {
		this.application.getBean(TransactionTemplate.class).executeWithoutResult((status) -> {
			this.application.getBean(SubmitPartnerReport.class)
				.submit(PlayedPeriod.PROJECT, 2, 1, Optional.empty(), true);
			this.jdbc.execute("set constraints all immediate");
			status.setRollbackOnly();
		});
		return null;
	}

}
