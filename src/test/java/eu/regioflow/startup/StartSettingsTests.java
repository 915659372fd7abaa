package eu.regioflow.startup;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.DefaultBootstrapContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StartSettingsTests {

	private static final String OWN_SERVER = "jdbc:postgresql://db.example.org/regioflow";

	private final Map<String, Object> given = new HashMap<>();

	@BeforeEach
	void useOwnFolder(@TempDir Path folder) {
		this.given.put("regioflow.data.directory", folder.toString());
	}

	@Test
	void isTheDemoWhenNeitherProfileNorDataSourceIsGiven() {
		ConfigurableEnvironment environment = prepared();

		assertThat(environment.getActiveProfiles()).containsExactly("demo");
		assertThat(environment.getProperty("regioflow.admin.password")).isEqualTo("demo");
		assertThat(environment.getProperty("regioflow.secret")).isNotBlank();
		assertThat(environment.getProperty("regioflow.secure-cookies")).isEqualTo("false");
	}

	@Test
	void aBlankDataSourceIsNone() {
		this.given.put("spring.datasource.url", " ");

		assertThat(prepared().getActiveProfiles()).containsExactly("demo");
	}

	@Test
	void aGivenSettingCountsMoreThanTheDemos() {
		this.given.put("regioflow.admin.password", "mine");

		assertThat(prepared().getProperty("regioflow.admin.password")).isEqualTo("mine");
	}

	@Test
	void aGivenProfileWins() {
		this.given.put("spring.profiles.active", "production");

		assertThat(withDemoProfile(environment()).getActiveProfiles()).containsExactly("production");
	}

	@Test
	void theDemoCanRunOnAnOwnPostgres() {
		this.given.put("spring.profiles.active", "demo");
		this.given.put("spring.datasource.url", OWN_SERVER);

		assertThat(prepared().getProperty("regioflow.admin.password")).isEqualTo("demo");
	}

	@Test
	void aDataSourceAloneIsNotTheDemo() {
		this.given.put("spring.datasource.url", OWN_SERVER);

		assertThat(withDemoProfile(environment()).getActiveProfiles()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ ",a-secret,regioflow.admin.password", "a-password,,regioflow.secret",
			"' ',a-secret,regioflow.admin.password" })
	void outsideTheDemoNoSecretMayBeMissing(String password, String secret, String named) {
		secrets(password, secret);

		assertThatExceptionOfType(StartRefused.class).isThrownBy(this::prepared)
			.withMessage("The setting " + named + " is missing.")
			.satisfies((refused) -> assertThat(refused.remedy()).contains("--" + named + "=")
				.contains(named.replace('.', '_').toUpperCase()));
	}

	@ParameterizedTest
	@CsvSource({ "demo,a-secret,regioflow.admin.password", "DEMO,a-secret,regioflow.admin.password",
			"a-password," + DemoProfile.SECRET + ",regioflow.secret", "a-password,demo,regioflow.secret" })
	void outsideTheDemoNoSecretMayBeTheDemos(String password, String secret, String named) {
		secrets(password, secret);

		assertThatExceptionOfType(StartRefused.class).isThrownBy(this::prepared)
			.withMessage("The setting " + named + " has the demo's value, which everyone knows.");
	}

	@Test
	void outsideTheDemoOwnSecretsAreAccepted() {
		secrets("a-password", "a-secret");

		assertThatCode(this::prepared).doesNotThrowAnyException();
	}

	@Test
	void theDemosFolderIsNotServedOutsideTheDemo() {
		prepared();
		secrets("a-password", "a-secret");

		assertThatExceptionOfType(StartRefused.class).isThrownBy(this::prepared)
			.withMessageContaining("belongs to the demo");
	}

	private void secrets(String password, String secret) {
		this.given.put("spring.datasource.url", OWN_SERVER);
		this.given.put("regioflow.admin.password", password);
		this.given.put("regioflow.secret", secret);
	}

	private ConfigurableEnvironment prepared() {
		ConfigurableEnvironment environment = withDemoProfile(environment());
		new StartSettings().onApplicationEvent(new ApplicationEnvironmentPreparedEvent(new DefaultBootstrapContext(),
				new SpringApplication(), new String[0], environment));
		return environment;
	}

	private static ConfigurableEnvironment withDemoProfile(ConfigurableEnvironment environment) {
		new DemoProfile().postProcessEnvironment(environment, new SpringApplication());
		return environment;
	}

	private ConfigurableEnvironment environment() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("given", new HashMap<>(this.given)));
		return environment;
	}

}
