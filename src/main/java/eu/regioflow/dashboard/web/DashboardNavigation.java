package eu.regioflow.dashboard.web;

import java.util.EnumSet;

import eu.regioflow.identity.Permission;
import eu.regioflow.web.NavItem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DashboardNavigation {

	@Bean
	NavItem programmeLink() {
		return new NavItem(12, "dashboard.nav", "/dashboard", EnumSet.copyOf(Permission.VIEW_PROGRAMME.roles()));
	}

}
