package eu.regioflow.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.pitest.classpath.CodeSource;
import org.pitest.coverage.CoverageDatabase;
import org.pitest.coverage.TestInfo;
import org.pitest.mutationtest.build.DefaultTestPrioritiser;
import org.pitest.mutationtest.build.TestPrioritiser;
import org.pitest.mutationtest.build.TestPrioritiserFactory;
import org.pitest.mutationtest.engine.MutationDetails;

/**
 * Tries the quick tests for a change and others for at most ten seconds, of all classes
 * in turn: what these do not notice counts as not noticed, so that the score is rather
 * too low than too high.
 */
final class SomeTests implements TestPrioritiserFactory {

	/** Milliseconds. */
	private static final int QUICK = 50;

	/** Milliseconds of all tests that are not quick. */
	private static final int MOST = 10_000;

	@Override
	public TestPrioritiser makeTestPrioritiser(Properties properties, CodeSource code, CoverageDatabase coverage) {
		TestPrioritiser all = new DefaultTestPrioritiser(coverage);
		return (change) -> some(all, change);
	}

	private static List<TestInfo> some(TestPrioritiser all, MutationDetails change) {
		Map<String, Integer> met = new HashMap<>();
		Map<TestInfo, Integer> turns = new HashMap<>();
		List<TestInfo> tests = new ArrayList<>(all.assignTests(change));
		tests.forEach((test) -> turns.put(test, met.merge(type(test), 1, Integer::sum)));
		tests.sort(Comparator.comparing(turns::get));
		List<TestInfo> quick = tests.stream().filter((test) -> test.getTime() <= QUICK).toList();
		List<TestInfo> slow = fitting(tests.stream().filter((test) -> test.getTime() > QUICK).toList());
		return Stream.of(quick, slow).flatMap(List::stream).collect(Collectors.toCollection(ArrayList::new));
	}

	private static List<TestInfo> fitting(List<TestInfo> tests) {
		List<TestInfo> fitting = new ArrayList<>();
		int time = 0;
		for (TestInfo test : tests) {
			if (time + test.getTime() <= MOST) {
				fitting.add(test);
				time += test.getTime();
			}
		}
		return fitting.isEmpty() ? tests.stream().limit(1).toList() : fitting;
	}

	private static String type(TestInfo test) {
		return test.getName().split("/\\[(method|test-)")[0];
	}

	@Override
	public String description() {
		return "Some tests for each change";
	}

}
