package eu.regioflow.account.web;

import java.util.Set;

import eu.regioflow.identity.Role;
import eu.regioflow.web.NavItem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountsNavigation {

	@Bean
	NavItem accountsLink() {
		return new NavItem(70, "account.accounts.title", "/accounts", Set.of(Role.ADMIN));
	}

}
