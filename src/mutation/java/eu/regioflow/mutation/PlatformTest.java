package eu.regioflow.mutation;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.pitest.testapi.AbstractTestUnit;
import org.pitest.testapi.Description;
import org.pitest.testapi.ResultCollector;

/**
 * One test method, with all its cases.
 */
final class PlatformTest extends AbstractTestUnit {

	private final String id;

	PlatformTest(Class<?> type, TestIdentifier method) {
		super(new Description(method.getUniqueId(), type));
		this.id = method.getUniqueId();
	}

	@Override
	public void execute(ResultCollector results) {
		results.notifyStart(getDescription());
		LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
			.selectors(DiscoverySelectors.selectUniqueId(this.id))
			.build();
		FirstFailure first = new FirstFailure();
		LauncherFactory.create().execute(request, first);
		if (first.failure != null) {
			results.notifyEnd(getDescription(), first.failure);
		}
		else {
			results.notifyEnd(getDescription());
		}
	}

	private static final class FirstFailure implements TestExecutionListener {

		private Throwable failure;

		@Override
		public void executionFinished(TestIdentifier test, TestExecutionResult result) {
			if (this.failure == null && result.getStatus() == TestExecutionResult.Status.FAILED) {
				this.failure = result.getThrowable().orElseThrow();
			}
		}

	}

}
