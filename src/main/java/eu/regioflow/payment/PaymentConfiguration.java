package eu.regioflow.payment;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/**
 * Reads what an operator sets about payments.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PayerAccount.class)
class PaymentConfiguration {

}
