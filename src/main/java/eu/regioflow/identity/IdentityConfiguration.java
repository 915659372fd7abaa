package eu.regioflow.identity;

import java.util.Optional;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * Sign-in and the doors: the API by password or session, Tasklist by session, everything
 * else by session; what is not named public is closed.
 */
@Configuration
@EnableTransactionManagement(order = 0)
class IdentityConfiguration {

	static final String SIGN_IN = "/sign-in";

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static UseCaseAdvisor permissionGuardAdvisor() {
		return new UseCaseAdvisor(PermissionGuard.NAME, Ordered.LOWEST_PRECEDENCE - 1);
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		return new BCryptPasswordEncoder();
	}

	@Bean
	UserDetailsService userDetailsService(Accounts accounts) {
		// the database does not take the character zero, not even to look for it
		return (username) -> Optional.of(username)
			.filter((name) -> name.indexOf(0) < 0)
			.flatMap(accounts::findByUsername)
			.map((account) -> User.withUsername(account.username())
				.password(account.passwordHash())
				.disabled(!account.isEnabled())
				.build())
			.orElseThrow(() -> new UsernameNotFoundException("unknown"));
	}

	@Bean
	@Order(1)
	SecurityFilterChain api(HttpSecurity http, AuthenticationEntryPoint entryPoint, AccessDeniedHandler denied)
			throws Exception {
		return http.securityMatcher("/api/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.httpBasic((basic) -> basic.authenticationEntryPoint(entryPoint))
			// a password in the request is no cookie that a foreign page could ride on
			.csrf((csrf) -> csrf.ignoringRequestMatchers((request) -> request.getHeader("Authorization") != null))
			.exceptionHandling((errors) -> errors.authenticationEntryPoint(entryPoint).accessDeniedHandler(denied))
			.headers(HeadersConfigurer::disable)
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain tasklist(HttpSecurity http, AuthenticationEntryPoint entryPoint) throws Exception {
		// a pattern given as text misses what other servlets than Spring's serve
		return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/camunda/**"))
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.exceptionHandling((errors) -> errors.authenticationEntryPoint(entryPoint))
			// the web application brings its own protection
			.csrf((csrf) -> csrf.disable())
			.headers(HeadersConfigurer::disable)
			.build();
	}

	@Bean
	@Order(3)
	SecurityFilterChain portal(HttpSecurity http, AuthenticationEntryPoint entryPoint, AccessDeniedHandler denied)
			throws Exception {
		return http
			.authorizeHttpRequests((requests) -> requests
				.requestMatchers(SIGN_IN, "/actuator/health", "/v3/api-docs", "/v3/api-docs/**", "/verify/**",
						"/css/**", "/js/**", "/font/**", "/img/**", "/webjars/htmx.org/**", "/favicon.ico", "/error")
				.permitAll()
				.requestMatchers(HttpMethod.TRACE)
				.denyAll()
				.anyRequest()
				.authenticated())
			.formLogin((form) -> form.loginPage(SIGN_IN)
				.successHandler(new ReturnToPage())
				.failureHandler(new ReturnToPage()))
			.logout((logout) -> logout.logoutUrl("/sign-out").logoutSuccessUrl(SIGN_IN + "?signed-out"))
			.exceptionHandling((errors) -> errors.authenticationEntryPoint(entryPoint).accessDeniedHandler(denied))
			.csrf(Customizer.withDefaults())
			.headers(HeadersConfigurer::disable)
			.build();
	}

}
