package eu.regioflow.notification;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import eu.regioflow.account.SubstitutionChanged;
import eu.regioflow.identity.Account;
import eu.regioflow.identity.Accounts;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells both people of a substitution, in the transaction in which it begins or ends
 * before its time.
 */
@Component
class TellOfSubstitutes {

	private final NoticeBoard board;

	private final Outbox outbox;

	private final Accounts accounts;

	private final Clock clock;

	TellOfSubstitutes(NoticeBoard board, Outbox outbox, Accounts accounts, Clock clock) {
		this.board = board;
		this.outbox = outbox;
		this.accounts = accounts;
		this.clock = clock;
	}

	@EventListener
	void on(SubstitutionChanged changed) {
		String key = "substitute.notice." + (changed.ended() ? "ended" : "named");
		this.board.put(
				List.of(notice(changed.absent(), key + ".absent", changed.substitute(), changed),
						notice(changed.substitute(), key + ".substitute", changed.absent(), changed)),
				this.outbox.isOn());
	}

	private Notice notice(UUID reader, String key, UUID other, SubstitutionChanged changed) {
		String name = this.accounts.findById(other).map(Account::displayName).orElseThrow();
		Saying saying = new Saying(key, null, "", null, name, null, changed.ended() ? null : changed.until(), null,
				null, "/account/substitutes");
		return Notice.now(reader, Notice.Kind.NEWS, null, saying, this.clock.instant());
	}

}
