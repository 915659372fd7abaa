package eu.regioflow.notification.web;

import java.util.Set;

import eu.regioflow.web.NavItem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NotificationNavigation {

	@Bean
	NavItem noticesLink() {
		return new NavItem(5, "notification.nav", "/notices", Set.of());
	}

}
