package eu.regioflow.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Grant;
import eu.regioflow.identity.Role;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ViewTests {

	private static final Texts TEXTS = Texts.onClassPath();

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/projects/PGI06030");

	static View view(Locale locale, MockHttpServletRequest request, NavItem... items) {
		return new View(TEXTS, new Formats(locale), new ViewRequest(request, List.of(items), null, Optional.empty()));
	}

	@Test
	void writesAmountsSharesAndDatesInTheReadersLanguage() {
		View english = view(Locale.ENGLISH, this.request);
		View german = view(Locale.GERMAN, this.request);
		Money amount = Money.of("1215614.5");
		assertThat(english.money(amount)).isEqualTo("1,215,614.50");
		assertThat(german.money(amount)).isEqualTo("1.215.614,50");
		assertThat(english.euro(amount)).isEqualTo("EUR 1,215,614.50");
		assertThat(english.percent(Percentage.of("14.33"))).isEqualTo("14.33%");
		assertThat(german.percent(Percentage.of("14.33"))).isEqualTo("14,33\u00a0%");
		assertThat(english.percent(Percentage.of("85"))).isEqualTo("85%");
		assertThat(english.percent(Percentage.ofWhole(Money.of("1"), Money.ZERO))).isEqualTo("–");
		assertThat(english.date(LocalDate.of(2020, 2, 10))).isEqualTo("10 Feb 2020");
		assertThat(german.date(LocalDate.of(2020, 2, 10))).isEqualTo("10.02.2020");
		assertThat(view(Locale.forLanguageTag("es"), this.request).date(LocalDate.of(2020, 2, 10)))
			.isEqualTo("10 feb 2020");
		assertThat(view(Locale.forLanguageTag("ro"), this.request).date(LocalDate.of(2020, 2, 10)))
			.isEqualTo("10 feb. 2020");
	}

	@Test
	void writesTimesInTheProgrammesZoneAndNamesIt() {
		View english = view(Locale.ENGLISH, this.request);
		assertThat(english.dateTime(Instant.parse("2020-02-10T13:03:59Z"))).isEqualTo("10 Feb 2020, 14:03 CET");
		assertThat(english.dateTime(Instant.parse("2020-07-10T22:30:00Z"))).isEqualTo("11 Jul 2020, 00:30 CEST");
	}

	@Test
	void missesNoTextSilently() {
		assertThatIllegalStateException().isThrownBy(() -> view(Locale.GERMAN, this.request).text("web.no-such-text"))
			.withMessageContaining("web.no-such-text");
	}

	@Test
	void fillsTextsWithAmountsAsOnThePage() {
		Money amount = Money.of("1234.56");
		assertThat(view(Locale.GERMAN, this.request).text("web.bullet", amount, amount, amount))
			.isEqualTo("Budget EUR 1.234,56, gemeldet EUR 1.234,56, bescheinigt EUR 1.234,56");
	}

	@Test
	void saysARefusalAndItsPlaces() {
		View english = view(Locale.ENGLISH, this.request);
		assertThat(english.text(Refusal.conflict("stale-version", "3", "4"))).contains("version 3", "version 4");
		assertThat(english
			.errors(Refusal.invalid("invalid", List.of(LocatedError.at(7, "declared_amount", "abc", "field-invalid")))))
			.singleElement()
			.satisfies((error) -> assertThat(error.text()).startsWith("Row 7, declared_amount: “abc” is not a value")
				.contains("Give amounts as text"));
	}

	@Test
	void aRefusalWithoutWordsOfItsOwnIsStillSaid() {
		assertThat(view(Locale.ENGLISH, this.request).text(Refusal.conflict("no-such-rule")))
			.isEqualTo("This cannot be done now: it is in another state. Load it again.");
	}

	@Test
	void showsTheSignedInPersonAndTheirNavigation() {
		NavItem projects = new NavItem(2, "web.pages", "/projects", Set.of());
		NavItem home = new NavItem(1, "web.pages", "/", Set.of());
		NavItem payments = new NavItem(3, "web.pages", "/payments", Set.of(Role.CA));
		View nobody = view(Locale.ENGLISH, this.request, projects, home, payments);
		assertThat(nobody.userName()).isNull();
		assertThat(nobody.navigation()).isEmpty();
		Actor partner = new Actor(UUID.randomUUID(), "partner-1", "ERNACT",
				List.of(new Grant(UUID.randomUUID(), Role.PARTNER, "PGI06030", 1)));
		View view = new View(TEXTS, new Formats(Locale.ENGLISH),
				new ViewRequest(this.request, List.of(projects, home, payments), null, Optional.of(partner)));
		assertThat(view.userName()).isEqualTo("ERNACT");
		assertThat(view.roles()).containsExactly("PARTNER");
		assertThat(view.navigation()).containsExactly(home, projects);
		assertThat(projects.leadsTo(view.path())).isTrue();
		assertThat(home.leadsTo(view.path())).isFalse();
	}

}
