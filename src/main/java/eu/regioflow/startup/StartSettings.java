package eu.regioflow.startup;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.StringUtils;

/**
 * Refuses a start outside the demo that lacks its secrets, or uses the demo's secrets or
 * data.
 */
final class StartSettings implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

	static final String ADMIN_PASSWORD = "regioflow.admin.password";

	static final String SECRET = "regioflow.secret";

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		ConfigurableEnvironment environment = event.getEnvironment();
		DemoMark mark = DemoMark.in(environment.getProperty("regioflow.data.directory", "./data"));
		if (DemoProfile.isActive(environment)) {
			mark.set();
			return;
		}
		require(environment, ADMIN_PASSWORD, DemoProfile.PASSWORD);
		require(environment, SECRET, DemoProfile.SECRET);
		if (mark.isSet()) {
			throw StartRefused.demoData(mark.folder());
		}
	}

	private static void require(ConfigurableEnvironment environment, String name, String demoValue) {
		String value = environment.getProperty(name);
		if (!StringUtils.hasText(value)) {
			throw StartRefused.missing(name);
		}
		if (value.strip().equalsIgnoreCase(demoValue) || value.strip().equalsIgnoreCase(DemoProfile.PASSWORD)) {
			throw StartRefused.demoValue(name);
		}
	}

	/** After the logging is set up, so that the refusal is seen. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
