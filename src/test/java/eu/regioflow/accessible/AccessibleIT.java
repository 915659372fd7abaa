package eu.regioflow.accessible;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PeriodOne;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.Telephone;
import eu.regioflow.identity.TokenSecret;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page of the portal in a real browser breaks no rule of WCAG 2.0 to 2.2, levels A
 * and AA, and shows everything enlarged to 400 %: empty, filled, refused, handed in and
 * closed, in every language, and in the reader's own colours.
 *
 * <p>
 * A page is tried again only where it looks different from before. In other languages
 * than English every page is tried once, at the end of the period, and the pages that are
 * used most before it, too.
 */
@DemoTest
class AccessibleIT {

	private static final String PROJECT = "/projects/PGI06030";

	private static final List<String> OTHER_LANGUAGES = List.of("de", "es", "ro");

	private static final List<String> EVERY_LANGUAGE = List.of("en", "de", "es", "ro");

	/** Pages of a draft, a report in control and the work after it that are used most. */
	private static final List<PortalPages.Visit> MOST_USED = List.of(visit("partner-2", "/"),
			visit("partner-2", reports(2)), visit("partner-2", reports(2) + "/expenditure"),
			visit("partner-2", reports(2) + "/documents"), visit("partner-2", reports(2) + "/submission"),
			visit("controller-bg", reports(3) + "/control"), visit("controller-bg", reports(3) + "/control/lines/1"),
			visit("partner-1", PROJECT + "/reports/1"), visit("js", PROJECT + "/dashboard"),
			visit("partner-2", "/notices"));

	/** Pages with forms that refuse what is empty. */
	private static final List<PortalPages.Visit> REFUSING = List.of(visit("partner-2", reports(2) + "/lines/new"),
			visit("partner-2", reports(2) + "/procurements/new"), visit("partner-2", reports(2) + "/documents"),
			visit("partner-2", reports(2) + "/expenditure"), visit("partner-2", reports(2) + "/spending-profile"),
			visit("controller-bg", reports(3) + "/control"),
			visit("controller-bg", reports(3) + "/control/certificate"), visit("partner-1", PROJECT + "/reports/1"),
			visit("js", PROJECT + "/audits"), visit("ma", PROJECT + "/advances"),
			visit("partner-1", PROJECT + "/partners/1/people"), visit("admin", "/accounts"),
			visit("partner-2", "/account"), visit("admin", "/exchange-rates"), visit("", "/sign-in"),
			visit("", "/password/" + PortalPages.SECRET));

	private static final String WITHOUT_EDGE = """
			() => [...document.querySelectorAll("main .govuk-tag, main .rf-panel, main .rf-card, main .govuk-button")]
				.filter((part) => part.checkVisibility() && getComputedStyle(part).borderTopWidth === "0px"
					&& getComputedStyle(part).outlineStyle === "none")
				.map((part) => part.className)
			""";

	private static final String PALE_MARKS = """
			() => {
				const ink = getComputedStyle(document.body).color;
				return [...document.querySelectorAll("main .rf-chart__line, main .rf-mark, main .rf-bullet__certified")]
					.filter((mark) => ![getComputedStyle(mark).fill, getComputedStyle(mark).stroke].includes(ink))
					.map((mark) => mark.getAttribute("class"));
			}
			""";

	private static final String UNSEEN_FOCUS = """
			() => {
				if (document.activeElement === document.body) {
					return [];
				}
				const style = getComputedStyle(document.activeElement);
				const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
					&& style.outlineColor !== getComputedStyle(document.body).backgroundColor;
				return seen ? [] : [document.activeElement.outerHTML.slice(0, 150), style.outline];
			}
			""";

	@Autowired
	private ApplicationContext application;

	@LocalServerPort
	private int port;

	private Visitor visitor;

	private PlayedPeriod period;

	@BeforeEach
	void restore() {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.visitor = new Visitor(this.port);
	}

	@AfterEach
	void close() {
		this.visitor.close();
		// nobody else must need a telephone to sign in
		DemoState.restore(this.application);
	}

	@Test
	void everyPageIsAccessibleInEveryStateAndLanguage() {
		Instant start = Instant.now();
		PortalPages pages = new PortalPages(this.application, this.port);
		look(pages.news(2));
		beginTheWork();
		look(pages.news(2));
		look(pages.news(3));
		useMost();
		int refused = refuse();
		finishTheWork();
		look(pages.news(4));
		List<PortalPages.Visit> each = pages.each(4);
		for (String language : OTHER_LANGUAGES) {
			each.forEach((visit) -> this.visitor.visit(visit.user(), language, visit.path()));
		}
		System.out.printf("Accessible: %d pages (routes), %d visits in 4 languages, 3 states and %d refusals, %d s%n",
				pages.seen().size(), this.visitor.visits(), refused,
				Duration.between(start, Instant.now()).toSeconds());
		Set<String> missed = new TreeSet<>(pages.routes());
		missed.removeAll(pages.seen());
		this.visitor.problems().addAll(pages.failures());
		missed.forEach((route) -> this.visitor.problems().add("nobody was shown a page at " + route));
		assertThat(this.visitor.problems()).isEmpty();
	}

	@Test
	void theSecondStepOfSigningInIsAccessibleInEveryLanguage() {
		Portal person = Portal.anonymous(this.port);
		person.signIn("partner-5", "demo");
		assertThat(person.form("/account/second-factor", Map.of("password", "demo")).status()).isEqualTo(302);
		String secret = Jsoup.parse(person.get("/account").body()).select("#secret").text();
		EVERY_LANGUAGE.forEach((language) -> open(person, language, "/account", "#secret"));
		assertThat(
				person.form("/account/second-factor/confirmation", Map.of("code", Telephone.code(secret, 0))).status())
			.isEqualTo(302);
		open(person, "en", "/account", "#recovery-codes");
		for (String language : EVERY_LANGUAGE) {
			Portal next = Portal.anonymous(this.port);
			assertThat(next.signIn("partner-5", "demo").location()).contains("/sign-in/code");
			open(next, language, "/sign-in/code", "#code");
			Page page = this.visitor.page();
			page.fill("#code", "nonsense");
			page.keyboard().press("Enter");
			page.waitForSelector(".govuk-error-summary");
			this.visitor.check("partner-5", language, "/sign-in/code refused");
		}
		assertThat(this.visitor.problems()).isEmpty();
	}

	@Test
	void nothingIsLostInTheReadersOwnColours() {
		beginTheWork();
		this.visitor.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
		picture("partner-2", "/", "home");
		picture("partner-2", reports(2), "report");
		picture("partner-2", reports(2) + "/expenditure", "grid");
		picture("controller-bg", reports(3) + "/control/lines/1", "control-line");
		picture("js", PROJECT + "/dashboard", "dashboard");
		picture("partner-3", reports(3), "timeline");
		picture("partner-2", "/notices", "notices");
		assertThat(this.visitor.problems()).isEmpty();
	}

	private void open(Portal person, String language, String path, String part) {
		this.visitor.in(person.cookie("JSESSIONID"), language).page().navigate("http://localhost:" + this.port + path);
		this.visitor.page().waitForSelector(part);
		this.visitor.check("partner-5", language, path);
	}

	private void look(List<PortalPages.Visit> visits) {
		visits.forEach((visit) -> this.visitor.visit(visit.user(), "en", visit.path()));
	}

	private void useMost() {
		for (String language : OTHER_LANGUAGES) {
			MOST_USED.forEach((visit) -> this.visitor.visit(visit.user(), language, visit.path()));
		}
	}

	private int refuse() {
		int refused = 0;
		for (PortalPages.Visit visit : REFUSING) {
			int here = this.visitor.refuse(visit.user(), "en", visit.path());
			if (here == 0) {
				this.visitor.problems().add("no form refuses what is empty: " + visit);
			}
			refused += here;
		}
		return refused;
	}

	/** Somebody forgot a password, and the mail with the link has come. */
	private void sendALink() {
		this.application.getBean(JdbcTemplate.class).update("""
				insert into account_link (hash, account, kind, created_at, expires_at)
					select ?, id, 'RESET', now(), now() + interval '1 hour' from account where username = 'partner-1'
				""", new TokenSecret(PortalPages.SECRET).hash());
	}

	/** One partner fills in, another is in control, the next is certified. */
	private void beginTheWork() {
		byte[] file = "%PDF-1.4 proof".getBytes(StandardCharsets.UTF_8);
		String report = "/api/v1" + reports(2);
		Portal partner = Portal.of(this.port, "partner-2");
		sendALink();
		this.period.fill(2);
		done(partner.upload(report + "/documents", "proof.pdf", file));
		done(partner.post(report + "/procurements",
				"{\"contractName\": \"Website\", \"amount\": \"12000.00\", \"currency\": \"EUR\", \"supplier\": \"Web\", \"vatNumber\": \"DE1\"}"));
		done(partner.send("POST", report + "/imports", "text/csv", PlayedPeriod.list(2)));
		this.period.fill(3);
		this.period.submit(3, 1);
		this.period.find(3, 1);
		done(Portal.of(this.port, "controller-bg")
			.post("/api/v1" + reports(3) + "/clarifications",
					"{\"question\":\"Which hotel?\",\"due\":\"2020-02-20\"}"));
		this.period.certifyAll(1);
		done(Portal.of(this.port, "partner-1")
			.upload("/api/v1" + PROJECT + "/deliverables/1/submission", "proof.pdf", file));
		DemoState.awaitListeners(this.application);
	}

	/** From the first day again to payment, audit, recovery and accounts. */
	private void finishTheWork() {
		DemoState.restore(this.application);
		sendALink();
		PeriodOne.in(this.application).submitted().certified().claimed().verified();
		DemoState.awaitListeners(this.application);
		Portal js = Portal.of(this.port, "js");
		done(js.post("/api/v1" + PROJECT + "/audits",
				"{\"body\":\"EC\",\"manner\":\"ON_THE_SPOT\",\"starts\":\"2020-02-03\"}"));
		done(js.post("/api/v1" + PROJECT + "/audits/1/corrections",
				"{\"partner\":4,\"report\":1,\"line\":1,\"amount\":\"300.00\",\"errorType\":\"OTHER\",\"impact\":\"REPAYMENT_BY_PROJECT\"}"));
		done(Portal.of(this.port, "ca").post("/api/v1" + PROJECT + "/audits/1/corrections/1/closing", ""));
		done(Portal.of(this.port, "ma")
			.post("/api/v1" + PROJECT + "/advances", "{\"partner\":4,\"fund\":\"ERDF\",\"amount\":\"300.00\"}"));
		done(Portal.of(this.port, "ca")
			.post("/api/v1/declarations", "{\"kind\":\"ANNUAL_ACCOUNT\",\"fund\":\"ERDF\",\"year\":\"2019-2020\"}"));
		DemoState.awaitListeners(this.application);
	}

	private void done(Portal.Answer answer) {
		if (answer.status() >= 300) {
			this.visitor.problems().add("a step of the project was refused: " + answer);
		}
	}

	/** What the reader's own colours must not take away: edges, marks and the focus. */
	private void picture(String user, String path, String name) {
		Page page = this.visitor.as(user, "en").page();
		this.visitor.browser().go(path).screenshot("forced-" + name);
		note(path + ": parts without an edge: ", page.evaluate(WITHOUT_EDGE));
		note(path + ": marks that are not drawn in the colour of text: ", page.evaluate(PALE_MARKS));
		page.evaluate("document.getElementById('main').focus()");
		for (int step = 0; step < 8; step++) {
			page.keyboard().press("Tab");
			note(path + ": the focus is not seen at: ", page.evaluate(UNSEEN_FOCUS));
		}
	}

	private void note(String what, Object found) {
		if (!((List<?>) found).isEmpty()) {
			this.visitor.problems().add(what + found);
		}
	}

	private static PortalPages.Visit visit(String user, String path) {
		return new PortalPages.Visit(user, path);
	}

	private static String reports(int partner) {
		return PROJECT + "/partners/" + partner + "/reports/1";
	}

}
