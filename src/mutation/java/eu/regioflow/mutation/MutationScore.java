package eu.regioflow.mutation;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.pitest.mutationtest.build.MutationGrouperFactory;
import org.pitest.mutationtest.build.TestPrioritiserFactory;
import org.pitest.mutationtest.config.PluginServices;
import org.pitest.mutationtest.config.ReportOptions;
import org.pitest.mutationtest.config.SettingsFactory;
import org.pitest.mutationtest.statistics.MutationStatistics;
import org.pitest.mutationtest.tooling.AnalysisResult;
import org.pitest.mutationtest.tooling.EntryPoint;
import org.pitest.testapi.TestGroupConfig;
import org.pitest.util.Glob;
import org.pitest.util.Verbosity;

/**
 * Changes the code of the modules in which money is reckoned, a little at a time, and
 * counts how many of the changes a test notices.
 */
public final class MutationScore {

	private static final BigDecimal LEAST = new BigDecimal("85");

	/** Pages, resources and process beans are tried by other means. */
	private static final List<String> LEFT_OUT = List.of("eu.regioflow.*.web.*", "eu.regioflow.*.rest.*",
			"eu.regioflow.*.process.*");

	/** Thousands of rounds, rows or damaged files for each change, or not about money. */
	private static final List<String> TOO_LONG = List.of("eu.regioflow.payment.LastEuroTests",
			"eu.regioflow.control.TwoCertifyTests", "eu.regioflow.partnerreport.TenThousandLinesTests",
			"eu.regioflow.expenditure.intake.MutationTests", "eu.regioflow.partnerreport.*Document*Tests");

	/** Tests of other modules that try one, besides its own. */
	private static final Map<String, List<String>> ALSO = Map.of("control",
			List.of("eu.regioflow.StaleVersionTests", "eu.regioflow.clarification.ClarificationTests",
					"eu.regioflow.projectreport.ProjectReportTests", "eu.regioflow.verification.DeductionTableTests"),
			"verification",
			List.of("eu.regioflow.StaleVersionTests", "eu.regioflow.clarification.ClarificationTests",
					"eu.regioflow.projectreport.ProjectReportTests"),
			"expenditure",
			List.of("eu.regioflow.partnerreport.*Tests", "eu.regioflow.control.*Tests",
					"eu.regioflow.verification.VerificationTests", "eu.regioflow.verification.DeductionTableTests",
					"eu.regioflow.calculation.*Tests"),
			"money",
			List.of("eu.regioflow.calculation.WorkedExamplesTests", "eu.regioflow.payment.RecoveryStepsTests",
					"eu.regioflow.budget.FlatRatesTests", "eu.regioflow.budget.BudgetLimitsTests",
					"eu.regioflow.control.FindingRulesTests"),
			"payment",
			List.of("eu.regioflow.StaleVersionTests", "eu.regioflow.verification.ReopenVerificationTests",
					"eu.regioflow.audit.AuditTests"),
			"ledger",
			List.of("eu.regioflow.budget.PlanBudgetTests", "eu.regioflow.control.ReopenControlTests",
					"eu.regioflow.verification.ReopenVerificationTests"),
			"budget",
			List.of("eu.regioflow.partnership.*Tests", "eu.regioflow.partnerreport.PartnerFlatRatesTests",
					"eu.regioflow.partnerreport.SpendingProfileTests",
					"eu.regioflow.partnerreport.OwnContributionsTests", "eu.regioflow.partnerreport.InvestmentTests",
					"eu.regioflow.partnerreport.CostOptionTests", "eu.regioflow.audit.AuditTests",
					"eu.regioflow.calculation.*Tests"));

	private static final List<String> JVM = List.of("-Dconservation.cases=100", "-Dconservation.projects=30",
			"-Dconservation.payments=30", "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8", "-Xmx1g",
			"-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m",
			// a session waits for the next test that uses it
			"-Dserver.servlet.session.timeout=12h");

	private MutationScore() {
	}

	/**
	 * Measures modules, one after the other, and ends with 1 where a score is too low.
	 * @param arguments the project's folder, then modules, parts of them such as
	 * {@code expenditure.intake}, or classes such as {@code control.AddToSample}; with a
	 * comma between them several of one module are measured at once
	 */
	public static void main(String[] arguments) throws IOException {
		Path project = Path.of(arguments[0]);
		boolean enough = true;
		for (String module : List.of(arguments).subList(1, arguments.length)) {
			Instant start = Instant.now();
			LeftServers servers = LeftServers.after(project.resolve("target/test-data"));
			Path notUndone = Files.createTempFile("not-undone", ".txt");
			AnalysisResult found = measure(project, module, notUndone);
			servers.stop();
			print(System.out, module, found, Duration.between(start, Instant.now()));
			List<String> failing = Files.readAllLines(notUndone);
			failing.forEach((test) -> System.out.println("fails without a change, too: " + test));
			enough &= failing.isEmpty() && found.getStatistics()
				.filter((result) -> result.getMutationStatistics().getPercentageDetected(0).compareTo(LEAST) >= 0)
				.isPresent();
		}
		System.exit(enough ? 0 : 1);
	}

	private static AnalysisResult measure(Path project, String module, Path notUndone) {
		ReportOptions options = options(project, module);
		options.addChildJVMArgs(List.of("-D%s=%s".formatted(PutBack.NOT_UNDONE, notUndone)));
		PluginServices plugins = PluginServices.makeForContextLoader();
		SettingsFactory settings = new SettingsFactory(options, plugins) {
			@Override
			public MutationGrouperFactory getMutationGrouper() {
				return new OneProcess();
			}

			@Override
			public TestPrioritiserFactory getTestPrioritiser() {
				return new SomeTests();
			}
		};
		return new EntryPoint().execute(project.toFile(), options, settings, Map.of());
	}

	private static ReportOptions options(Path project, String measured) {
		String module = measured.split("\\.")[0];
		List<String> tests = new ArrayList<>(List.of("eu.regioflow.%s.*Tests".formatted(module)));
		tests.addAll(ALSO.getOrDefault(module, List.of()));
		ReportOptions options = new ReportOptions();
		options.setProjectBase(project);
		options.setReportDir(project.resolve("target/pit-reports").resolve(measured).toString());
		options.setShouldCreateTimestampedReports(false);
		options.addOutputFormats(List.of("HTML", "XML"));
		options.setInputEncoding(StandardCharsets.UTF_8);
		options.setOutputEncoding(StandardCharsets.UTF_8);
		options.setSourceDirs(List.of(project.resolve("src/main/java")));
		options.setClassPathElements(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
		options.setCodePaths(List.of(project.resolve("target/classes").toString()));
		options.setTargetClasses(Stream.of(measured.split(","))
			.flatMap((part) -> Stream.of("eu.regioflow.%s.*".formatted(part), "eu.regioflow.%s".formatted(part)))
			.toList());
		options.setExcludedClasses(LEFT_OUT);
		options.setTargetTests(Glob.toGlobPredicates(tests));
		options.setExcludedTestClasses(Glob.toGlobPredicates(TOO_LONG));
		options.setGroupConfig(new TestGroupConfig());
		options.addChildJVMArgs(JVM);
		options.setNumberOfThreads(1);
		options.setTimeoutConstant(Duration.ofMinutes(1).toMillis());
		options.setVerbosity(Verbosity.NO_SPINNER);
		return options;
	}

	private static void print(PrintStream out, String module, AnalysisResult result, Duration time) {
		result.getError().ifPresent((error) -> out.printf("%n%s: not measured: %s%n", module, error));
		result.getStatistics().ifPresent((both) -> {
			MutationStatistics found = both.getMutationStatistics();
			out.printf("%n%s: %d changes, %d noticed, score %s %%, strength %s %%, %d min%n", module,
					found.getTotalMutations(), found.getTotalDetectedMutations(), found.getPercentageDetected(0),
					found.getTestStrength(0), time.toMinutes());
		});
	}

}
