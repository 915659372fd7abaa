package eu.regioflow.statement;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The threads that print, apart from those of requests and of the process engine.
 */
@Configuration
@EnableAsync
@EnableScheduling
@EnableConfigurationProperties(StatementSettings.class)
class StatementConfiguration {

	static final String PRINTERS = "statementPrinters";

	private static final int THREADS = 2;

	// what waits here waits in the event publications, too; a restart loses nothing
	@Bean(name = PRINTERS, defaultCandidate = false)
	ThreadPoolTaskExecutor statementPrinters() {
		ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
		executor.setCorePoolSize(THREADS);
		executor.setMaxPoolSize(THREADS);
		executor.setThreadNamePrefix("statement-");
		return executor;
	}

	@Bean
	MeterBinder waitingStatements(RetryStatements retries) {
		return (registry) -> Gauge.builder("regioflow.statements.waiting", retries, RetryStatements::waiting)
			.description("Events whose document is not issued yet")
			.register(registry);
	}

}
