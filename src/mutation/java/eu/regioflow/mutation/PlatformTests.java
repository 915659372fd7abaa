package eu.regioflow.mutation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.pitest.classinfo.ClassByteArraySource;
import org.pitest.help.PitHelpError;
import org.pitest.testapi.Configuration;
import org.pitest.testapi.TestGroupConfig;
import org.pitest.testapi.TestPluginFactory;
import org.pitest.testapi.TestSuiteFinder;
import org.pitest.testapi.TestUnit;
import org.pitest.testapi.TestUnitExecutionListener;
import org.pitest.testapi.TestUnitFinder;

/**
 * Finds the test methods of a class without running them, which takes as long as the
 * tests of a module where they use the database.
 */
public final class PlatformTests implements TestPluginFactory, Configuration, TestUnitFinder {

	@Override
	public Configuration createTestFrameworkConfiguration(TestGroupConfig groups, ClassByteArraySource classes,
			Collection<String> excludedRunners, Collection<String> includedMethods) {
		return this;
	}

	@Override
	public List<TestUnit> findTestUnits(Class<?> type, TestUnitExecutionListener listener) {
		LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
			.selectors(DiscoverySelectors.selectClass(type))
			.build();
		TestPlan plan = LauncherFactory.create().discover(request);
		return plan.getRoots()
			.stream()
			.flatMap((root) -> plan.getDescendants(root).stream())
			.filter(PlatformTests::isMethod)
			.<TestUnit>map((method) -> new PlatformTest(type, method))
			.toList();
	}

	private static boolean isMethod(TestIdentifier found) {
		return found.getSource().filter(MethodSource.class::isInstance).isPresent();
	}

	@Override
	public TestUnitFinder testUnitFinder() {
		return this;
	}

	@Override
	public TestSuiteFinder testSuiteFinder() {
		return (type) -> List.of();
	}

	@Override
	public Optional<PitHelpError> verifyEnvironment() {
		return Optional.empty();
	}

	@Override
	public String name() {
		return "platform";
	}

	@Override
	public String description() {
		return "Tests of the JUnit platform, a method at a time";
	}

}
