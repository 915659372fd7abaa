package eu.regioflow.notification;

import java.time.Instant;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.TokenSecret;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Gives the own calendar an address that nobody can guess; an earlier one ends.
 */
@UseCase(Permission.KEEP_OWN_ACCOUNT)
public class OpenCalendar {

	private final Access access;

	private final NoticeSettings settings;

	private final ApplicationEventPublisher events;

	OpenCalendar(Access access, NoticeSettings settings, ApplicationEventPublisher events) {
		this.access = access;
		this.settings = settings;
		this.events = events;
	}

	/**
	 * Opens it.
	 * @return the end of its address, which is shown this once
	 * @throws Refusal not-by-token where a program asks
	 */
	public TokenSecret open() {
		Actor actor = this.access.require(Permission.KEEP_OWN_ACCOUNT, Scope.shared());
		if (this.access.isByToken()) {
			throw Refusal.forbidden("not-by-token");
		}
		TokenSecret secret = TokenSecret.random();
		NoticeSetting setting = this.settings.of(actor.account());
		setting.openCalendar(secret.hash(), Instant.now());
		this.settings.save(setting);
		this.events.publishEvent(new NoticeSettingChanged(actor.account(), "calendar-opened"));
		return secret;
	}

}
