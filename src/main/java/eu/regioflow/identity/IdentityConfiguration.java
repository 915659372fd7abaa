package eu.regioflow.identity;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import eu.regioflow.refusal.Refusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Sign-in and the doors: the API by password or session, Tasklist by session, everything
 * else by session; what is not named public is closed.
 */
@Configuration
@EnableTransactionManagement(order = 0)
class IdentityConfiguration {

	static final String SIGN_IN = "/sign-in";

	static final String SIGN_IN_CODE = "/sign-in/code";

	private static final String SUBSTITUTES = "/account/substitutes";

	private static final String[] PUBLIC = { SIGN_IN, SIGN_IN_CODE, "/actuator/health", "/v3/api-docs",
			"/v3/api-docs/**", "/verify/**", "/calendar/*", "/forgotten-password", "/password/*", "/accessibility",
			"/css/**", "/js/**", "/fonts/**", "/images/**", "/webjars/htmx.org/**", "/favicon.ico", "/error" };

	private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();

	private static final RequestMatcher NOTHING = (request) -> false;

	/** Where a person whose time as a substitute is over learns of it and goes on. */
	private static final RequestMatcher WITHOUT_SUBSTITUTION = new OrRequestMatcher(Stream
		.concat(Arrays.stream(PUBLIC).map(PATH::matcher),
				Stream.of(PATH.matcher(HttpMethod.GET, SUBSTITUTES),
						PATH.matcher(HttpMethod.POST, "/account/acting/end")))
		.map(RequestMatcher.class::cast)
		.toList());

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static UseCaseAdvisor permissionGuardAdvisor() {
		return new UseCaseAdvisor(PermissionGuard.NAME, Ordered.LOWEST_PRECEDENCE - 1);
	}

	/**
	 * Patterns given as text are of paths, not of what Spring MVC would find for them.
	 */
	@Bean
	PathPatternRequestMatcherBuilderFactoryBean requestMatcherBuilder() {
		return new PathPatternRequestMatcherBuilderFactoryBean();
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		return new BCryptPasswordEncoder();
	}

	@Bean
	UserDetailsService userDetailsService(Accounts accounts, SecondFactors factors) {
		// the database does not take the character zero, not even to look for it
		return (username) -> Optional.of(username)
			.filter((name) -> name.indexOf(0) < 0)
			.flatMap(accounts::findByUsername)
			.map((account) -> new SignedInUser(account, factors.isConfirmed(account.id())))
			.orElseThrow(() -> new UsernameNotFoundException("unknown"));
	}

	@Bean
	AuthenticationProvider passwordSignIn(UserDetailsService users, PasswordEncoder encoder, SignInTries tries) {
		return new PasswordSignIn(users, encoder, tries);
	}

	/** Each of the twenty filters of a request would be timed, which nobody asks for. */
	@Bean
	SecurityObservationSettings securityObservations() {
		return SecurityObservationSettings.noObservations();
	}

	@Bean
	SessionRegistry sessionRegistry() {
		return new SessionRegistryImpl();
	}

	/** Tells the registry of sessions that end. */
	@Bean
	HttpSessionEventPublisher httpSessionEventPublisher() {
		return new HttpSessionEventPublisher();
	}

	@Bean
	@Order(1)
	SecurityFilterChain api(HttpSecurity http, AuthenticationEntryPoint entryPoint, AccessDeniedHandler denied,
			AccessTokens tokens, Accounts accounts, Handovers handovers, TransactionTemplate transaction,
			@Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) throws Exception {
		SubstituteGate.Refuser refuser = (request, response, refusal) -> refusals.resolveException(request, response,
				null, refusal);
		return http.securityMatcher("/api/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.sessionManagement((sessions) -> known(sessions, entryPoint))
			.addFilterBefore(new TokenSignIn(tokens, accounts, transaction, entryPoint, refusals),
					BasicAuthenticationFilter.class)
			.addFilterBefore(new SecondFactorGate(), AnonymousAuthenticationFilter.class)
			.addFilterAfter(new SubstituteGate(handovers, NOTHING, refuser), SecondFactorGate.class)
			.addFilterAfter(new ActingField(NOTHING, refuser), SubstituteGate.class)
			.httpBasic((basic) -> basic.authenticationEntryPoint(entryPoint))
			// a password in the request is no cookie that a foreign page could ride on
			.csrf((csrf) -> csrf.ignoringRequestMatchers((request) -> request.getHeader("Authorization") != null))
			.exceptionHandling((errors) -> errors.authenticationEntryPoint(entryPoint).accessDeniedHandler(denied))
			.headers(HeadersConfigurer::disable)
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain tasklist(HttpSecurity http, AuthenticationEntryPoint entryPoint, Handovers handovers,
			MessageSource messages) throws Exception {
		return http.securityMatcher("/camunda/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.sessionManagement((sessions) -> known(sessions, entryPoint))
			.addFilterBefore(new SecondFactorGate(), AnonymousAuthenticationFilter.class)
			.addFilterAfter(
					new SubstituteGate(handovers, PATH.matcher("/camunda/api/admin/auth/user/default/logout"),
							(request, response, refusal) -> EngineRefusal.write(response, messages, refusal)),
					SecondFactorGate.class)
			.exceptionHandling((errors) -> errors.authenticationEntryPoint(entryPoint))
			// the web application brings its own protection
			.csrf((csrf) -> csrf.disable())
			.headers(HeadersConfigurer::disable)
			.build();
	}

	@Bean
	@Order(3)
	SecurityFilterChain portal(HttpSecurity http, AuthenticationEntryPoint entryPoint, AccessDeniedHandler denied,
			Handovers handovers) throws Exception {
		return http
			.authorizeHttpRequests((requests) -> requests.requestMatchers(PUBLIC)
				.permitAll()
				.requestMatchers(HttpMethod.TRACE)
				.denyAll()
				.anyRequest()
				.authenticated())
			.sessionManagement((sessions) -> known(sessions, entryPoint))
			.addFilterBefore(new SecondFactorGate(), AnonymousAuthenticationFilter.class)
			.addFilterAfter(new SubstituteGate(handovers, WITHOUT_SUBSTITUTION,
					IdentityConfiguration::toSubstitutesOrErrorPage), SecondFactorGate.class)
			.addFilterAfter(new ActingField(WITHOUT_SUBSTITUTION, IdentityConfiguration::toErrorPage),
					SubstituteGate.class)
			.formLogin((form) -> form.loginPage(SIGN_IN)
				.successHandler(new ReturnToPage())
				.failureHandler(new ReturnToPage()))
			.logout((logout) -> logout.logoutUrl("/sign-out").logoutSuccessUrl(SIGN_IN + "?signed-out"))
			.exceptionHandling((errors) -> errors.authenticationEntryPoint(entryPoint).accessDeniedHandler(denied))
			.csrf(Customizer.withDefaults())
			.headers(HeadersConfigurer::disable)
			.build();
	}

	/** Whoever looks at a page is led to where they say that they go on as themselves. */
	private static void toSubstitutesOrErrorPage(HttpServletRequest request, HttpServletResponse response,
			Refusal refusal) throws IOException {
		if (!SubstituteGate.isReading(request)) {
			toErrorPage(request, response, refusal);
		}
		else if (request.getHeader("HX-Request") != null) {
			response.setHeader("HX-Redirect", request.getContextPath() + SUBSTITUTES);
			response.setStatus(HttpServletResponse.SC_CONFLICT);
		}
		else {
			response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + SUBSTITUTES);
			response.setStatus(HttpServletResponse.SC_SEE_OTHER);
		}
	}

	/** The page on errors says why. */
	private static void toErrorPage(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
			throws IOException {
		request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, refusal);
		response.sendError(EngineRefusal.status(refusal));
	}

	/** As many sessions as a person likes, but known, so that they can be ended. */
	private void known(SessionManagementConfigurer<HttpSecurity> sessions, AuthenticationEntryPoint entryPoint) {
		sessions.maximumSessions(-1)
			.sessionRegistry(sessionRegistry())
			.expiredSessionStrategy((ended) -> entryPoint.commence(ended.getRequest(), ended.getResponse(), null));
	}

}
