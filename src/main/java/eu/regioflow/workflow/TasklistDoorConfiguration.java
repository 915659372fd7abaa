package eu.regioflow.workflow;

import eu.regioflow.identity.Grants;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Puts, right behind the portal's sign-in, first the door keeper and then the hand-over
 * of the signed-in person before the engine's web application; and around them the
 * reader's language.
 */
@Configuration
class TasklistDoorConfiguration {

	private static final int BEHIND_SIGN_IN = SecurityProperties.DEFAULT_FILTER_ORDER + 1;

	@Bean
	FilterRegistrationBean<DoorKeeper> tasklistDoorKeeper(CamundaBpmProperties engine, Grants grants,
			MessageSource messages) {
		String root = engine.getWebapp().getApplicationPath();
		FilterRegistrationBean<DoorKeeper> filter = new FilterRegistrationBean<>(
				new DoorKeeper(root, grants, messages));
		filter.addUrlPatterns("/*");
		filter.setOrder(BEHIND_SIGN_IN + 1);
		return filter;
	}

	@Bean
	FilterRegistrationBean<ContainerBasedAuthenticationFilter> tasklistSignIn(CamundaBpmProperties engine) {
		String root = engine.getWebapp().getApplicationPath();
		FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter = new FilterRegistrationBean<>(
				new ContainerBasedAuthenticationFilter());
		filter.addUrlPatterns(root + "/app/*", root + "/api/*");
		filter.addInitParameter(ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
				PortalSignIn.class.getName());
		filter.setOrder(BEHIND_SIGN_IN + 2);
		return filter;
	}

	@Bean
	FilterRegistrationBean<TasklistLanguage> tasklistLanguage(CamundaBpmProperties engine, LocaleResolver languages,
			TasklistTranslation translation) {
		FilterRegistrationBean<TasklistLanguage> filter = new FilterRegistrationBean<>(
				new TasklistLanguage(languages, translation));
		filter.addUrlPatterns(engine.getWebapp().getApplicationPath() + "/api/*");
		filter.setOrder(BEHIND_SIGN_IN);
		return filter;
	}

	@Bean
	FilterRegistrationBean<HandBackDoor> tasklistHandBack(CamundaBpmProperties engine, HandBack handBack, Grants grants,
			MessageSource messages) {
		FilterRegistrationBean<HandBackDoor> filter = new FilterRegistrationBean<>(
				new HandBackDoor(handBack, grants, messages));
		filter.addUrlPatterns(engine.getWebapp().getApplicationPath() + "/api/*");
		filter.setOrder(BEHIND_SIGN_IN + 3);
		return filter;
	}

}
