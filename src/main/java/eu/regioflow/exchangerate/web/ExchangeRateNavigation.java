package eu.regioflow.exchangerate.web;

import java.util.Set;

import eu.regioflow.identity.Role;
import eu.regioflow.web.NavItem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The way to the exchange rates for those who answer for figures.
 */
@Configuration(proxyBeanMethods = false)
class ExchangeRateNavigation {

	@Bean
	NavItem exchangeRates() {
		return new NavItem(80, "exchangerate.title", "/exchange-rates",
				Set.of(Role.CONTROLLER, Role.JS, Role.MA, Role.CA, Role.AUDITOR, Role.ADMIN));
	}

}
