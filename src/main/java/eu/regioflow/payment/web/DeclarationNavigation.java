package eu.regioflow.payment.web;

import java.util.Set;

import eu.regioflow.identity.Role;
import eu.regioflow.web.NavItem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The way to what is declared to the Commission.
 */
@Configuration(proxyBeanMethods = false)
class DeclarationNavigation {

	@Bean
	NavItem declarations() {
		return new NavItem(50, "declaration.nav", "/declarations", Set.of(Role.MA, Role.CA, Role.AUDITOR));
	}

}
