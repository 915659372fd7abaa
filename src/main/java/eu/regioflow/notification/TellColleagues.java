package eu.regioflow.notification;

import java.time.Clock;
import java.util.List;

import eu.regioflow.account.RoleChanged;
import eu.regioflow.identity.Account;
import eu.regioflow.identity.Accounts;
import eu.regioflow.partnership.Partners;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells somebody who works for a partner, in the transaction in which it happens, that
 * they may, may no more, or are or are not its administrator. Whoever has no password yet
 * is sent a link instead.
 */
@Component
class TellColleagues {

	private final NoticeBoard board;

	private final Outbox outbox;

	private final Accounts accounts;

	private final Partners partners;

	private final Clock clock;

	TellColleagues(NoticeBoard board, Outbox outbox, Accounts accounts, Partners partners, Clock clock) {
		this.board = board;
		this.outbox = outbox;
		this.accounts = accounts;
		this.partners = partners;
		this.clock = clock;
	}

	@EventListener
	void on(RoleChanged changed) {
		if (changed.isOfColleague()) {
			tell(changed);
		}
	}

	private void tell(RoleChanged changed) {
		this.accounts.findById(changed.account())
			.filter(Account::hasPassword)
			.ifPresent((account) -> this.board.put(
					List.of(Notice.now(account.id(), Notice.Kind.NEWS, null, saying(changed), this.clock.instant())),
					this.outbox.isOn()));
	}

	private Saying saying(RoleChanged changed) {
		String partner = this.partners.get(changed.project(), changed.partner()).abbreviation();
		String page = (changed.change() == RoleChanged.Change.WITHDRAWN) ? "/"
				: "/projects/%s/partners/%d/people".formatted(changed.project(), changed.partner());
		return new Saying("colleague.notice." + changed.action(), changed.project(), partner, null, "", null, null,
				null, null, page);
	}

}
