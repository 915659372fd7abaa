package eu.regioflow;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Listens to the statements that a test's work sends to the database.
 */
@TestConfiguration(proxyBeanMethods = false)
public class SqlLog {

	private static final List<List<Sent>> LISTENING = new CopyOnWriteArrayList<>();

	/**
	 * A statement that was sent.
	 *
	 * @param sql as it was prepared, a batch once
	 * @param sender the innermost class of the product that had it sent
	 * @param thread the name of the thread
	 */
	public record Sent(String sql, String sender, String thread) {

		/** Whether the database adds amounts up in it. */
		public boolean addsUp() {
			return this.sql.toLowerCase(Locale.ROOT).matches("(?s).*\\bsum\\s*\\(.*");
		}

	}

	/**
	 * Work that a test listens to.
	 */
	@FunctionalInterface
	public interface Work {

		void run() throws Exception;

	}

	/** All statements during the work, of every thread. */
	public static List<Sent> during(Work work) throws Exception {
		List<Sent> heard = new CopyOnWriteArrayList<>();
		LISTENING.add(heard);
		try {
			work.run();
		}
		finally {
			LISTENING.removeIf((list) -> list == heard);
		}
		return heard;
	}

	/**
	 * How often the work goes to the database, on this thread and on those that answer
	 * requests; not what jobs and listeners do meanwhile. Statements that travel together
	 * count once.
	 */
	public static long count(Work work) throws Exception {
		String here = Thread.currentThread().getName();
		return during(work).stream()
			.filter((sent) -> sent.thread().equals(here) || sent.thread().startsWith("http-"))
			.count();
	}

	@Bean
	static BeanPostProcessor listeningDataSource() {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof DataSource source)
						? ProxyDataSourceBuilder.create(source).listener(new Listener()).build() : bean;
			}

		};
	}

	private static final class Listener implements QueryExecutionListener {

		@Override
		public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
			if (LISTENING.isEmpty()) {
				return;
			}
			String sender = StackWalker.getInstance()
				.walk((frames) -> frames.map(StackWalker.StackFrame::getClassName)
					.filter((type) -> type.startsWith("eu.regioflow.") && !type.equals(Listener.class.getName()))
					.findFirst()
					.orElse(""));
			for (QueryInfo query : queries) {
				Sent sent = new Sent(query.getQuery(), sender, Thread.currentThread().getName());
				LISTENING.forEach((heard) -> heard.add(sent));
			}
		}

		@Override
		public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
			// what was sent is all that matters
		}

	}

}
