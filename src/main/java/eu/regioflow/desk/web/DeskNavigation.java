package eu.regioflow.desk.web;

import java.util.EnumSet;
import java.util.Set;

import eu.regioflow.identity.Role;
import eu.regioflow.web.NavItem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeskNavigation {

	@Bean
	NavItem homeLink() {
		return new NavItem(0, "desk.nav.home", "/", Set.of());
	}

	@Bean
	NavItem projectsLink() {
		return new NavItem(10, "desk.nav.projects", "/projects", Set.of());
	}

	@Bean
	NavItem tasklistLink() {
		return new NavItem(90, "desk.nav.tasklist", "/camunda/app/tasklist/default/",
				EnumSet.of(Role.JS, Role.MA, Role.CA, Role.CONTROLLER));
	}

}
