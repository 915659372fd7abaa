package eu.regioflow.web;

import java.util.List;

import com.fasterxml.jackson.databind.Module;
import eu.regioflow.identity.UseCaseAdvisor;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How resources read and write: amounts as text, versions from the request's head, no
 * text that cannot be stored, and what a use case changed before its answer is kept.
 */
@Configuration(proxyBeanMethods = false)
class ResourceConfiguration {

	static {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(ExpectedVersion.class, View.class);
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static UseCaseAdvisor writtenChangesAdvisor() {
		return new UseCaseAdvisor(WrittenChanges.NAME, Ordered.LOWEST_PRECEDENCE);
	}

	@Bean
	Module moneyAsText() {
		return new MoneyModule();
	}

	@Bean
	Module storableText() {
		return new StorableTextModule();
	}

	@Bean
	WebMvcConfigurer storableParameters() {
		return new WebMvcConfigurer() {
			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(new StorableParameters());
			}
		};
	}

	@Bean
	WebMvcConfigurer expectedVersions() {
		return new WebMvcConfigurer() {
			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new ExpectedVersions());
			}
		};
	}

	/** Hands a method the version that its caller saw. */
	static final class ExpectedVersions implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType() == ExpectedVersion.class;
		}

		@Override
		public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container,
				NativeWebRequest request, WebDataBinderFactory binders) {
			return ExpectedVersion.read(request.getHeader(HttpHeaders.IF_MATCH));
		}

	}

}
