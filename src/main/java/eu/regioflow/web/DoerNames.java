package eu.regioflow.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.identity.Doers;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The names of those who did something, in the language of the running request; each is
 * looked up once for a request.
 */
@Component
public class DoerNames {

	private static final String KNOWN = DoerNames.class.getName();

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
		return known().names().computeIfAbsent(noted, this::find);
	}

	private String find(UUID noted) {
		return this.doers.find(noted)
			.map((doer) -> (doer.onBehalfOf() != null) ? this.phrases.text(LocaleContextHolder.getLocale(),
					"web.on-behalf", doer.name(), doer.onBehalfOf()) : doer.name())
			.orElse("–");
	}

	private static Known known() {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		Known known = (request != null) ? (Known) request.getAttribute(KNOWN, RequestAttributes.SCOPE_REQUEST) : null;
		if (known == null) {
			known = new Known(new HashMap<>());
			if (request != null) {
				request.setAttribute(KNOWN, known, RequestAttributes.SCOPE_REQUEST);
			}
		}
		return known;
	}

	private record Known(Map<UUID, String> names) {
	}

}
