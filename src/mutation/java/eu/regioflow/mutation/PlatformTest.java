package eu.regioflow.mutation;

import java.util.Optional;

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

	private static String lastFailed;

	private final String id;

	PlatformTest(Class<?> type, TestIdentifier method) {
		super(new Description(method.getUniqueId(), type));
		this.id = method.getUniqueId();
	}

	@Override
	public void execute(ResultCollector results) {
		results.notifyStart(getDescription());
		Throwable failure = failureOf(this.id);
		if (failure != null) {
			lastFailed = this.id;
			results.notifyEnd(getDescription(), failure);
		}
		else {
			results.notifyEnd(getDescription());
		}
	}

	/**
	 * Runs the test that noticed the last change once more.
	 * @return its name where it fails still, or empty
	 */
	static Optional<String> failingStill() {
		String again = lastFailed;
		lastFailed = null;
		return Optional.ofNullable(again).filter((id) -> failureOf(id) != null);
	}

	private static Throwable failureOf(String id) {
		LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
			.selectors(DiscoverySelectors.selectUniqueId(id))
			.build();
		FirstFailure first = new FirstFailure();
		LauncherFactory.create().execute(request, first);
		return first.failure;
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
