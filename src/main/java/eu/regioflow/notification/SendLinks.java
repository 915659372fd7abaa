package eu.regioflow.notification;

import java.util.Locale;

import eu.regioflow.account.LinkIssued;
import eu.regioflow.identity.Accounts;
import eu.regioflow.web.Phrases;
import eu.regioflow.web.PublicAddress;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Mails links to their people, whatever they chose about notices; the mail is written in
 * the transaction that makes the link.
 */
@Component
class SendLinks {

	private final Outbox outbox;

	private final Accounts accounts;

	private final NoticeSettings settings;

	private final Phrases phrases;

	private final PublicAddress address;

	SendLinks(Outbox outbox, Accounts accounts, NoticeSettings settings, Phrases phrases, PublicAddress address) {
		this.outbox = outbox;
		this.accounts = accounts;
		this.settings = settings;
		this.phrases = phrases;
		this.address = address;
	}

	@EventListener
	void on(LinkIssued link) {
		Locale language = Locale.forLanguageTag(this.settings.of(link.account()).language());
		this.accounts.findById(link.account())
			.ifPresent((account) -> this.outbox.put(account.email(),
					this.phrases.text(language, "notification.link." + link.kind() + ".subject"),
					this.phrases.text(language, "notification.link." + link.kind() + ".body", account.displayName(),
							account.username(), this.address.of(link.path()), link.inviter())));
	}

}
