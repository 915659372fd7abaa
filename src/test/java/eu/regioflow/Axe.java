package eu.regioflow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/**
 * Axe, run in the page that is open. The library's own way opens a second window for each
 * result, which takes longer than the result, and which nothing bounds.
 */
public final class Axe {

	private static final String SCRIPT = script();

	private static final String RUN = """
			async (rules) => (await axe.run(document, {
				runOnly: rules, resultTypes: ["violations"], elementRef: false
			})).violations.map((rule) => rule.id + " at " + rule.nodes.map((node) => node.target.join(" ")).join(", "))
			""";

	/** WCAG 2.0 to 2.2, levels A and AA. */
	private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

	/** With what is good practice beyond them. */
	private static final List<String> WCAG_AND_MORE = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	private Axe() {
	}

	/** What breaks a rule of WCAG: each rule's id with the elements that break it. */
	public static List<String> violations(Page page) {
		return run(page, WCAG);
	}

	/** What breaks a rule of WCAG, or is not good practice. */
	static List<String> violationsAndMore(Page page) {
		return run(page, WCAG_AND_MORE);
	}

	private static List<String> run(Page page, List<String> rules) {
		// a page that is still being built shows less than all of its faults
		page.waitForLoadState();
		page.evaluate(SCRIPT);
		return ((List<?>) page.evaluate(RUN, rules)).stream().map(String::valueOf).toList();
	}

	private static String script() {
		try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
