package eu.regioflow.statement.print;

import java.util.ArrayList;
import java.util.List;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

class StatementPrinterWarmUpTests {

	@Test
	void printsInTheBackgroundAndLeavesNothingBehind() throws InterruptedException {
		Logger logger = (Logger) LoggerFactory.getLogger(StatementPrinterWarmUp.class);
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		log.start();
		logger.addAppender(log);
		List<Thread> threads = new ArrayList<>();
		try {
			threads.add(new StatementPrinterWarmUp(new StatementPrinter()).start());
			assertThat(threads.get(0).isDaemon()).isTrue();
			threads.get(0).join(60_000);
		}
		finally {
			logger.detachAppender(log);
		}
		assertThat(threads.get(0).isAlive()).isFalse();
		assertThat(log.list).isEmpty();
	}

}
