package eu.regioflow.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The portal's languages: message files, the reader's choice and how it is changed.
 */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

	@Bean
	Texts texts() {
		return Texts.onClassPath();
	}

	@Bean
	MessageSource messageSource(Texts texts) {
		return texts.source();
	}

	@Bean
	PortalLocaleResolver localeResolver(Texts texts) {
		return new PortalLocaleResolver(texts.languages());
	}

	@Bean
	WebMvcConfigurer languageSwitch(PortalLocaleResolver localeResolver) {
		HandlerInterceptor chosen = new LanguageSwitch(localeResolver);
		return new WebMvcConfigurer() {
			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(chosen);
			}
		};
	}

	/** Remembers the language that a link of the page's head asks for. */
	private record LanguageSwitch(PortalLocaleResolver languages) implements HandlerInterceptor {

		@Override
		public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
			String language = request.getParameter("lang");
			if (language != null && "GET".equals(request.getMethod()) && this.languages.speaks(language)) {
				this.languages.setLocale(request, response, Locale.forLanguageTag(language));
			}
			return true;
		}

	}

}
