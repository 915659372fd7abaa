package eu.regioflow.startup;

import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Switches the profile {@code demo} on when the start names neither a profile nor a data
 * source, and fills in what the demo needs to run without any setting.
 *
 * <p>
 * It runs after the configuration files are read, so that a profile or data source named
 * there counts too; a file {@code application-demo.yaml} would therefore not be read.
 */
final class DemoProfile implements EnvironmentPostProcessor, Ordered {

	static final String NAME = "demo";

	/** Known to everyone, and therefore refused outside the demo. */
	static final String PASSWORD = "demo";

	/** Known to everyone, and therefore refused outside the demo. */
	static final String SECRET = "regioflow-demo-secret-known-to-everyone";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		boolean profileGiven = environment.getActiveProfiles().length > 0;
		boolean dataSourceGiven = StringUtils.hasText(environment.getProperty("spring.datasource.url"));
		if (!profileGiven && !dataSourceGiven) {
			environment.addActiveProfile(NAME);
		}
		if (isActive(environment)) {
			// last, so that every setting somebody made counts more
			environment.getPropertySources().addLast(new MapPropertySource("regioflow demo", demoSettings()));
		}
	}

	static boolean isActive(ConfigurableEnvironment environment) {
		return environment.matchesProfiles(NAME);
	}

	private static Map<String, Object> demoSettings() {
		// the demo is used over http://localhost, where a secure cookie may not come back
		return Map.of(StartSettings.SECRET, SECRET, StartSettings.ADMIN_PASSWORD, PASSWORD, "regioflow.secure-cookies",
				"false", "regioflow.payer.name", "Interreg Europe (demo)", "regioflow.payer.iban",
				"FR1420041010050500013M02606");
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
