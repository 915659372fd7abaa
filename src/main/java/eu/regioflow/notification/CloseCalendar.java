package eu.regioflow.notification;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Ends the address of the own calendar at once.
 */
@UseCase(Permission.KEEP_OWN_ACCOUNT)
public class CloseCalendar {

	private final Access access;

	private final NoticeSettings settings;

	private final ApplicationEventPublisher events;

	CloseCalendar(Access access, NoticeSettings settings, ApplicationEventPublisher events) {
		this.access = access;
		this.settings = settings;
		this.events = events;
	}

	/** Closes it; does nothing where there is none. */
	public void close() {
		Actor actor = this.access.require(Permission.KEEP_OWN_ACCOUNT, Scope.shared());
		NoticeSetting setting = this.settings.of(actor.account());
		setting.closeCalendar();
		this.settings.save(setting);
		this.events.publishEvent(new NoticeSettingChanged(actor.account(), "calendar-closed"));
	}

}
