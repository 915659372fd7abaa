package eu.regioflow.workflow;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;

import jakarta.servlet.ServletException;
import org.apache.catalina.Container;
import org.apache.catalina.Wrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Builds the resources behind Tasklist after start, so that its first user does not wait
 * for them; by itself the engine's web application builds them at the first call. Start
 * does not wait for it.
 */
@Component
class TasklistWarmUp {

	private static final Logger LOG = LoggerFactory.getLogger(TasklistWarmUp.class);

	/** The servlets that a person's first visit calls, by their names there. */
	private static final Set<String> CALLED_FIRST = Set.of("Admin Api", "Tasklist Api", "Engine Api");

	/** Far longer than it takes. */
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private volatile Thread running;

	@EventListener
	void start(ApplicationReadyEvent event) {
		if (event.getApplicationContext() instanceof ServletWebServerApplicationContext context
				&& context.getWebServer() instanceof TomcatWebServer server) {
			Thread thread = new Thread(() -> load(server), "tasklist-warm-up");
			thread.setDaemon(true);
			this.running = thread;
			thread.start();
		}
	}

	/** Else a stop right after the start and the loading would wait for each other. */
	@EventListener(ContextClosedEvent.class)
	void awaitEnd() throws InterruptedException {
		Thread thread = this.running;
		if (thread != null) {
			thread.join(PATIENCE.toMillis());
		}
	}

	private static void load(TomcatWebServer server) {
		Arrays.stream(server.getTomcat().getHost().findChildren())
			.flatMap((context) -> Arrays.stream(context.findChildren()))
			.filter((servlet) -> CALLED_FIRST.contains(servlet.getName()))
			.forEach(TasklistWarmUp::load);
	}

	private static void load(Container servlet) {
		try {
			((Wrapper) servlet).load();
		}
		catch (ServletException ex) {
			LOG.error("{} cannot be loaded", servlet.getName(), ex);
		}
	}

}
