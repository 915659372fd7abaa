package eu.regioflow.trail;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Checks the audit trail from the command line: no web server, no process engine, nothing
 * written; only the database is opened.
 */
@ComponentScan("eu.regioflow.database")
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
		DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class })
public class VerifyTrailCommand {

	/** The word that calls it. */
	public static final String NAME = "verify-trail";

	private static final Logger LOG = LoggerFactory.getLogger(VerifyTrailCommand.class);

	/**
	 * Says what it finds.
	 * @param settings as for a start of the application
	 * @return 0 when every chain is whole, else 1
	 */
	public static int run(String... settings) {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(VerifyTrailCommand.class)
			.web(WebApplicationType.NONE)
			.logStartupInfo(false)
			.run(settings)) {
			List<String> findings = context.getBean(VerifyTrail.class).findings();
			findings.forEach(LOG::error);
			LOG.info(findings.isEmpty() ? "The audit trail is whole: no entry was altered, removed or put in."
					: "The audit trail is broken.");
			return findings.isEmpty() ? 0 : 1;
		}
	}

	@Bean
	VerifyTrail verifyTrail(JdbcTemplate jdbc) {
		return new VerifyTrail(new Trail(jdbc));
	}

}
