package eu.regioflow.startup;

import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The last words of the console: where to go and how to sign in.
 */
@Component
class ReadyNotice {

	private static final Logger LOG = LoggerFactory.getLogger(ReadyNotice.class);

	private final ConfigurableEnvironment environment;

	ReadyNotice(ConfigurableEnvironment environment) {
		this.environment = environment;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Order(Ordered.LOWEST_PRECEDENCE)
	void sayWhereToGo() {
		String port = this.environment.getProperty("local.server.port");
		if (port == null) {
			return;
		}
		String url = "http://localhost:" + port;
		LOG.info(DemoProfile.isActive(this.environment) ? demo(url) : plain(url));
	}

	private String plain(String url) {
		return """


				  Regioflow is ready.

				    Portal     %s/
				    Tasklist   %s/camunda/app/tasklist/
				    Data       %s
				    Stop       Ctrl+C
				""".formatted(url, url, whereDataIs(this.environment));
	}

	private String demo(String url) {
		return """


				  Regioflow is ready, with the demo project.

				    Portal     %s/
				    Tasklist   %s/camunda/app/tasklist/
				    Sign in    password demo, as one of
				                 partner-1 ... partner-8   partners (partner-1 is the lead partner)
				                 controller-ie, -si, -bg, -ro, -pt, -de, -es, -ch   national controllers
				                 js   project manager      ma   managing authority      ca   accounting
				                 auditor   reads all       admin   accounts and operations
				    Data       %s
				    Stop       Ctrl+C
				""".formatted(url, url, whereDataIs(this.environment));
	}

	private static String whereDataIs(Environment environment) {
		String folder = Path.of(environment.getProperty("regioflow.data.directory", "./data"))
			.toAbsolutePath()
			.normalize()
			.toString();
		boolean ownServer = StringUtils.hasText(environment.getProperty("spring.datasource.url"));
		String kept = ", kept for the next start";
		return ownServer ? "your PostgreSQL, files in " + folder + kept : folder + kept;
	}

}
