package eu.regioflow;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The search box in the header of a real browser.
 */
@DemoTest
class SearchIT {

	@Autowired
	private ApplicationContext application;

	@LocalServerPort
	private int port;

	@Test
	void findsWithoutAScript() {
		DemoState.restore(this.application);
		new PlayedPeriod(this.application).fill(2);
		try (Browser browser = Browser.withoutScript("http://localhost:" + this.port)) {
			browser.signIn("partner-2").page().fill("#search-query", "pgi");
			browser.page().press("#search-query", "Enter");
			assertThat(browser.page().textContent("[data-kind=PROJECT]")).contains("PGI06030");
			browser.page().click("[data-kind=PROJECT] a");
			assertThat(browser.page().url()).endsWith("/projects/PGI06030");
		}
	}

	@Test
	void isAccessibleAndFitsAPhone() {
		DemoState.restore(this.application);
		for (String language : new String[] { "en", "de" }) {
			try (Browser desk = Browser.open("http://localhost:" + this.port)) {
				desk.signIn("js").go("/search?q=un&lang=" + language).axe().fits().screenshot("search-" + language);
				desk.go("/search?q=x").axe().fits();
			}
			try (Browser phone = Browser.narrow("http://localhost:" + this.port)) {
				phone.signIn("js")
					.go("/search?q=un&lang=" + language)
					.axe()
					.fits()
					.screenshot("search-narrow-" + language);
			}
		}
	}

}
