package eu.regioflow.notification;

import java.time.Clock;
import java.time.Instant;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;

/**
 * Marks the own notices as read.
 */
@UseCase(Permission.KEEP_OWN_ACCOUNT)
public class ReadNotices {

	private final Access access;

	private final NoticeBoard board;

	private final Clock clock;

	ReadNotices(Access access, NoticeBoard board, Clock clock) {
		this.access = access;
		this.board = board;
		this.clock = clock;
	}

	/**
	 * Marks what the reader saw.
	 * @param upTo when the newest of them was made; what came later stays new
	 * @return how many were new
	 */
	public int read(Instant upTo) {
		return this.board.read(this.access.require(Permission.KEEP_OWN_ACCOUNT, Scope.shared()).account(), upTo,
				this.clock.instant());
	}

}
