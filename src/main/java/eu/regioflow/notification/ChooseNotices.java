package eu.regioflow.notification;

import java.util.Locale;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.Phrases;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Chooses when mails come, and in which language.
 */
@UseCase(Permission.KEEP_OWN_ACCOUNT)
public class ChooseNotices {

	private final Access access;

	private final NoticeSettings settings;

	private final ApplicationEventPublisher events;

	private final Phrases phrases;

	ChooseNotices(Access access, NoticeSettings settings, ApplicationEventPublisher events, Phrases phrases) {
		this.access = access;
		this.settings = settings;
		this.events = events;
		this.phrases = phrases;
	}

	/**
	 * Takes the choice.
	 * @param language a two-letter code
	 * @throws Refusal notice-mails or notice-language where there is no such choice
	 */
	public NoticeSetting choose(NoticeSetting.Mails mails, String language) {
		Actor actor = this.access.require(Permission.KEEP_OWN_ACCOUNT, Scope.shared());
		if (mails == null) {
			throw Refusal.invalid("notice-mails");
		}
		if (this.phrases.languages().stream().map(Locale::getLanguage).noneMatch((known) -> known.equals(language))) {
			throw Refusal.invalid("notice-language", String.valueOf(language));
		}
		NoticeSetting setting = this.settings.of(actor.account());
		setting.choose(mails, language);
		this.events.publishEvent(new NoticeSettingChanged(actor.account(), "notices-chosen"));
		return this.settings.save(setting);
	}

}
