package eu.regioflow.identity;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.bucket4j.Bucket;

import org.springframework.stereotype.Component;

/**
 * How often somebody may try a password or a code: ten times at once, then once a minute.
 * Counted per name and address, so that nobody is locked out by a stranger elsewhere;
 * names that do not exist are counted alike.
 */
@Component
public class SignInTries {

	private static final int AT_ONCE = 10;

	/** Oldest are forgotten first; a flood of names does not fill the memory. */
	private static final int REMEMBERED = 10_000;

	private final Map<String, Bucket> left = new LinkedHashMap<>(16, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
			return size() > REMEMBERED;
		}

	};

	/** Whether one more try is allowed now. */
	public synchronized boolean isAllowed(String who) {
		return !this.left.containsKey(who) || this.left.get(who).getAvailableTokens() > 0;
	}

	/** Counts a try that failed. */
	public synchronized void failed(String who) {
		this.left.computeIfAbsent(who, (key) -> full()).tryConsume(1);
	}

	/** Forgets the tries of somebody who proved who they are. */
	public synchronized void passed(String who) {
		this.left.remove(who);
	}

	private static Bucket full() {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(AT_ONCE).refillIntervally(1, Duration.ofMinutes(1)))
			.build();
	}

}
