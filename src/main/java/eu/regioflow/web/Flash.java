package eu.regioflow.web;

import java.io.Serializable;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One notice that survives a redirect: what was done, or why it was not.
 *
 * @param text in the reader's language
 */
public record Flash(Kind kind, String text) implements Serializable {

	/** The name under which it travels. */
	static final String ATTRIBUTE = "flash";

	/** How the notice looks and how urgently it is read out. */
	public enum Kind {

		SUCCESS, NOTICE, ERROR

	}

	/** Says after the redirect that something was done. */
	public static void success(RedirectAttributes redirect, String text) {
		redirect.addFlashAttribute(ATTRIBUTE, new Flash(Kind.SUCCESS, text));
	}

	/** Says after the redirect something to take note of. */
	public static void notice(RedirectAttributes redirect, String text) {
		redirect.addFlashAttribute(ATTRIBUTE, new Flash(Kind.NOTICE, text));
	}

	/** Says after the redirect why something was not done. */
	public static void error(RedirectAttributes redirect, String text) {
		redirect.addFlashAttribute(ATTRIBUTE, new Flash(Kind.ERROR, text));
	}

}
