package eu.regioflow.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Makes the view of a request.
 */
@Component
public class Views {

	private final Texts texts;

	private final ObjectProvider<NavItem> navigation;

	private final ObjectProvider<ResourceUrlProvider> assets;

	Views(Texts texts, ObjectProvider<NavItem> navigation, ObjectProvider<ResourceUrlProvider> assets) {
		this.texts = texts;
		this.navigation = navigation;
		this.assets = assets;
	}

	/** The view for whoever sent this request, in the language that they read. */
	public View of(HttpServletRequest request) {
		Locale locale = RequestContextUtils.getLocale(request);
		List<NavItem> items = this.navigation.stream().toList();
		return new View(this.texts, new Formats(locale), new ViewRequest(request, items, this.assets.getIfAvailable()));
	}

}
