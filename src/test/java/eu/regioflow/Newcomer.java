package eu.regioflow;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

/**
 * A person at a browser who knows nothing but what the pages show: goes by links,
 * buttons, fields, keys and files, found by the words beside them, and types one address
 * only. Every action counts, signing in included.
 */
final class Newcomer implements AutoCloseable {

	private final Browser browser;

	private final Page page;

	private final Set<String> people = new LinkedHashSet<>();

	private final Set<String> keys = new LinkedHashSet<>();

	private final StringBuilder seen = new StringBuilder();

	private int actions;

	Newcomer(String address) {
		this.browser = Browser.open(address).go("/");
		this.page = this.browser.page();
	}

	/** Forgets what was seen and counted, before the next step. */
	void begin() {
		this.people.clear();
		this.keys.clear();
		this.seen.setLength(0);
		this.actions = 0;
		look();
	}

	/** Signs whoever is there out, and this person in. */
	Newcomer signIn(String user) {
		Locator out = this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"));
		if (out.count() > 0) {
			act(out::click);
		}
		fill("User name", user).fill("Password", "demo").press("Sign in");
		this.people.add(user);
		return this;
	}

	Newcomer follow(String link) {
		return act(named(AriaRole.LINK, link)::click);
	}

	Newcomer press(String button) {
		return act(named(AriaRole.BUTTON, button)::click);
	}

	/** Opens or closes what can be unfolded, or clicks any other words. */
	Newcomer click(String words) {
		return act(this.page.getByText(words).first()::click);
	}

	Newcomer fill(String label, String text) {
		return act(() -> field(label).fill(text));
	}

	/** Types over a cell of a table that is filled in. */
	Newcomer overwrite(String cell, String text) {
		return act(() -> named(AriaRole.TEXTBOX, cell).fill(text));
	}

	Newcomer choose(String label, String option) {
		return act(() -> field(label).selectOption(new SelectOption().setLabel(option)));
	}

	Newcomer tick(String label) {
		return act(() -> this.page.getByLabel(label).first().check());
	}

	/** Gives every question on the page the same answer. */
	Newcomer answerAll(String answer) {
		for (Locator choice : this.page.getByLabel(answer, new Page.GetByLabelOptions().setExact(true)).all()) {
			act(choice::check);
		}
		return this;
	}

	Newcomer bring(String label, Path file) {
		return act(() -> field(label).setInputFiles(file));
	}

	/** Presses a key where the focus is. */
	Newcomer key(String key) {
		this.keys.add(key.toUpperCase(Locale.ROOT));
		return act(() -> this.page.keyboard().press(key));
	}

	/** Types into the field that has the focus. */
	Newcomer type(String text) {
		return act(() -> this.page.keyboard().type(text));
	}

	/** Waits for words to show; no action. */
	Newcomer sees(String words) {
		this.page.getByText(words).first().waitFor();
		look();
		return this;
	}

	/** For what else must hold on the page. */
	Page page() {
		return this.page;
	}

	int actions() {
		return this.actions;
	}

	Set<String> people() {
		return this.people;
	}

	Set<String> keys() {
		return this.keys;
	}

	/** The words of all pages since the step began. */
	String seen() {
		return this.seen.toString();
	}

	Newcomer act(Runnable action) {
		this.actions++;
		action.run();
		look();
		return this;
	}

	private void look() {
		this.page.waitForLoadState();
		this.seen.append(this.page.innerText("body").replaceAll("\\s+", " ")).append('\n');
	}

	private Locator named(AriaRole role, String name) {
		return this.page.getByRole(role, new Page.GetByRoleOptions().setName(startsWith(name))).first();
	}

	private Locator field(String label) {
		return this.page.getByLabel(startsWith(label)).first();
	}

	/** Read by the browser, which has other quotes than Java. */
	private static Pattern startsWith(String words) {
		return Pattern.compile("^\\s*" + words.replaceAll("[.?()]", "\\\\$0"));
	}

	@Override
	public void close() {
		this.browser.close();
	}

}
