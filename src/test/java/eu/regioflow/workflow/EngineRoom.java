package eu.regioflow.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

import eu.regioflow.identity.Account;
import eu.regioflow.identity.Accounts;
import eu.regioflow.identity.Grant;
import eu.regioflow.identity.Grants;
import eu.regioflow.identity.Role;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The engine room with the people's side and stand-ins for the features, and nothing
 * else, so that these tests need no other module.
 */
@SpringBootConfiguration
@TestComponent
@EnableAutoConfiguration
@ComponentScan(basePackages = { "eu.regioflow.identity", "eu.regioflow.workflow" },
		excludeFilters = { @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
				@ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*FirstAdministrator") })
@EntityScan("eu.regioflow.identity")
@EnableJpaRepositories("eu.regioflow.identity")
@Import(StandInConfiguration.class)
class EngineRoom {

	static final String PASSWORD = "a-password-for-tests";

	@Bean
	MessageSource messageSource() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/workflow");
		messages.setDefaultEncoding("UTF-8");
		messages.setAlwaysUseMessageFormat(true);
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	AuthenticationEntryPoint entryPoint() {
		return (request, response, refused) -> response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
	}

	@Bean
	AccessDeniedHandler denied() {
		return (request, response, refused) -> response.setStatus(HttpServletResponse.SC_FORBIDDEN);
	}

	@Bean
	Cast cast(Accounts accounts, Grants grants, PasswordEncoder passwords) {
		return new Cast(accounts, grants, passwords);
	}

	@RestController
	static class SignInPage {

		@GetMapping("/sign-in")
		String token(CsrfToken token) {
			return token.getToken();
		}

	}

	/** What Tasklist's days are reckoned with. */
	@RestController
	static class ClockStandIn {

		@GetMapping("/api/v1/clock")
		Map<String, String> now() {
			return Map.of("now", Instant.now().toString(), "zone", "Europe/Paris");
		}

	}

	/** One person for each role that matters here. */
	static class Cast {

		Cast(Accounts accounts, Grants grants, PasswordEncoder passwords) {
			String hash = passwords.encode(PASSWORD);
			for (Role role : Role.values()) {
				Account account = accounts.save(new Account(role.name().toLowerCase(java.util.Locale.ROOT),
						"Test " + role, "nobody@example.org", hash));
				grants.save(new Grant(account.id(), role, project(role), partner(role)));
			}
			Account other = accounts.save(new Account("js-2", "Second Officer", "nobody@example.org", hash));
			grants.save(new Grant(other.id(), Role.JS, "OTHER", null));
		}

		private static String project(Role role) {
			return (role == Role.ADMIN) ? null : "PGI06030";
		}

		private static Integer partner(Role role) {
			return (role == Role.PARTNER || role == Role.CONTROLLER) ? 3 : null;
		}

	}

}
