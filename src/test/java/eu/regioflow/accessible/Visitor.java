package eu.regioflow.accessible;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.Cookie;
import eu.regioflow.Axe;
import eu.regioflow.Browser;
import eu.regioflow.Portal;

/**
 * Goes through the portal in one Chromium as many people and in many languages, and notes
 * what breaks a rule of WCAG 2.0 to 2.2, levels A and AA. It takes over the sessions that
 * the people have anyway, since signing in is slow on purpose.
 */
final class Visitor implements AutoCloseable {

	private static final int DESK = 1280;

	/** As wide as a desk's window looks that is enlarged to 400 %. */
	private static final int ENLARGED = 320;

	private static final int HEIGHT = 900;

	private static final String SEND_EMPTY = """
			(number) => {
				const form = document.querySelectorAll("main form[method=post]")[number];
				const fields = form.querySelectorAll(
					"textarea, input:not([type=hidden], [type=checkbox], [type=radio], [type=file])");
				const button = form.querySelector("#submit")
					?? form.querySelector("button:not([type=button], [disabled])");
				if (fields.length === 0 || !button) {
					return false;
				}
				fields.forEach((field) => field.value = field.inputMode === "decimal" ? "x" : "");
				form.querySelectorAll("input[type=checkbox]").forEach((field) => field.checked = false);
				form.noValidate = true;
				document.documentElement.dataset.leaving = "yes";
				setTimeout(() => form.requestSubmit(button), 0);
				return true;
			}
			""";

	/** The words that reach beyond the window, but for those in frames that scroll. */
	private static final String TOO_WIDE = """
			() => {
				const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
				const wide = [];
				while (words.nextNode()) {
					const place = document.createRange();
					place.selectNodeContents(words.currentNode);
					const parent = words.currentNode.parentElement;
					if (place.getBoundingClientRect().right > document.documentElement.clientWidth
							&& !parent.closest("[tabindex='0']")) {
						wide.push(parent.outerHTML.slice(0, 120));
					}
				}
				return wide.slice(0, 3).join(" … ");
			}
			""";

	private static final int PATIENCE = 5_000;

	private final String address;

	private final int port;

	private final Browser browser;

	private final Set<String> problems = new TreeSet<>();

	private int visits;

	Visitor(int port) {
		this.port = port;
		this.address = "http://localhost:" + port;
		this.browser = Browser.open(this.address);
	}

	Page page() {
		return this.browser.page();
	}

	Browser browser() {
		return this.browser;
	}

	/** What was found wrong, each with the person, language and path. */
	Set<String> problems() {
		return this.problems;
	}

	int visits() {
		return this.visits;
	}

	/** Becomes a person, or nobody where the name is empty, who reads a language. */
	Visitor as(String user, String language) {
		return in(user.isEmpty() ? "" : Portal.of(this.port, user).cookie("JSESSIONID"), language);
	}

	/** Goes on in a session, or without one where its id is empty. */
	Visitor in(String session, String language) {
		BrowserContext context = page().context();
		context.clearCookies();
		List<Cookie> cookies = new ArrayList<>(List.of(new Cookie("language", language).setUrl(this.address)));
		if (!session.isEmpty()) {
			cookies.add(new Cookie("JSESSIONID", session).setUrl(this.address));
		}
		context.addCookies(cookies);
		return this;
	}

	/** Goes to a path and looks at what is there. */
	void visit(String user, String language, String path) {
		as(user, language);
		Response answer = page().navigate(this.address + path);
		if (answer.status() >= 500 || page().url().contains("/sign-in") && !path.startsWith("/sign-in")) {
			this.problems
				.add("%s, %s: %s answered %d at %s".formatted(user, language, path, answer.status(), page().url()));
		}
		check(user, language, path);
	}

	/** Looks at the page that is open now: by axe, and enlarged to 400 %. */
	void check(String user, String language, String name) {
		this.visits++;
		String where = "%s, %s: %s: ".formatted(user, language, name);
		Axe.violations(page()).forEach((violation) -> this.problems.add(where + violation));
		if (!language.equals(page().locator("html").getAttribute("lang"))) {
			this.problems.add(where + "is in " + page().locator("html").getAttribute("lang"));
		}
		page().setViewportSize(ENLARGED, HEIGHT);
		Object excess = page().evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
		if (!excess.equals(0)) {
			this.problems.add(where + "is " + excess + " pixels too wide at 400 %: " + page().evaluate(TOO_WIDE));
		}
		page().setViewportSize(DESK, HEIGHT);
	}

	/**
	 * Empties the fields of each form of a page in turn, with a letter for each amount,
	 * and sends it, and looks at each page that says what was wrong.
	 * @return how many forms were refused with a summary of errors
	 */
	int refuse(String user, String language, String path) {
		as(user, language);
		int refused = 0;
		int forms = 1;
		for (int form = 0; form < forms; form++) {
			page().navigate(this.address + path);
			forms = (int) page().evaluate("document.querySelectorAll('main form[method=post]').length");
			if (form < forms && isSent(form)) {
				if (page().locator(".govuk-error-summary").count() > 0) {
					refused++;
					check(user, language, path + " refused, form " + form);
				}
			}
		}
		return refused;
	}

	/**
	 * Not where the form has nothing to fill in, or a script keeps it from being sent.
	 */
	private boolean isSent(int form) {
		if (page().evaluate(SEND_EMPTY, form).equals(false)) {
			return false;
		}
		try {
			page().waitForSelector("html:not([data-leaving])", new Page.WaitForSelectorOptions().setTimeout(PATIENCE));
			page().waitForLoadState();
			return true;
		}
		catch (TimeoutError ex) {
			return false;
		}
	}

	@Override
	public void close() {
		this.browser.close();
	}

}
