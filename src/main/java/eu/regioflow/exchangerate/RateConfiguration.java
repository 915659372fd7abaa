package eu.regioflow.exchangerate;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The settings of this module and the one thread that fetches.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(RateSettings.class)
class RateConfiguration {

	static final String FETCHER = "exchangeRateFetcher";

	@Bean(name = FETCHER, defaultCandidate = false)
	ThreadPoolTaskExecutor exchangeRateFetcher() {
		ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
		executor.setCorePoolSize(1);
		executor.setMaxPoolSize(1);
		executor.setThreadNamePrefix("exchange-rates-");
		return executor;
	}

}
