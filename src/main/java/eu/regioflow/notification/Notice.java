package eu.regioflow.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * What one person was told.
 *
 * @param task the work that it is about, or null
 * @param readAt null while it is unread
 * @param doneAt when its work was found done; null while it waits, and for news
 */
public record Notice(UUID id, UUID account, Kind kind, String task, Saying saying, Instant createdAt, Instant readAt,
		Instant doneAt) {

	/** Why it was told. */
	public enum Kind {

		/** Work waits. */
		WORK,
		/** Its deadline comes near, or has passed. */
		REMINDER,
		/** Something happened that asks for nothing. */
		NEWS

	}

	static Notice now(UUID account, Kind kind, String task, Saying saying, Instant now) {
		return new Notice(UUID.randomUUID(), account, kind, task, saying, now, null, null);
	}

	/** Whether it is still worth a look. */
	public boolean isNew() {
		return this.readAt == null && this.doneAt == null;
	}

}
