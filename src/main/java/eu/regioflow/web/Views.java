package eu.regioflow.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Makes the view of a request.
 */
@Component
public class Views {

	private final Texts texts;

	private final LocaleResolver languages;

	private final ObjectProvider<NavItem> navigation;

	private final ObjectProvider<ResourceUrlProvider> assets;

	private final ObjectProvider<Access> access;

	Views(Texts texts, LocaleResolver languages, ObjectProvider<NavItem> navigation,
			ObjectProvider<ResourceUrlProvider> assets, ObjectProvider<Access> access) {
		this.texts = texts;
		this.languages = languages;
		this.navigation = navigation;
		this.assets = assets;
		this.access = access;
	}

	/** The view for whoever sent this request, in the language that they read. */
	public View of(HttpServletRequest request) {
		List<NavItem> items = this.navigation.stream().toList();
		return new View(this.texts, new Formats(localeOf(request)),
				new ViewRequest(request, items, this.assets.getIfAvailable(), reader()));
	}

	// Empty where nobody is signed in, or the account was withdrawn a moment ago.
	private Optional<Actor> reader() {
		return Optional.ofNullable(this.access.getIfAvailable()).flatMap(Access::findActor);
	}

	/** The language of whoever sent this request. */
	public Locale localeOf(HttpServletRequest request) {
		return this.languages.resolveLocale(request);
	}

}
