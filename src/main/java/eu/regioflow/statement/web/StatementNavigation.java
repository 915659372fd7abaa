package eu.regioflow.statement.web;

import java.util.Set;

import eu.regioflow.identity.Role;
import eu.regioflow.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Auditors reach every document from anywhere.
 */
@Configuration
class StatementNavigation {

	@Bean
	NavItem documentsNavigation() {
		return new NavItem(40, "statements.nav", "/statements", Set.of(Role.AUDITOR));
	}

}
