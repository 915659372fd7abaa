package eu.regioflow.web;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Lets each request look up once which method serves it. In front of its filters Spring
 * Security looks that up, too, for matchers that ask Spring MVC what a pattern means; all
 * of ours are of paths, and where the framework's introspector is missing it does not. A
 * matcher that asks Spring MVC would stop the start.
 */
@Component
class OneLookup implements BeanDefinitionRegistryPostProcessor, Ordered {

	private static final String INTROSPECTOR = "mvcHandlerMappingIntrospector";

	@Override
	public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
		if (registry.containsBeanDefinition(INTROSPECTOR)) {
			registry.removeBeanDefinition(INTROSPECTOR);
		}
	}

	/** Before the one of Spring Security that looks for it, which has no order. */
	@Override
	public int getOrder() {
		return LOWEST_PRECEDENCE;
	}

}
