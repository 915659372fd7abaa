package eu.regioflow.web;

import java.util.UUID;

import eu.regioflow.identity.Doers;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The names of those who did something, in the language of the running request.
 */
@Component
public class DoerNames {

	private final Doers doers;

	private final Phrases phrases;

	DoerNames(Doers doers, Phrases phrases) {
		this.doers = doers;
		this.phrases = phrases;
	}

	/**
	 * Who did what is noted under that id, with whoever was away; a dash for an account
	 * that is gone.
	 */
	public String of(UUID noted) {
		return this.doers.find(noted)
			.map((doer) -> (doer.onBehalfOf() != null) ? this.phrases.text(LocaleContextHolder.getLocale(),
					"web.on-behalf", doer.name(), doer.onBehalfOf()) : doer.name())
			.orElse("–");
	}

}
