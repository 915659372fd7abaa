package eu.regioflow.web;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * The language that the reader chose, else the best that the browser asks for, else
 * English; never one without message files.
 */
final class PortalLocaleResolver extends CookieLocaleResolver {

	private final List<Locale> languages;

	PortalLocaleResolver(List<Locale> languages) {
		super("language");
		this.languages = languages;
		setCookieMaxAge(Duration.ofDays(365));
		setCookieHttpOnly(true);
		setCookieSameSite("Lax");
		setRejectInvalidCookies(false);
		setDefaultLocaleFunction(this::asked);
	}

	/** Whether the portal speaks it. */
	boolean speaks(String language) {
		return this.languages.stream().anyMatch((locale) -> locale.getLanguage().equals(language));
	}

	@Override
	protected Locale parseLocaleValue(String value) {
		return speaks(value) ? Locale.forLanguageTag(value) : null;
	}

	private Locale asked(HttpServletRequest request) {
		if (request.getHeader("Accept-Language") == null) {
			return Locale.ENGLISH;
		}
		return Collections.list(request.getLocales())
			.stream()
			.map(Locale::getLanguage)
			.filter(this::speaks)
			.findFirst()
			.map(Locale::forLanguageTag)
			.orElse(Locale.ENGLISH);
	}

}
