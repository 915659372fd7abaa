package eu.regioflow.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The rounds, and what tells an operator that mails do not leave.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class NotificationConfiguration {

	@Bean
	MeterBinder waitingMails(Outbox outbox) {
		return (registry) -> Gauge.builder("regioflow.mails.waiting", outbox, Outbox::waiting)
			.description("Mails that are written and not sent yet")
			.register(registry);
	}

}
