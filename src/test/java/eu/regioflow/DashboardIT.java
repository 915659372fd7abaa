package eu.regioflow;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Dashboards in a browser: on a desk and on a phone, in English and in German.
 */
@DemoTest
class DashboardIT {

	@Autowired
	private ApplicationContext application;

	@LocalServerPort
	private int port;

	@Test
	void dashboardsAreAccessibleAndFitAPhone() {
		DemoState.restore(this.application);
		PeriodOne.in(this.application).submitted().certified(2).claimed().verified();
		String address = "http://localhost:" + this.port;
		for (String language : new String[] { "en", "de" }) {
			try (Browser desk = Browser.open(address)) {
				desk.signIn("js");
				for (String page : new String[] { "/projects/PGI06030/dashboard", "/dashboard" }) {
					desk.go(page + "?lang=" + language);
					desk.page().evaluate("document.querySelectorAll('details').forEach((one) => one.open = true)");
					desk.axe().fits().screenshot("dashboard-" + language + page.replace('/', '-'));
				}
			}
			try (Browser phone = Browser.narrow(address)) {
				phone.signIn("js").go("/projects/PGI06030/dashboard?lang=" + language);
				phone.page().evaluate("document.querySelectorAll('details').forEach((one) => one.open = true)");
				phone.axe().fits().screenshot("dashboard-narrow-" + language);
				assertThat(phone.page()
					.evaluate("[...document.querySelectorAll('#flexibility .rf-table-frame')]"
							+ ".every((frame) => frame.scrollWidth > frame.clientWidth)"))
					.as("the wide table scrolls in its own region")
					.isEqualTo(true);
			}
		}
	}

}
