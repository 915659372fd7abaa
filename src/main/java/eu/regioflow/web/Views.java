package eu.regioflow.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Makes the view of a request.
 */
@Component
public class Views {

	private final Texts texts;

	private final LocaleResolver languages;

	// looked up when the first page is made: some need what is made after this
	private final Supplier<List<NavItem>> navigation;

	private final Supplier<ResourceUrlProvider> assets;

	private final Supplier<Access> access;

	Views(Texts texts, LocaleResolver languages, ObjectProvider<NavItem> navigation,
			ObjectProvider<ResourceUrlProvider> assets, ObjectProvider<Access> access) {
		this.texts = texts;
		this.languages = languages;
		this.navigation = SingletonSupplier.of(() -> navigation.stream().toList());
		this.assets = SingletonSupplier.ofNullable(assets::getIfAvailable);
		this.access = SingletonSupplier.ofNullable(access::getIfAvailable);
	}

	/** The view for whoever sent this request, in the language that they read. */
	public View of(HttpServletRequest request) {
		return new View(this.texts, new Formats(localeOf(request)),
				new ViewRequest(request, this.navigation.get(), this.assets.get(), reader()));
	}

	// Empty where nobody is signed in, or the account was withdrawn a moment ago.
	private Optional<Actor> reader() {
		return Optional.ofNullable(this.access.get()).flatMap(Access::findActor);
	}

	/** The language of whoever sent this request. */
	public Locale localeOf(HttpServletRequest request) {
		return this.languages.resolveLocale(request);
	}

}
