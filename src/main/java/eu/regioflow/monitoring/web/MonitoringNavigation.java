package eu.regioflow.monitoring.web;

import java.util.Set;

import eu.regioflow.identity.Role;
import eu.regioflow.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The way to the standing checks, for administrators: whoever has a role in one project
 * only finds the check of its trail on the page of that trail.
 */
@Configuration(proxyBeanMethods = false)
class MonitoringNavigation {

	@Bean
	NavItem operations() {
		return new NavItem(95, "monitoring.operations", "/operations", Set.of(Role.ADMIN));
	}

}
